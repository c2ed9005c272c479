namespace PiiScanner.Core.Text.Readers;

/// <summary>A file inside a text: the target of a <c>data:</c> address, or the page of an inner frame.</summary>
/// <param name="Index">Number in the text, from 1; the same on each reading.</param>
/// <param name="MediaType">Media type as stated, lower case; <c>text/html</c> for an inner frame.</param>
/// <param name="IsBase64">True when <paramref name="Payload"/> is base64.</param>
/// <param name="Payload">The content as text.</param>
/// <param name="Location">Where it stands.</param>
public sealed record EmbeddedText(int Index, string MediaType, bool IsBase64, string Payload, Location Location);
