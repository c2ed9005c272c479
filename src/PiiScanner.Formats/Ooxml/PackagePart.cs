using System.IO.Compression;

namespace PiiScanner.Formats.Ooxml;

/// <summary>One entry of the package. Two entries of one name are two parts.</summary>
internal sealed class PackagePart(string name, ZipArchiveEntry entry, string contentType)
{
    /// <summary>Name without leading slash, as written in the zip directory.</summary>
    public string Name { get; } = name;

    /// <summary>The zip entry.</summary>
    public ZipArchiveEntry Entry { get; } = entry;

    /// <summary>Content type in lower case, or empty when the package states none.</summary>
    public string ContentType { get; } = contentType;

    /// <summary>True once somebody has read the part, or said why it was not read.</summary>
    public bool IsDone { get; set; }

    /// <summary>Extension in lower case without its dot.</summary>
    public string Extension => Path.GetExtension(Name).TrimStart('.').ToLowerInvariant();

    /// <summary>True when the part should hold XML.</summary>
    public bool IsXml => ContentType.EndsWith("+xml", StringComparison.Ordinal) || ContentType is "application/xml" or "text/xml"
        || Extension is "xml" or "rels" or "vml";
}
