using System.IO.Compression;
using System.Text;

namespace PiiScanner.Formats.Tests.Ooxml;

/// <summary>Makes an Office package from texts: just what a test needs, byte for byte the same each time.</summary>
internal sealed class PackageBuilder
{
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    public const string StrictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    private readonly List<(string Name, byte[] Content)> _parts = [];
    private readonly List<(string Part, string Type)> _types = [];
    private readonly List<(string Source, string Id, string Type, string Target, bool IsExternal)> _relationships = [];

    public string RelationshipBase { get; init; } = Office;

    public bool HasContentTypes { get; init; } = true;

    public PackageBuilder Part(string name, string content, string? type = null) => Part(name, Encoding.UTF8.GetBytes(content), type);

    public PackageBuilder Part(string name, byte[] content, string? type = null)
    {
        _parts.Add((name, content));
        if (type is not null) _types.Add((name, type));
        return this;
    }

    public PackageBuilder Link(string source, string id, string type, string target, bool isExternal = false)
    {
        _relationships.Add((source, id, RelationshipBase + type, target, isExternal));
        return this;
    }

    public byte[] ToBytes()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (HasContentTypes) Write(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(Types()));
            foreach (var group in _relationships.GroupBy(r => r.Source)) Write(zip, RelationshipPart(group.Key), Encoding.UTF8.GetBytes(Relationships(group)));
            foreach (var (name, content) in _parts) Write(zip, name, content);
        }

        return stream.ToArray();
    }

    public SourceFile ToFile(string path) => SourceFile.FromBytes(path, ToBytes());

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static string RelationshipPart(string source)
    {
        var slash = source.LastIndexOf('/') + 1;
        return $"{source[..slash]}_rels/{source[slash..]}.rels";
    }

    private string Types()
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        text.Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        text.Append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        foreach (var (part, type) in _types) text.Append($"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>");
        return text.Append("</Types>").ToString();
    }

    private static string Relationships(IEnumerable<(string Source, string Id, string Type, string Target, bool IsExternal)> lines)
    {
        var text = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var line in lines)
        {
            var mode = line.IsExternal ? " TargetMode=\"External\"" : "";
            text.Append($"<Relationship Id=\"{line.Id}\" Type=\"{line.Type}\" Target=\"{Escape(line.Target)}\"{mode}/>");
        }

        return text.Append("</Relationships>").ToString();
    }
}
