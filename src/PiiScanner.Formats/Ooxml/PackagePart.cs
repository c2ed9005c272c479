namespace PiiScanner.Formats.Ooxml;

/// <summary>One entry of the package. Two entries of one name are two parts.</summary>
/// <param name="name">Name without leading slash, as written in the zip directory.</param>
/// <param name="contentType">Content type in lower case, or empty when the package states none.</param>
/// <param name="compressedLength">Compressed bytes as the directory says; only ever used together with the length of the file.</param>
/// <param name="open">Opens the decompressed bytes.</param>
internal sealed class PackagePart(string name, string contentType, long compressedLength, Func<Stream> open)
{
    /// <summary>Name without leading slash.</summary>
    public string Name { get; } = name;

    /// <summary>Content type in lower case, or empty.</summary>
    public string ContentType { get; } = contentType;

    /// <summary>Compressed bytes as the directory says.</summary>
    public long CompressedLength { get; } = compressedLength;

    /// <summary>True once somebody has read the part, or said why it was not read.</summary>
    public bool IsDone { get; set; }

    /// <summary>Extension in lower case without its dot.</summary>
    public string Extension => Path.GetExtension(Name).TrimStart('.').ToLowerInvariant();

    /// <summary>True when the part should hold XML.</summary>
    public bool IsXml => ContentType.EndsWith("+xml", StringComparison.Ordinal) || ContentType is "application/xml" or "text/xml"
        || Extension is "xml" or "rels" or "vml";

    /// <summary>Opens the decompressed bytes, not yet bounded.</summary>
    /// <exception cref="InvalidDataException">The entry is damaged, encrypted or compressed in an unknown way.</exception>
    public Stream Open() => open();
}
