using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Formats.Text;

/// <summary>A file written into a text as base64, and where.</summary>
/// <param name="Start">First character of the base64.</param>
/// <param name="End">Behind its last character, whatever joins its pieces included.</param>
/// <param name="File">The file.</param>
internal readonly record struct EncodedText(int Start, int End, EmbeddedText File);
