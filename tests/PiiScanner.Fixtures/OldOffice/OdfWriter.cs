using System.IO.Compression;
using System.Text;

namespace PiiScanner.Fixtures.OldOffice;

/// <summary>Writes OpenDocument packages.</summary>
public static class OdfWriter
{
    private const string Names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    /// <summary>A text document of paragraphs and tables.</summary>
    /// <param name="parts">The parts.</param>
    public static byte[] Write(IEnumerable<StoryPart> parts)
    {
        var body = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Rows is null) body.Append("<text:p>").Append(Escape(part.Line ?? "")).Append("</text:p>");
            else body.Append("<table:table>").AppendJoin("", part.Rows.Select(row => "<table:table-row>" + string.Concat(row.Select(cell => $"<table:table-cell><text:p>{Escape(cell)}</text:p></table:table-cell>")) + "</table:table-row>")).Append("</table:table>");
        }

        return Package("text", "", body.ToString());
    }

    /// <summary>A package.</summary>
    /// <param name="kind">Such as <c>text</c>.</param>
    /// <param name="styles">Styles of the content.</param>
    /// <param name="body">What stands in the body.</param>
    /// <param name="common">What stands in the part of the styles.</param>
    /// <param name="others">Other parts.</param>
    public static byte[] Package(string kind, string styles, string body, string common = "", IEnumerable<(string Name, byte[] Content)>? others = null)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", Encoding.ASCII.GetBytes("application/vnd.oasis.opendocument." + kind), CompressionLevel.NoCompression);
            Add(zip, "content.xml", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content {Names}>{styles}<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"));
            Add(zip, "styles.xml", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-styles {Names}>{common}</office:document-styles>"));
            foreach (var (name, content) in others ?? []) Add(zip, name, content);
        }

        return bytes.ToArray();
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\n", "<text:line-break/>", StringComparison.Ordinal);

    private static void Add(ZipArchive zip, string name, byte[] content, CompressionLevel level = CompressionLevel.Optimal)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }
}
