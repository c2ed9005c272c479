namespace PiiScanner.Formats.Text;

/// <summary>A file written into a stretch of text as base64.</summary>
/// <param name="Start">First character of the base64 in the stretch.</param>
/// <param name="End">Behind its last character, whatever joins its pieces included.</param>
/// <param name="MediaType">Media type the text states for it, lower case; <c>application/octet-stream</c> where it states none.</param>
internal readonly record struct EncodedRun(int Start, int End, string MediaType);
