using System.Globalization;
using System.Text;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Layout;

/// <summary>Texts that do not keep to their cell, their table or their page.</summary>
public class OverflowTests
{
    private static readonly string[] Names = ["Nguyen An", "Tran Binh", "Le Chi", "Pham Dung"];

    [Fact]
    public void Analyze_TableRunsOffThePage_KeepsItsColumnsApart()
    {
        // The page ends at 600; the last column shows its first letters only.
        var content = new StringBuilder(Rules(40, 620, [30, 160, 300, 120], 4));
        for (var i = 0; i < 4; i++) content.Append(At(45, 686 - 20 * i, Inv($"{i + 1}"))).Append(At(75, 686 - 20 * i, Names[i])).Append(At(235, 686 - 20 * i, "04/12/2011")).Append(At(535, 686 - 20 * i, "0912 345 678 me"));

        Assert.Equal(string.Join('\n', Names.Select((name, i) => Inv($"{i + 1}|{name}|04/12/2011|0912 345 678 me"))), PageText.Block(Table(content.ToString())));
    }

    [Fact]
    public void Analyze_TextRunsOutOfTheLastColumn_BelongsToItsRow()
    {
        var content = new StringBuilder(Rules(40, 620, [30, 100, 60], 4));
        for (var i = 0; i < 4; i++) content.Append(At(45, 686 - 20 * i, Inv($"{i + 1}"))).Append(At(75, 686 - 20 * i, Names[i])).Append(At(175, 686 - 20 * i, "12 duong Le Loi to 4"));

        Assert.Equal(string.Join('\n', Names.Select((name, i) => Inv($"{i + 1}|{name}|12 duong Le Loi to 4"))), PageText.Block(Table(content.ToString())));
    }

    [Fact]
    public void Analyze_TextRunsOverAnEmptyCell_StaysInItsOwn()
    {
        var content = new StringBuilder(Rules(40, 620, [30, 40, 100], 4));
        // The rule lies in the middle of a word.
        string[] names = ["Nguyen An Khanh", "Tran Binh Khanh", "Nguyen An Khanh", "Tran Binh Khanh"];
        for (var i = 0; i < 4; i++) content.Append(At(45, 686 - 20 * i, Inv($"{i + 1}"))).Append(At(75, 686 - 20 * i, names[i]));

        Assert.Equal(string.Join('\n', names.Select((name, i) => Inv($"{i + 1}|{name}|"))), PageText.Block(Table(content.ToString())));
    }

    [Fact]
    public void Analyze_NumberRunsIntoTheNextCell_IsCutWhereTheNextTextBegins()
    {
        // Each letter by an operator of its own, as browsers write some fonts: only the start of a text is placed.
        var content = new StringBuilder(Rules(40, 620, [30, 50, 60], 4));
        for (var i = 0; i < 4; i++) content.Append(At(45, 686 - 20 * i, Inv($"{i + 1}"))).Append(Letters(75, 686 - 20 * i, "04/12/2011")).Append(Letters(123, 686 - 20 * i, "Nam"));

        Assert.Equal(string.Join('\n', Names.Select((_, i) => Inv($"{i + 1}|04/12/2011|Nam"))), PageText.Block(Table(content.ToString())));
    }

    [Fact]
    public void Analyze_LettersDrawnOneByOne_AreNoSeamsOfCells()
    {
        var content = string.Concat(Names.Select((name, i) => Letters(50, 700 - 14 * i, "Lop10A7") + At(200, 700 - 14 * i, name)));
        Assert.Equal(string.Join('\n', Names.Select(name => "Lop10A7|" + name)), PageText.Block(Table(content)));
    }

    private static string Letters(double x, double y, string text)
    {
        // Widths of Helvetica in thousandths.
        static double Width(char c) => c switch { '/' => 278, 'N' => 722, 'L' => 556, 'A' => 667, 'm' => 833, _ => 556 };
        var content = new StringBuilder(Inv($"BT /F1 12 Tf 1 0 0 1 {x} {y} Tm "));
        for (var i = 0; i < text.Length; i++) content.Append(i == 0 ? "" : Inv($"{Width(text[i - 1]) * 0.012:0.###} 0 Td ")).Append('(').Append(text[i]).Append(") Tj ");
        return content.Append("ET ").ToString();
    }

    private static string Rules(double left, double bottom, double[] widths, int rows)
    {
        var (right, top) = (left + widths.Sum(), bottom + 20 * rows);
        var content = new StringBuilder("0.5 w ");
        for (var y = bottom; y <= top; y += 20) content.Append(Inv($"{left} {y} m {right} {y} l S "));
        var x = left;
        foreach (var width in widths.Append(0))
        {
            content.Append(Inv($"{x} {bottom} m {x} {top} l S "));
            x += width;
        }

        return content.ToString();
    }

    private static PdfTable Table(string content) =>
        Assert.Single(PageLayout.Analyze(PdfBuilder.WithPage(content).ReadPage()).Blocks.OfType<PdfTable>());

    private static string At(double x, double y, string text) => Inv($"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET ");

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
