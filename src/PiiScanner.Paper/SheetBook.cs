using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PiiScanner.Paper;

/// <summary>Builds a workbook of one sheet: texts, bold headings, choice lists, a frozen head. Rows that are pulled while it is written take no memory, however many they are.</summary>
/// <param name="name">Name of the sheet.</param>
public sealed class SheetBook(string name)
{
    private const uint Plain = 0;
    private const uint Bold = 1;
    private const uint Boxed = 2;
    private const uint Head = 3;
    private const uint Small = 4;
    private const uint Upright = 5;

    /// <summary>Most rows a sheet has; what is beyond is not written.</summary>
    public const int MostRows = 1_048_576;

    private readonly List<SheetRow> _data = [];
    private IEnumerable<SheetRow> _pulled = [];
    private readonly List<(string Range, IReadOnlyList<string> Words)> _choices = [];
    private uint _row;

    /// <summary>Widths of the columns in letters.</summary>
    public IReadOnlyList<double> Widths { get; init; } = [];

    /// <summary>Rows that stay in sight.</summary>
    public int Frozen { get; init; }

    /// <summary>Columns, from the first on, that are printed again on every page; with it the print goes over two pages, cut at <see cref="CutAt"/>. Default 0: one page wide.</summary>
    public int Repeated { get; init; }

    /// <summary>First column of the second page, from 0.</summary>
    public int CutAt { get; init; }

    /// <summary>Ordinal of the last row written, from 1.</summary>
    public int LastRow => (int)_row;

    /// <summary>Adds a row.</summary>
    /// <param name="cells">Texts from the first column on.</param>
    /// <param name="bold">Bold.</param>
    /// <param name="boxed">With lines around the cells.</param>
    /// <param name="small">In small letters, for programs.</param>
    /// <param name="height">Height in points; 0 for the usual one.</param>
    /// <param name="upright">Columns, from 0, whose text stands upright.</param>
    public void Row(IReadOnlyList<string> cells, bool bold = false, bool boxed = false, bool small = false, double height = 0, Range? upright = null)
    {
        _row++;
        _data.Add(new SheetRow(cells, bold, boxed, small, height, upright));
    }

    /// <summary>Has further rows, with lines around their cells, pulled when the workbook is written; they stand behind all others.</summary>
    /// <param name="rows">Texts of each row.</param>
    /// <param name="height">Height of a row in points.</param>
    public void Pull(IEnumerable<IReadOnlyList<string>> rows, Func<IReadOnlyList<string>, double> height) =>
        _pulled = rows.Select(cells => new SheetRow(cells, Bold: false, Boxed: true, Small: false, height(cells), null));

