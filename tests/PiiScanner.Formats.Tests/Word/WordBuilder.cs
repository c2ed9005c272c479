using PiiScanner.Formats.Tests.Ooxml;

namespace PiiScanner.Formats.Tests.Word;

/// <summary>Makes a Word document from the XML of its body and parts.</summary>
internal sealed class WordBuilder
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string TypeBase = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private readonly PackageBuilder _package;
    private readonly string _namespace;
    private int _links;

    public WordBuilder(string body = "", string word = Transitional, string mainType = TypeBase + "document.main+xml")
    {
        _namespace = word;
        _package = new PackageBuilder { RelationshipBase = word == Strict ? PackageBuilder.StrictOffice : PackageBuilder.Office };
        _package.Part("word/document.xml", Xml("document", $"<w:body>{body}</w:body>"), mainType).Link("", "rId1", "officeDocument", "word/document.xml");
    }

    public PackageBuilder Package => _package;

    /// <summary>Adds a part beside the document, such as <c>header1</c>, of a type such as <c>header</c>.</summary>
    public WordBuilder With(string name, string type, string content)
    {
        _package.Part($"word/{name}.xml", content, TypeBase + type + "+xml");
        return Linked(type, $"{name}.xml");
    }

    public WordBuilder Linked(string type, string target, bool isExternal = false, string? id = null)
    {
        _package.Link("word/document.xml", id ?? $"rId{100 + _links++}", type, target, isExternal);
        return this;
    }

    public string Xml(string root, string content) => Root(root, content, _namespace);

    public static string Root(string root, string content, string word = Transitional) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" +
        $"<w:{root} xmlns:w=\"{word}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"" +
        " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"" +
        " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"" +
        " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"" +
        $" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">{content}</w:{root}>";

    public static string P(string text, string runProperties = "", string paragraphProperties = "") =>
        $"<w:p>{(paragraphProperties.Length > 0 ? $"<w:pPr>{paragraphProperties}</w:pPr>" : "")}{R(text, runProperties)}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{PackageBuilder.Escape(text)}</w:t></w:r>";

    public static string Cell(string content, string properties = "") =>
        $"<w:tc>{(properties.Length > 0 ? $"<w:tcPr>{properties}</w:tcPr>" : "")}{(content.StartsWith('<') ? content : P(content))}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(c => c.StartsWith("<w:tc>", StringComparison.Ordinal) ? c : Cell(c)))}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    public SourceFile ToFile(string path = "thu.docx") => _package.ToFile(path);
}
