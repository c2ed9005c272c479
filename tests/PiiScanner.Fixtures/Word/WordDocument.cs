using PiiScanner.Fixtures.Packages;

namespace PiiScanner.Fixtures.Word;

/// <summary>A docx built from markup fragments. Notes and comments are placed with the string their method returns.</summary>
public sealed class WordDocument
{
    private const string Main = "word/document.xml";
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" " +
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" " +
        "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" " +
        "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private readonly System.Text.StringBuilder _body = new();
    private readonly List<string> _footnotes = [];
    private readonly List<string> _endnotes = [];
    private readonly List<string> _comments = [];
    private readonly List<(string Name, byte[] Bytes)> _embedded = [];
    private readonly List<string> _links = [];

    public DocumentProperties Properties { get; init; } = new();

    public string Font { get; init; } = "Times New Roman";

    /// <summary>Paragraph markup of the page header; empty for none.</summary>
    public string Header { get; set; } = string.Empty;

    public string Footer { get; set; } = string.Empty;

    /// <summary>A custom XML part; empty for none.</summary>
    public string CustomXml { get; set; } = string.Empty;

    public void Add(string markup) => _body.Append(markup);

    public void AddText(string text, string alignment = "left", bool bold = false) => Add(WordMarkup.TextParagraph(text, alignment, bold));

    public string Footnote(string text)
    {
        _footnotes.Add(text);
        return $"<w:r><w:footnoteReference w:id=\"{_footnotes.Count}\"/></w:r>";
    }

    public string Endnote(string text)
    {
        _endnotes.Add(text);
        return $"<w:r><w:endnoteReference w:id=\"{_endnotes.Count}\"/></w:r>";
    }

    /// <summary>Puts a comment on some runs.</summary>
    public string Comment(string runs, string author, string text)
    {
        var id = _comments.Count;
        _comments.Add($"<w:comment w:id=\"{id}\" w:author=\"{Xml.Escape(author)}\" w:date=\"2026-09-10T08:00:00Z\">{WordMarkup.TextParagraph(text)}</w:comment>");
        return $"<w:commentRangeStart w:id=\"{id}\"/>{runs}<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>";
    }

    /// <summary>Embeds a file as an OLE object, as Word does with a pasted Excel range.</summary>
    public string Embed(string name, byte[] bytes)
    {
        _embedded.Add((name, bytes));
        return $"<w:r><w:object><v:shape id=\"_x0000_i1025\" style=\"width:300pt;height:100pt\"/><o:OLEObject Type=\"Embed\" ProgID=\"Excel.Sheet.12\" ShapeID=\"_x0000_i1025\" DrawAspect=\"Content\" ObjectID=\"_1\" r:id=\"EMBED{_embedded.Count - 1}\"/></w:object></w:r>";
    }

    public string Hyperlink(string address, string text)
    {
        _links.Add(address);
        return $"<w:hyperlink r:id=\"LINK{_links.Count - 1}\">{WordMarkup.Run(text)}</w:hyperlink>";
    }

    public byte[] ToBytes()
    {
        var package = new Package();
        package.Relate(string.Empty, "officeDocument", Main);
        var body = _body.ToString();
        body = WithBinaries(package, body);
        body += SectionEnd(package);
        package.Add(Main, WordType + "document.main+xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
        WriteStyles(package);
        WriteNotes(package, "footnote", _footnotes);
        WriteNotes(package, "endnote", _endnotes);
        if (_comments.Count > 0) Part(package, "comments", "comments", $"<w:comments {Namespaces}>{string.Concat(_comments)}</w:comments>");
        if (CustomXml.Length > 0)
        {
            package.Add("customXml/item1.xml", "application/xml", CustomXml);
            package.Relate(Main, "customXml", "../customXml/item1.xml");
        }

        Properties.WriteTo(package, "Microsoft Office Word");
        return package.ToBytes();
    }

    private string WithBinaries(Package package, string body)
    {
        for (var i = 0; i < _embedded.Count; i++)
        {
            package.AddBinary("word/embeddings/" + _embedded[i].Name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _embedded[i].Bytes);
            body = body.Replace($"\"EMBED{i}\"", $"\"{package.Relate(Main, "package", "embeddings/" + _embedded[i].Name)}\"", StringComparison.Ordinal);
        }

        for (var i = 0; i < _links.Count; i++)
        {
            body = body.Replace($"\"LINK{i}\"", $"\"{package.Relate(Main, "hyperlink", _links[i], external: true)}\"", StringComparison.Ordinal);
        }

        return body;
    }

    private string SectionEnd(Package package)
    {
        var references = string.Empty;
        foreach (var (kind, content) in new[] { ("header", Header), ("footer", Footer) })
        {
            if (content.Length == 0) continue;
            var tag = kind == "header" ? "w:hdr" : "w:ftr";
            var id = Part(package, kind + "1", kind, $"<{tag} {Namespaces}>{content}</{tag}>");
            references += $"<w:{kind}Reference w:type=\"default\" r:id=\"{id}\"/>";
        }

        return $"<w:sectPr>{references}<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>";
    }

    private void WriteStyles(Package package) => Part(package, "styles", "styles",
        $"<w:styles {Namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{Xml.Escape(Font)}\" w:hAnsi=\"{Xml.Escape(Font)}\" w:cs=\"{Xml.Escape(Font)}\"/>" +
        "<w:sz w:val=\"26\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>" +
        "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:rPr><w:b/></w:rPr></w:style></w:styles>");

    private static void WriteNotes(Package package, string kind, List<string> notes)
    {
        if (notes.Count == 0) return;
        var items = string.Concat(notes.Select((text, i) => $"<w:{kind} w:id=\"{i + 1}\">{WordMarkup.TextParagraph(text)}</w:{kind}>"));
        var separators = $"<w:{kind} w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>" +
            $"<w:{kind} w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{kind}>";
        Part(package, kind + "s", kind + "s", $"<w:{kind}s {Namespaces}>{separators}{items}</w:{kind}s>");
    }

    private static string Part(Package package, string name, string type, string xml)
    {
        package.Add($"word/{name}.xml", $"{WordType}{type}+xml", xml);
        return package.Relate(Main, type, name + ".xml");
    }
}
