using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.Packages;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Word;
using static PiiScanner.Fixtures.Word.WordMarkup;

namespace PiiScanner.Evaluation.Corpus.Layouts;

/// <summary>Layouts that show something harmless and keep the list where nobody looks.</summary>
internal static class HiddenLayouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        Hidden("hidden-sheet", 4, "xlsx", 45, i => Sheets(i, i.Dice.OneOf("hidden", "veryHidden"))),
        Hidden("hidden-column", 3, "xlsx", 40, HiddenColumns),
        Hidden("hidden-rows", 2, "xlsx", 30, i => i.Content(new Draft("DS", Cover(i), Harmless(i), i.Grid() with { HiddenRows = [.. Enumerable.Range(0, i.Plan.Rows.Count + 1)] }))),
        Hidden("excel-comments", 2, "xlsx", 12, ExcelComments),
        Hidden("pivot-cache", 2, "xlsx", 30, i => Workbook(i, w => w.PivotCache = Strings(i))),
        Hidden("external-cache", 2, "xlsx", 30, i => Workbook(i, w => w.ExternalCache = Strings(i))),
        Hidden("tracked-deletion", 2, "docx", 10, i => Document(i, (d, text) => d.Add(Paragraph(Run("Nội dung đã duyệt. ") + Deleted(text, "Văn phòng"))))),
        Hidden("word-comments", 2, "docx", 10, i => Document(i, (d, text) => d.Add(Paragraph(d.Comment(Run("Xem ghi chú."), "Văn phòng", text))))),
        Hidden("text-box", 2, "docx", 15, i => Document(i, (d, text) => d.Add(Paragraph(TextBox(TextParagraph(text)))))),
        Hidden("vanished-text", 2, "docx", 15, i => Document(i, (d, text) => d.Add(Paragraph(i.Dice.Chance(0.5) ? Run(text, hidden: true) : Run(text, color: "FFFFFF"))))),
        Hidden("footnotes", 2, "docx", 10, i => Document(i, (d, text) => d.Add(Paragraph(Run("Xem chú thích.") + (i.Dice.Chance(0.5) ? d.Footnote(text) : d.Endnote(text)))))),
        Hidden("page-header-footer", 1, "docx", 4, i => Document(i, (d, text) => (d.Header, d.Footer) = (d.Header + TextParagraph(text), TextParagraph("Trang 1")))),
        Hidden("content-controls", 1, "docx", 10, i => Document(i, (d, text) => d.Add(Paragraph(Run("Nội dung: ") + ContentControl("ghi-chu", text) + Field("MERGEFIELD Lop", "6A1"))))),
        Hidden("embedded-workbook", 2, "docx", 30, Embedded),
        Hidden("nested-table", 2, "docx", 30, Nested) with { HeldBack = true },
        Hidden("html-attributes", 2, "html", 25, Attributes),
        Hidden("html-comment", 2, "html", 12, i => Page(i, tail: "<!--\n" + Lines(i) + "\n-->\n")),
        Hidden("html-hidden-table", 2, "html", 25, i => Page(i, tail: "<div hidden>" + Table(i) + "</div>\n")) with { HeldBack = true },
    ];

    private static Layout Hidden(string name, double weight, string format, int maxRows, Func<LayoutInput, Content> write) =>
        new(name, weight, [format], maxRows, write) { IsHidden = true, NarrowOnly = true, AllowsSplitColumns = false };

    /// <summary>The visible title: harmless, unless the list's own title is what makes it sensitive and stands nowhere else.</summary>
    private static Line Cover(LayoutInput input) => new(input.Plan.TitleDecides ? input.Plan.Title : "BẢNG TỔNG HỢP", LineStyle.Title);

    private static Grid Harmless(LayoutInput input)
    {
        var rows = Enumerable.Range(6, 4).Select(grade => (IReadOnlyList<Cell>)[$"Khối {grade}", Cell.OfNumber(input.Dice.Between(5, 9)), Cell.OfNumber(input.Dice.Between(200, 390))]);
        return new Grid([["Khối", "Số lớp", "Số học sinh"], .. rows]);
    }

    private static Content Sheets(LayoutInput input, string state) => input.Content(new Draft([
        new Section("Tổng hợp", [new Line("BẢNG TỔNG HỢP SĨ SỐ", LineStyle.Title), Harmless(input)]),
            new Section(input.Dice.OneOf("DATA", "Sheet2", "Nguon"), [.. Title(input), input.Grid()]) { State = state }]));

    /// <summary>All columns but the running number and the name are hidden; a list whose title decides hides the classes only.</summary>
    private static Content HiddenColumns(LayoutInput input)
    {
        var name = input.Plan.Columns.Select((column, c) => (column, c)).First(p => p.column.Phrase.Length > 0).c;
        return input.Content(new Draft("DS", [.. Title(input), input.Grid() with { HiddenColumns = [.. Enumerable.Range(name + 1, input.Plan.Columns.Count - name - 1)] }]));
    }

    private static Content ExcelComments(LayoutInput input)
    {
        var workbook = ExcelDraft.Build(new Draft("Tổng hợp", Cover(input), Harmless(input)));
        for (var r = 0; r < input.Plan.Rows.Count; r++)
        {
            workbook.Sheets[0].Comments.Add(new ExcelComment(1 + r % 4, r / 4, "Văn phòng", TextLayouts.Sentence(input, r), Threaded: r % 2 == 0));
        }

        return input.Content(new Draft("x"), scoreLists: false) with { Draft = null, Bytes = WorkbookWriter.Write(workbook) };
    }

    private static Content Workbook(LayoutInput input, Action<Workbook> change)
    {
        var workbook = ExcelDraft.Build(new Draft("Tổng hợp", Cover(input), Harmless(input)));
        change(workbook);
        return input.Content(new Draft("x"), scoreLists: false) with { Draft = null, Bytes = WorkbookWriter.Write(workbook) };
    }

    private static Content Document(LayoutInput input, Action<WordDocument, string> place)
    {
        var document = new WordDocument { Properties = new() { Title = "Thông báo" } };
        document.AddText("THÔNG BÁO", "center", bold: true);
        document.AddText("Nhà trường thông báo kế hoạch tuần 12 đến các tổ chuyên môn.");
        if (input.Plan.TitleDecides) document.AddText(input.Plan.Title, "center", bold: true);
        for (var r = 0; r < input.Plan.Rows.Count; r++) place(document, "Em " + TextLayouts.Sentence(input, r) + ".");
        return input.Content(new Draft("x"), scoreLists: false) with { Draft = null, Bytes = document.ToBytes() };
    }

    private static Content Embedded(LayoutInput input)
    {
        var document = new WordDocument();
        document.AddText("KẾ HOẠCH HOẠT ĐỘNG", "center", bold: true);
        document.Add(Paragraph(document.Embed("Microsoft_Excel_Sheet1.xlsx", ExcelDraft.Write(new Draft("DS", [.. Title(input), input.Grid()])))));
        return input.Content(new Draft("x"), scoreLists: false) with { Draft = null, Bytes = document.ToBytes() };
    }

    private static Content Nested(LayoutInput input)
    {
        var document = new WordDocument();
        document.AddText(input.Plan.Title, "center", bold: true);
        var rows = input.CellRows().Prepend(input.HeadingRow()).Select(row => row.Select(cell => WordCell.OfText(cell.Text)));
        document.Add(WordMarkup.Table([[WordCell.OfText("Nội dung"), WordCell.OfTable(WordMarkup.Table(rows))]]));
        return input.Content(new Draft("x")) with { Draft = null, Bytes = document.ToBytes() };
    }

    private static Content Attributes(LayoutInput input)
    {
        var names = input.Plan.Columns.Select(c => "data-" + Fixtures.Invented.VietnameseText.Slug(c.Heading)).ToList();
        var items = input.Plan.Rows.Select((row, r) => $"<li{string.Concat(row.Select((cell, c) => $" {names[c]}=\"{Xml.Escape(cell.Text)}\""))}>Mục {r + 1}</li>\n");
        return Page(input, body: $"<ul>\n{string.Concat(items)}</ul>\n");
    }

    private static Content Page(LayoutInput input, string body = "", string tail = "")
    {
        var title = input.Plan.TitleDecides ? input.Plan.Title : "Bảng tổng hợp";
        var page = HtmlDraft.Write(new Draft("Trang", new Line(title, LineStyle.Title), Harmless(input)) { Title = title }, tail: body + tail);
        return input.Content(new Draft("x"), scoreLists: false) with { Draft = null, Text = page };
    }

    private static string Lines(LayoutInput input) => string.Join('\n', Enumerable.Range(0, input.Plan.Rows.Count).Select(r => TextLayouts.Sentence(input, r)));

    private static string Table(LayoutInput input) => "<table>" + string.Concat(input.CellRows().Prepend(input.HeadingRow()).Select(row =>
        $"<tr>{string.Concat(row.Select(cell => $"<td>{Xml.Escape(cell.Text)}</td>"))}</tr>\n")) + "</table>";

    private static IReadOnlyList<IReadOnlyList<string>> Strings(LayoutInput input) =>
        [.. input.CellRows().Prepend(input.HeadingRow()).Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Text)])];

    private static IReadOnlyList<Part> Title(LayoutInput input) => [new Line(input.Plan.Title, LineStyle.Title)];
}