    /// <summary>Offers words in a stretch of a column.</summary>
    /// <param name="column">Column, from 0.</param>
    /// <param name="first">First row, from 1.</param>
    /// <param name="last">Last row, from 1.</param>
    /// <param name="words">The words.</param>
    public void Choose(int column, int first, int last, IReadOnlyList<string> words) => _choices.Add((FormattableString.Invariant($"{Letters(column)}{first}:{Letters(column)}{last}"), words));

    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Where to.</param>
    public void Write(Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """);
        Part(zip, "_rels/.rels", Relations("officeDocument", "xl/workbook.xml"));
        Part(zip, "xl/_rels/workbook.xml.rels", Relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
        var book = new Workbook(new Sheets(new Sheet { Name = SafeName(), SheetId = 1, Id = "r1" }));
        if (Frozen > 0) book.Append(new DefinedNames(new DefinedName(Titles()) { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        Part(zip, "xl/workbook.xml", book.OuterXml);
        Part(zip, "xl/styles.xml", Styles().OuterXml);
        using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
        WriteSheet(part);
    }

    // Row by row: the parts before and behind the rows are small.
    private void WriteSheet(Stream part)
    {
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false });
        var sheet = Sheet();
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("x", "worksheet", sheet.NamespaceUri);
        foreach (var element in sheet)
        {
            if (element is not SheetData)
            {
                element.WriteTo(xml);
                continue;
            }

            xml.WriteStartElement("x", "sheetData", sheet.NamespaceUri);
            var number = 0;
            foreach (var row in _data.Concat(_pulled).Take(MostRows)) row.Element((uint)++number, StyleOf, Letters).WriteTo(xml);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static uint StyleOf(SheetRow row, int column)
    {
        if (row.Upright is { } range && column >= range.Start.Value && column < range.End.Value) return Upright;
        if (row.Small) return Small;
        if (row.Boxed) return row.Bold ? Head : Boxed;
        return row.Bold ? Bold : Plain;
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(xml);
    }

    private static string Relations(params string[] kindsAndTargets)
    {
        var text = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (var i = 0; i < kindsAndTargets.Length; i += 2)
            text.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"r{(i / 2) + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kindsAndTargets[i]}\" Target=\"{kindsAndTargets[i + 1]}\"/>");
        return text.Append("</Relationships>").ToString();
    }

    // The head of the columns, and who a row is of, stand on every printed page.
    private string Titles()
    {
        var sheet = $"'{SafeName().Replace("'", "''", StringComparison.Ordinal)}'!";
        var rows = FormattableString.Invariant($"{sheet}${Frozen}:${Frozen}");
        return Repeated == 0 ? rows : $"{sheet}$A:${Letters(Repeated - 1)},{rows}";
    }

    // Of A4 on its side, in percent, so that the wider of the two pages fits.
    private uint Scale()
    {
        const double room = 760;
        double Points(IEnumerable<double> widths) => widths.Sum(width => ((7 * width) + 5) * 0.75);
        var first = Points(Widths.Take(CutAt));
        var second = Points(Widths.Take(Repeated)) + Points(Widths.Skip(CutAt));
        return (uint)Math.Clamp(Math.Floor(room / Math.Max(first, second) * 100), 30, 100);
    }

    private Worksheet Sheet()
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (Frozen > 0) view.Append(new Pane { VerticalSplit = Frozen, TopLeftCell = "A" + (Frozen + 1).ToString(CultureInfo.InvariantCulture), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        var sheet = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = Repeated == 0 }), new SheetViews(view));
        if (Widths.Count > 0) sheet.Append(new Columns(Widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        sheet.Append(new SheetData());
        if (_choices.Count > 0)
        {
            sheet.Append(new DataValidations(_choices.Select(choice => new DataValidation(new Formula1($"\"{string.Join(',', choice.Words)}\""))
            {
                Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, SequenceOfReferences = new ListValue<StringValue> { InnerText = choice.Range },
            })) { Count = (uint)_choices.Count });
        }

        sheet.Append(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 }, Repeated == 0
            ? new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 }
            : new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, Scale = Scale() });
        if (Repeated > 0) sheet.Append(new ColumnBreaks(new Break { Id = (uint)CutAt, Min = 0, Max = 1048575, ManualPageBreak = true }) { Count = 1, ManualBreakCount = 1 });
        return sheet;
    }

    private static Stylesheet Styles()
    {
        var wrapped = new Func<Alignment>(() => new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center });
        var thin = new Border(Side<LeftBorder>(), Side<RightBorder>(), Side<TopBorder>(), Side<BottomBorder>(), new DiagonalBorder());
        return new Stylesheet(
            new Fonts(Letter(bold: false), Letter(bold: true), Letter(bold: false, 6)) { Count = 3 },
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), thin) { Count = 2 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(
                new CellFormat { FontId = 0, ApplyFont = true },
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat(wrapped()) { FontId = 0, ApplyFont = true, BorderId = 1, NumberFormatId = 49, ApplyBorder = true, ApplyAlignment = true, ApplyNumberFormat = true },
                new CellFormat(wrapped()) { FontId = 1, BorderId = 1, ApplyFont = true, ApplyBorder = true, ApplyAlignment = true },
                new CellFormat(wrapped()) { FontId = 2, ApplyFont = true, ApplyAlignment = true },
                new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center, Horizontal = HorizontalAlignmentValues.Center, TextRotation = 90 }) { FontId = 1, BorderId = 1, ApplyFont = true, ApplyBorder = true, ApplyAlignment = true }) { Count = 6 });
    }

    private static Font Letter(bool bold, double size = 11) => bold
        ? new Font(new Bold(), new FontSize { Val = size }, new FontName { Val = "Times New Roman" })
        : new Font(new FontSize { Val = size }, new FontName { Val = "Times New Roman" });

    private static T Side<T>()
        where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin };

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private string SafeName()
    {
        var safe = string.Concat(name.Select(c => c is '[' or ']' or '*' or '?' or ':' or '/' or '\\' ? '.' : c));
        return safe.Length <= 31 ? safe : safe[..31];
    }
}
