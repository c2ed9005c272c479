using PiiScanner.Formats.Tests.Ooxml;

namespace PiiScanner.Formats.Tests.Excel;

/// <summary>Makes a workbook from the XML of its sheets and parts.</summary>
internal sealed class ExcelBuilder
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string TypeBase = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private readonly List<(string Name, string? State)> _sheets = [];
    private readonly string _namespace;

    public ExcelBuilder(string main = Main)
    {
        _namespace = main;
        Package = new PackageBuilder { RelationshipBase = main == Strict ? PackageBuilder.StrictOffice : PackageBuilder.Office };
    }

    public PackageBuilder Package { get; }

    /// <summary>XML behind the list of sheets: defined names and so on.</summary>
    public string WorkbookTail { get; init; } = "";

    /// <summary>XML before the list of sheets.</summary>
    public string WorkbookHead { get; init; } = "";

    public string MainType { get; init; } = TypeBase + "sheet.main+xml";

    /// <summary>Adds a sheet; its part is <c>xl/worksheets/sheetN.xml</c>.</summary>
    public ExcelBuilder Sheet(string name, string rows, string tail = "", string head = "", string? state = null)
    {
        _sheets.Add((name, state));
        Package.Part($"xl/worksheets/sheet{_sheets.Count}.xml", Xml("worksheet", $"{head}<sheetData>{rows}</sheetData>{tail}"), TypeBase + "worksheet+xml");
        Package.Link("xl/workbook.xml", $"rId{_sheets.Count}", "worksheet", $"worksheets/sheet{_sheets.Count}.xml");
        return this;
    }

    public ExcelBuilder Strings(params string[] items) =>
        With("sharedStrings", "sharedStrings", Xml("sst", string.Concat(items.Select(i => i.StartsWith('<') ? $"<si>{i}</si>" : $"<si><t xml:space=\"preserve\">{PackageBuilder.Escape(i)}</t></si>"))));

    /// <summary>Adds styles: number formats by code, one cell style for each, from index 1 on.</summary>
    public ExcelBuilder Formats(params string[] codes) => Styles(
        "<numFmts>" + string.Concat(codes.Select((c, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{PackageBuilder.Escape(c)}\"/>")) + "</numFmts>",
        "<xf numFmtId=\"0\"/>" + string.Concat(codes.Select((_, i) => $"<xf numFmtId=\"{164 + i}\"/>")));

    public ExcelBuilder Styles(string before, string cells) => With("styles", "styles", Xml("styleSheet", $"{before}<cellXfs>{cells}</cellXfs>"));

    public ExcelBuilder With(string name, string type, string content)
    {
        Package.Part($"xl/{name}.xml", content, TypeBase + type + "+xml");
        Package.Link("xl/workbook.xml", $"rIdx{name}", type, $"{name}.xml");
        return this;
    }

    public string Xml(string root, string content) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><{root} xmlns=\"{_namespace}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">{content}</{root}>";

    public static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";

    public static string InlineText(string cell, string text) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{PackageBuilder.Escape(text)}</t></is></c>";

    public static string Shared(string cell, int index) => $"<c r=\"{cell}\" t=\"s\"><v>{index}</v></c>";

    public static string Number(string cell, string value, int style = 0) => $"<c r=\"{cell}\" s=\"{style}\"><v>{value}</v></c>";

    public SourceFile ToFile(string path = "ds.xlsx")
    {
        var sheets = string.Concat(_sheets.Select((s, i) =>
            $"<sheet name=\"{PackageBuilder.Escape(s.Name)}\" sheetId=\"{i + 1}\"{(s.State is null ? "" : $" state=\"{s.State}\"")} r:id=\"rId{i + 1}\"/>"));
        Package.Part("xl/workbook.xml", Xml("workbook", $"{WorkbookHead}<sheets>{sheets}</sheets>{WorkbookTail}"), MainType);
        Package.Link("", "rId1", "officeDocument", "xl/workbook.xml");
        return Package.ToFile(path);
    }
}
