using System.Text;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Layout;

/// <summary>A list of pupils gives the records of its source, whichever program wrote it, with rules and without, cells wrapped and not.</summary>
public class WriterTests
{
    private static readonly double[] Widths = [30, 130, 70, 80, 40];

    private static readonly string[] Names = ["Nguyen Thi Anh Tuyet", "Le An", "Tran Van Duc", "Pham Quoc Khanh", "Dang Ngoc Minh Hoang", "Vo Ha", "Bui The Nghia"];

    public static TheoryData<string, bool, bool> Kinds()
    {
        var data = new TheoryData<string, bool, bool>();
        foreach (var writer in PdfWriter.All)
            foreach (var isRuled in (bool[])[true, false])
                foreach (var isWrapped in (bool[])[true, false])
                    if (isRuled || writer.DrawsBlanks) data.Add(writer.Name, isRuled, isWrapped);
        return data;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Analyze_ListOfAProgram_GivesItsRecords(string name, bool isRuled, bool isWrapped)
    {
        var writer = PdfWriter.All.Single(w => w.Name == name);
        var rows = Rows();

        var blocks = PageLayout.Analyze(Page(writer, rows, isRuled, isWrapped)).Blocks;

        var table = Assert.Single(blocks.OfType<PdfTable>());
        Assert.Equal(isRuled, table.IsRuled);
        Assert.Equal(rows.Select(r => string.Join('|', r)), PageText.Block(table).Split('\n'));
        Assert.Equal(["DANH SACH HOC SINH LOP 6A1", "Nguoi lap bieu"], blocks.OfType<PdfParagraph>().Select(p => p.Text));
    }

    private static List<string[]> Rows() =>
    [
        ["STT", "Ho va ten", "Ngay sinh", "Dien thoai", "Lop"],
        .. Enumerable.Range(0, 14).Select(i => (string[])[$"{i + 1}", Names[i * 3 % Names.Length], $"{10 + i}/0{1 + i % 9}/2012", $"09012345{10 + i}", $"6A{1 + i % 3}"]),
    ];

    private static PdfPageContent Page(PdfWriter writer, List<string[]> rows, bool isRuled, bool isWrapped)
    {
        var content = new StringBuilder(writer.Begin).Append(writer.Cell(150, 750, 200, "DANH SACH HOC SINH LOP 6A1", 0));
        var top = 730.0;
        var mark = 1;
        foreach (var row in rows)
        {
            var lines = row.Select(c => isWrapped ? Wrap(c) : [c]).ToList();
            var height = 4 + 13 * lines.Max(l => l.Count);
            var left = 50.0;
            for (var i = 0; i < row.Length; i++)
            {
                for (var line = 0; line < lines[i].Count; line++) content.Append(writer.Cell(left + 5, top - 12 - 13 * line, Widths[i], lines[i][line], mark));
                mark++;
                left += Widths[i];
            }

            if (isRuled) Frame(content, writer, top, height);
            top -= height;
        }

        content.Append(writer.Cell(300, top - 40, 200, "Nguoi lap bieu", mark)).Append(writer.IsTurned ? "Q " : "");
        return Build(content.ToString());
    }

    // Corners and sides in pieces, cell by cell.
    private static void Frame(StringBuilder content, PdfWriter writer, double top, double height)
    {
        var left = 50.0;
        foreach (var width in Widths)
        {
            content.Append(writer.Rule(left, top - 0.5, width, 0.5)).Append(writer.Rule(left, top - height, 0.5, height)).Append(writer.Rule(left, top - height - 0.5, width, 0.5));
            left += width;
        }

        content.Append(writer.Rule(left, top - height, 0.5, height));
    }

    private static List<string> Wrap(string text) => text.Length > 15 ? [text[..text.LastIndexOf(' ')], text[(text.LastIndexOf(' ') + 1)..]] : [text];

    private static PdfPageContent Build(string content)
    {
        var builder = new PdfBuilder();
        var map = builder.AddStream("", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <007E> <0020> endbfrange endcmap end end");
        var font = builder.Add($"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+TimesNewRomanPSMT/Encoding/Identity-H/ToUnicode {map} 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+TimesNewRomanPSMT/DW 500/W[32[250]]/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/Ascent 891/Descent -216/FontName/ABCDEF+TimesNewRomanPSMT/Flags 32>>>>]>>");
        builder.AddPage(content, $"/Font<</F1 {builder.Helvetica} 0 R/F2 {font} 0 R>>");
        return builder.ReadPage();
    }
}
