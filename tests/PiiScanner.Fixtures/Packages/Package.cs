using System.IO.Compression;
using System.Text;

namespace PiiScanner.Fixtures.Packages;

/// <summary>An Office Open XML package: parts, content types and relationships, zipped with fixed time stamps.</summary>
public sealed class Package
{
    private static readonly DateTimeOffset Stamp = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private readonly List<(string Path, byte[] Bytes)> _parts = [];
    private readonly List<string> _overrides = [];
    private readonly SortedDictionary<string, string> _defaults = new(StringComparer.Ordinal)
    {
        ["rels"] = "application/vnd.openxmlformats-package.relationships+xml",
        ["xml"] = "application/xml",
    };

    private readonly Dictionary<string, List<string>> _relations = [];

    /// <summary>Adds an XML part with its content type.</summary>
    public void Add(string path, string contentType, string xml)
    {
        _parts.Add((path, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)));
        _overrides.Add($"<Override PartName=\"/{path}\" ContentType=\"{contentType}\"/>");
    }

    /// <summary>Adds a binary part whose content type follows from its extension.</summary>
    public void AddBinary(string path, string contentType, byte[] bytes)
    {
        _parts.Add((path, bytes));
        _defaults[Path.GetExtension(path)[1..]] = contentType;
    }

    /// <summary>Relates a part (empty for the package) to another and returns the relationship's id.</summary>
    public string Relate(string from, string type, string target, bool external = false)
    {
        if (!_relations.TryGetValue(from, out var list)) _relations[from] = list = [];
        var id = $"rId{list.Count + 1}";
        var full = type.Contains("://", StringComparison.Ordinal) ? type : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type;
        list.Add($"<Relationship Id=\"{id}\" Type=\"{full}\" Target=\"{Xml.Escape(target)}\"{(external ? " TargetMode=\"External\"" : string.Empty)}/>");
        return id;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes()));
            foreach (var (from, list) in _relations.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Write(zip, RelationsPath(from), Encoding.UTF8.GetBytes(Relations(list)));
            foreach (var (path, bytes) in _parts) Write(zip, path, bytes);
        }

        return stream.ToArray();
    }

    private string ContentTypes() =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" +
        string.Concat(_defaults.Select(pair => $"<Default Extension=\"{pair.Key}\" ContentType=\"{pair.Value}\"/>")) + string.Concat(_overrides) + "</Types>";

    private static string Relations(List<string> list) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
        string.Concat(list) + "</Relationships>";

    private static string RelationsPath(string from) =>
        from.Length == 0 ? "_rels/.rels" : $"{from[..(from.LastIndexOf('/') + 1)]}_rels/{from[(from.LastIndexOf('/') + 1)..]}.rels";

    private static void Write(ZipArchive zip, string path, byte[] bytes)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
