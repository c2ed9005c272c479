using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PiiScanner.Fuzzing;

/// <summary>Changes to a file that its meaning does not feel: what another program would write for the same content. Whatever reads the file has to read the same text.</summary>
public static partial class ProducerChanges
{
    /// <summary>Text of the comments that are added.</summary>
    public const string Comment = "c";

    /// <summary>Text of the processing instructions that are added.</summary>
    public const string Instruction = "y";

    /// <summary>Changes of a package of XML parts (ZIP).</summary>
    public static IReadOnlyDictionary<string, Func<byte[], byte[]>> OfPackages { get; } = new Dictionary<string, Func<byte[], byte[]>>
    {
        ["stored"] = file => Packed(Parts(file), CompressionLevel.NoCompression),
        ["other order"] = file => Packed([.. Parts(file).OrderByDescending(part => part.Name == "mimetype").ThenByDescending(part => part.Name, StringComparer.Ordinal)]),
        ["folders"] = file => Packed([.. Parts(file).SelectMany(WithFolder).DistinctBy(part => part.Name)]),
        ["backslashes"] = Named(name => name.Replace('/', '\\')),
        ["absolute names"] = Named(name => name == "mimetype" ? name : "/" + name),
        ["names with a dot"] = Named(name => name == "mimetype" ? name : "./" + name),
        ["attributes reversed"] = Written(xml => Tag().Replace(xml, Reversed)),
        ["single quotes"] = Written(xml => Tag().Replace(xml, tag => Attribute().Replace(tag.Value, attribute => attribute.Value.Contains('\'', StringComparison.Ordinal) ? attribute.Value : attribute.Value.Replace('"', '\'')))),
        ["lines within tags"] = Written(xml => Tag().Replace(xml, tag => Attribute().Replace(tag.Value, attribute => "\n  " + attribute.Value.TrimStart()))),
        ["comments"] = Written(xml => Declaration().Match(xml).Value + Declaration().Replace(xml, "").Replace("><", $"><!-- {Comment} --><?x {Instruction}?><", StringComparison.Ordinal)),
        ["comments in texts"] = Written(xml => Texts().Replace(xml, text => text.Groups[1].Value + text.Groups[2].Value[..1] + $"<!-- {Comment} -->" + text.Groups[2].Value[1..])),
        ["CDATA"] = Written(xml => Texts().Replace(xml, text => text.Value.Contains('&', StringComparison.Ordinal) ? text.Value : text.Groups[1].Value + "<![CDATA[" + text.Groups[2].Value + "]]>")),
        ["character references"] = Written(xml => NotAscii().Replace(xml, letter => string.Create(CultureInfo.InvariantCulture, $"&#{(int)letter.Value[0]};"))),
        ["line ends of Windows"] = Written(xml => xml.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)),
        ["no declaration"] = Written(xml => Declaration().Replace(xml, "")),
        ["byte order mark"] = Written(xml => "\uFEFF" + xml),
        ["UTF-16"] = file => Packed([.. Parts(file).Select(part => IsXml(part.Name) ? (part.Name, Wide(part.Content)) : part)]),
    };

    /// <summary>Changes of a file that programs pass over: what stands before its beginning.</summary>
    public static IReadOnlyDictionary<string, Func<byte[], byte[]>> OfBeginnings { get; } = new Dictionary<string, Func<byte[], byte[]>>
    {
        ["byte order mark"] = file => [0xEF, 0xBB, 0xBF, .. file],
        ["empty lines"] = file => [.. "\r\n  \r\n"u8, .. file],
    };

    private static Func<byte[], byte[]> Named(Func<string, string> name) => file => Packed([.. Parts(file).Select(part => (name(part.Name), part.Content))]);

    private static Func<byte[], byte[]> Written(Func<string, string> write) => file =>
        Packed([.. Parts(file).Select(part => IsXml(part.Name) ? (part.Name, Encoding.UTF8.GetBytes(write(Encoding.UTF8.GetString(part.Content)))) : part)]);

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal);

    private static byte[] Wide(byte[] xml) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Declaration().Replace(Encoding.UTF8.GetString(xml), "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"))];

    private static IEnumerable<(string Name, byte[] Content)> WithFolder((string Name, byte[] Content) part)
    {
        if (part.Name.LastIndexOf('/') is > 0 and var slash) yield return (part.Name[..(slash + 1)], []);
        yield return part;
    }

    private static string Reversed(Match tag)
    {
        var attributes = Attribute().Matches(tag.Value);
        return attributes.Count < 2 ? tag.Value : tag.Value[..attributes[0].Index] + string.Concat(attributes.Reverse().Select(attribute => attribute.Value)) + tag.Value[(attributes[^1].Index + attributes[^1].Length)..];
    }

    private static List<(string Name, byte[] Content)> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var parts = new List<(string, byte[])>();
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            var content = new MemoryStream();
            stream.CopyTo(content);
            parts.Add((entry.FullName, content.ToArray()));
        }

        return parts;
    }

    private static byte[] Packed(List<(string Name, byte[] Content)> parts, CompressionLevel level = CompressionLevel.Optimal)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : level).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    [GeneratedRegex("""<[A-Za-z][\w:.-]*(?:\s+[\w:.-]+="[^"]*")+\s*/?>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""\s+[\w:.-]+="[^"]*"(?=[\s/>])""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^\s*<\?xml[^>]*\?>\s*")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(<(?:w:t|t|text:p)(?:\s[^>]*)?>)([^<&]{2,})(?=<)")]
    private static partial Regex Texts();

    [GeneratedRegex(@"[^\x00-\x7F]")]
    private static partial Regex NotAscii();
}
