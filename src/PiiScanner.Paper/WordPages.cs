using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PiiScanner.Paper;

/// <summary>Builds a Word document for print: A4, Times New Roman, paragraphs and ruled tables.</summary>
public sealed class WordPages
{
    private const string Font = "Times New Roman";
    private readonly Body _body = new();
    private readonly int _size;

    /// <summary>Begins a document.</summary>
    /// <param name="size">Size of the text in half points.</param>
    public WordPages(int size = 22) => _size = size;

    /// <summary>Adds a paragraph.</summary>
    /// <param name="text">Its text; <c>\t</c> is a tab.</param>
    /// <param name="bold">Bold.</param>
    /// <param name="center">Centred.</param>
    /// <param name="size">Half points; 0 for the document's own.</param>
    /// <param name="after">Space after it, in twentieths of a point.</param>
    public void Line(string text, bool bold = false, bool center = false, int size = 0, int after = 60) => _body.Append(Paragraph(text, bold, center, size == 0 ? _size : size, after));

    /// <summary>Adds a page break.</summary>
    public void Break() => _body.Append(new Paragraph(new Run(new Break { Type = BreakValues.Page })));

    /// <summary>Adds a table with ruled cells.</summary>
    /// <param name="widths">Widths of the columns in twentieths of a point.</param>
    /// <param name="rows">Texts; the first row is bold.</param>
    /// <param name="size">Half points; 0 for the document's own.</param>
    /// <param name="centered">Columns whose text is centred.</param>
    public void Table(IReadOnlyList<int> widths, IEnumerable<IReadOnlyList<string>> rows, int size = 0, IReadOnlyCollection<int>? centered = null)
    {
        var table = Begin(widths, rule: true);
        var isFirst = true;
        foreach (var cells in rows)
        {
            var row = new TableRow(isFirst ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
            for (var i = 0; i < cells.Count; i++)
            {
                var cell = Cell(widths[i]);
                foreach (var line in cells[i].Split('\n')) cell.Append(Paragraph(line, isFirst, centered?.Contains(i) == true, size == 0 ? _size : size, 20));
                row.Append(cell);
            }

            table.Append(row);
            isFirst = false;
        }

        _body.Append(table);
        _body.Append(Paragraph("", bold: false, center: false, 8, 0));
    }

    /// <summary>Adds columns side by side without lines between them: headings and places to sign.</summary>
    /// <param name="widths">Widths of the columns in twentieths of a point.</param>
    /// <param name="columns">The lines of each.</param>
    public void Columns(IReadOnlyList<int> widths, params IReadOnlyList<WordLine>[] columns)
    {
        var table = Begin(widths, rule: false);
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        for (var i = 0; i < columns.Length; i++)
        {
            var cell = Cell(widths[i]);
            if (columns[i].Count == 0) cell.Append(Paragraph("", bold: false, center: false, _size, 0));
            foreach (var line in columns[i]) cell.Append(Paragraph(line.Text, line.Bold, line.Center, line.Size == 0 ? _size : line.Size, 40));
            row.Append(cell);
        }

        table.Append(row);
        _body.Append(table);
        _body.Append(Paragraph("", bold: false, center: false, 8, 0));
    }

    /// <summary>Writes the document.</summary>
    /// <param name="title">Title in its properties.</param>
    /// <param name="output">Where to; seekable.</param>
    public void Write(string title, Stream output)
    {
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        _body.Append(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 850, Bottom = 850, Left = 1134, Right = 850, Header = 400, Footer = 400, Gutter = 0 }));
        main.Document = new Document(_body);
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font }, new FontSize { Val = Text(_size) }, new Languages { Val = "vi-VN" })),
            new ParagraphPropertiesDefault()));
        document.PackageProperties.Title = title;
    }

    private static Table Begin(IReadOnlyList<int> widths, bool rule)
    {
        var table = new Table(new TableProperties(
            new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableBorders(Rule<TopBorder>(rule), Rule<LeftBorder>(rule), Rule<BottomBorder>(rule), Rule<RightBorder>(rule), Rule<InsideHorizontalBorder>(rule), Rule<InsideVerticalBorder>(rule)),
            new TableLayout { Type = TableLayoutValues.Fixed }));
        table.Append(new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
        return table;
    }

    private static TableCell Cell(int width) => new(new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa }));

    private static Paragraph Paragraph(string text, bool bold, bool center, int size, int after)
    {
        var properties = new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = Text(after), Line = "240", LineRule = LineSpacingRuleValues.Auto });
        if (center) properties.Append(new Justification { Val = JustificationValues.Center });
        var run = new RunProperties();
        if (bold) run.Append(new Bold());
        run.Append(new FontSize { Val = Text(size) });
        return new Paragraph(properties, new Run(run, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static T Rule<T>(bool isDrawn)
        where T : BorderType, new() => new() { Val = isDrawn ? BorderValues.Single : BorderValues.None, Size = isDrawn ? 4U : 0U, Space = 0U };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
