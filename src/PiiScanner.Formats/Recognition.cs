namespace PiiScanner.Formats;

/// <summary>What a file is.</summary>
/// <param name="Format">The format that reads it.</param>
/// <param name="MediaType">Its media type by content.</param>
public sealed record Recognition(IDocumentFormat Format, string MediaType);
