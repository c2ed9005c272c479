using System.Globalization;
using System.Text;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Layout;

/// <summary>Lists without rules whose names do not fit on one line: rows are as close to each other as the lines of one cell.</summary>
public class WrappedCellTests
{
    private const double Pitch = 14;

    // "|" is where a name wraps.
    private static readonly string[] Names = ["Do Thi Tuyet", "Huynh Duc Thuy|Dung", "Bui Anh", "Huynh Thi Minh|Huong", "Ly Gia Khanh|Ngoc Yen", "Le Van Tuyet", "Huynh Khanh|Van Ung", "Pham Yen"];

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void Analyze_NumbersBesideTheTopMiddleOrBottomOfWrappedNames_GiveTheRowsOfTheList(double place) =>
        Assert.Equal(Expected(), PageText.Block(Table(List(place, isBold: false))));

    [Fact]
    public void Analyze_BaseLinesOfARowNotLevel_GiveTheRowsOfTheList() => Assert.Equal(Expected(), PageText.Block(Table(List(0.5, isBold: false, shift: 0.8))));

    [Fact]
    public void Analyze_FirstColumnWrapsAndNoneCounts_GivesARowForEachDate()
    {
        var content = new StringBuilder();
        var y = 700.0;
        foreach (var name in Names)
        {
            var lines = name.Split('|');
            for (var i = 0; i < lines.Length; i++) content.Append(At(90, y - Pitch * i, lines[i]));
            content.Append(At(250, y, "03/12/2011")).Append(At(350, y, "6A4"));
            y -= Pitch * lines.Length;
        }

        Assert.Equal(string.Join('\n', Names.Select(n => n.Replace('|', ' ') + "|03/12/2011|6A4")), PageText.Block(Table(content.ToString())));
    }

    [Fact]
    public void Analyze_HeadingOfTwoLinesInBold_StaysAboveTheFirstRow()
    {
        var table = Table(List(0, isBold: true));
        Assert.Equal(Names.Length + 1, table.RowCount);
        Assert.Equal("1|Do Thi Tuyet|03/12/2011|6A4", PageText.Block(table).Split('\n')[1]);
    }

    [Theory]
    [InlineData("Huo", "ng", "Huong")]
    [InlineData("Tuy", "ết", "Tuyết")]
    [InlineData("Hoc", "sinh", "Hoc sinh")]
    [InlineData("Nguy", "an", "Nguy an")]
    public void Analyze_SyllableBrokenByItsCell_IsWholeAndWordsAreNot(string upper, string lower, string whole)
    {
        // Words end where the next letter has no room.
        var isCut = !whole.Contains(' ', StringComparison.Ordinal);
        var right = 54 + 6.7 * upper.Length + (isCut ? 2 : 16);
        var map = "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0020> endbfrange 1 beginbfchar <80> <1EBF> endbfchar endcmap";
        var builder = new PdfBuilder();
        var unicode = builder.AddStream("", map);
        var font = builder.Add(PdfBuilder.Invariant($"<</Type/Font/Subtype/Type1/BaseFont/Own/FirstChar 0/LastChar 255/Widths[{string.Join(' ', Enumerable.Repeat(556, 256))}]/ToUnicode {unicode} 0 R>>"));
        var rules = Inv($"0.5 w 50 690 m {right} 690 l S 50 720 m {right} 720 l S 50 670 m {right} 670 l S 50 670 m 50 720 l S {right} 670 m {right} 720 l S ");
        builder.AddPage(rules + At(52, 708, upper) + At(52, 695, lower.Replace("ế", "\u0080", StringComparison.Ordinal)) + At(52, 675, "a"), PdfBuilder.Invariant($"/Font<</F1 {font} 0 R>>"));
        Assert.Equal(whole, PageLayout.Analyze(builder.ReadPage()).Blocks.OfType<PdfTable>().Single().Cells[0].Text);
    }

    private static string Expected() =>
        "STT|Ho va ten|Ngay sinh|Lop\n" + string.Join('\n', Names.Select((name, i) => Inv($"{i + 1}|{name.Replace('|', ' ')}|03/12/2011|6A4")));

    // Numbers, dates and classes have one line; it stands beside the first line of the name (0), between the lines (0.5) or beside the last (1).
    private static string List(double place, bool isBold, double shift = 0)
    {
        var content = new StringBuilder();
        var y = 700.0;
        foreach (var (x, text) in ((double, string)[])[(50, "STT"), (110, "Ho va ten"), (250, "Ngay sinh"), (350, "Lop")]) content.Append(At(x, y, text, isBold ? "F2" : "F1"));
        if (isBold)
            foreach (var (x, text) in ((double, string)[])[(250, "(ngay)"), (350, "(hoc)")]) content.Append(At(x, y - Pitch, text, "F2"));
        y -= (isBold ? 2 : 1) * Pitch + 2;
        for (var i = 0; i < Names.Length; i++)
        {
            var lines = Names[i].Split('|');
            for (var k = 0; k < lines.Length; k++) content.Append(At(90, y - Pitch * k + shift, lines[k]));
            var beside = y - Pitch * (lines.Length - 1) * place;
            content.Append(At(50, beside, Inv($"{i + 1}"))).Append(At(250, beside, "03/12/2011")).Append(At(350, beside, "6A4"));
            y -= Pitch * lines.Length;
        }

        return content.ToString();
    }

    private static PdfTable Table(string content)
    {
        var builder = new PdfBuilder();
        var bold = builder.Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>");
        builder.AddPage(content, PdfBuilder.Invariant($"/Font<</F1 {builder.Helvetica} 0 R/F2 {bold} 0 R>>"));
        return Assert.Single(PageLayout.Analyze(builder.ReadPage()).Blocks.OfType<PdfTable>());
    }

    private static string At(double x, double y, string text, string font = "F1") => Inv($"BT /{font} 12 Tf {x} {y} Td ({text}) Tj ET ");

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
