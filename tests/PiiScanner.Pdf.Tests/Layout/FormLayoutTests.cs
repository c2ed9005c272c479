using System.Globalization;
using System.Text;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Layout;

/// <summary>Forms and cards: a label with its value, side by side, apart from each other, several to a page.</summary>
public class FormLayoutTests
{
    private static readonly (string Label, string Value)[] Fields = [("Ho va ten:", "NGUY TRUC LINH"), ("Ngay sinh:", "16/12/2008"), ("So CCCD:", "030308011274"), ("So bao danh:", "21013308")];

    [Fact]
    public void Analyze_TitleAboveTheValuesOfAForm_IsNoValue()
    {
        var content = new StringBuilder(Bold(150, 728, "PHIEU BAO DU THI TOT NGHIEP")).Append(Bold(190, 714, "NAM 2026"));
        for (var i = 0; i < Fields.Length; i++) content.Append(At(50, 700 - 14 * i, Fields[i].Label)).Append(At(140, 700 - 14 * i, Fields[i].Value));

        Assert.Equal("PHIEU BAO DU THI TOT NGHIEP\nNAM 2026\n" + string.Join('\n', Fields.Select(f => f.Label + "|" + f.Value)), Read(content.ToString()));
    }

    [Fact]
    public void Analyze_NoteBelowTheValuesOfAForm_IsNoValue()
    {
        var content = new StringBuilder();
        for (var i = 0; i < Fields.Length; i++) content.Append(At(50, 700 - 14 * i, Fields[i].Label)).Append(At(140, 700 - 14 * i, Fields[i].Value));

        Assert.EndsWith("So bao danh:|21013308\nmang theo the", Read(content + At(170, 644, "mang theo the")), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_WrappedCellInTheMiddleOfItsRow_KeepsItsUpperLine()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 4; i++) content.Append(At(50, 700 - 28 * i, $"{i + 1}")).Append(At(100, 707 - 28 * i, "Nguyen Thi Minh")).Append(At(100, 693 - 28 * i, "Khai")).Append(At(250, 700 - 28 * i, "7A"));

        Assert.Equal("1|Nguyen Thi Minh Khai|7A\n2|Nguyen Thi Minh Khai|7A\n3|Nguyen Thi Minh Khai|7A\n4|Nguyen Thi Minh Khai|7A", Read(content.ToString()));
    }

    [Fact]
    public void Analyze_LineLevelWithItsRow_StaysInItsRowWhateverStandsAbove()
    {
        // The heading of the second column fills two lines more than the first one's.
        var content = new StringBuilder(At(140, 742, "Ket qua")).Append(At(140, 728, "thi")).Append(At(140, 714, "nam"));
        for (var i = 0; i < Fields.Length; i++) content.Append(At(50, 700 - 14 * i, Fields[i].Label)).Append(At(140, 700 - 14 * i, Fields[i].Value));

        Assert.EndsWith("Ngay sinh:|16/12/2008\nSo CCCD:|030308011274\nSo bao danh:|21013308", Read(content.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_CardsSideBySide_AreReadCardByCard()
    {
        var content = new StringBuilder();
        for (var card = 0; card < 4; card++)
            for (var i = 0; i < Fields.Length; i++) content.Append(At(50 + 250 * (card % 2), 700 - 100 * (card / 2) - 14 * i, $"{Fields[i].Label} {Fields[i].Value}-{card}"));

        Assert.Equal(
            string.Join('\n', ((int[])[0, 2, 1, 3]).SelectMany(card => Fields.Select(f => $"{f.Label} {f.Value}-{card}"))),
            Read(content.ToString()));
    }

    [Fact]
    public void Analyze_ListWithLabelledCells_StaysATable()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 5; i++) content.Append(At(50, 700 - 14 * i, $"Tran Van {(char)('A' + i)}")).Append(At(200, 700 - 14 * i, $"Bo: Le {(char)('A' + i)}")).Append(At(350, 700 - 14 * i, $"Me: Vo {(char)('A' + i)}"));

        Assert.StartsWith("Tran Van A|Bo: Le A|Me: Vo A\n", Read(content.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_TwoFieldsOnALineAtChangingPlaces_StandBesideTheirLabels()
    {
        var content = At(50, 700, "Ho va ten:") + At(150, 700, "NGUY HOANG TRUC LINH") + At(302, 700, "Ngay sinh:") + At(400, 700, "16/12/2008")
            + At(50, 686, "So CCCD:") + At(150, 686, "030308011274") + At(302, 686, "So bao danh:") + At(400, 686, "21013308")
            + At(50, 672, "Phong thi:") + At(150, 672, "0417 Truong THPT Hong Quang B") + At(342, 672, "SDT:") + At(400, 672, "0912345678");

        var read = Read(content);

        Assert.All((string[])["Ho va ten: NGUY HOANG TRUC LINH", "Ngay sinh: 16/12/2008", "So bao danh: 21013308", "SDT: 0912345678"], field => Assert.Contains(field, read, StringComparison.Ordinal));
    }

    [Fact]
    public void Analyze_ValueFarBehindItsLabel_IsOnItsLine() =>
        Assert.Equal("Ho va ten: NGUY TRUC LINH\nNgay sinh: 16/12/2008", Read(At(50, 700, "Ho va ten:") + At(400, 700, "NGUY TRUC LINH") + At(50, 680, "Ngay sinh:") + At(430, 680, "16/12/2008")));

    [Fact]
    public void Analyze_EmptyFieldBesideAnother_DoesNotTakeItsLabel() =>
        Assert.DoesNotContain("Ho va ten: Ngay sinh:", Read(At(50, 700, "Ho va ten:") + At(300, 700, "Ngay sinh: 16/12/2008")), StringComparison.Ordinal);

    [Fact]
    public void Analyze_PlaceForAPhotographBesideAForm_DoesNotReachIntoIt()
    {
        var content = new StringBuilder("50 640 80 80 re S ").Append(At(75, 672.5, "Anh"));
        for (var i = 0; i < Fields.Length; i++) content.Append(At(150, 700 - 14 * i, Fields[i].Label)).Append(At(250, 700 - 14 * i, Fields[i].Value));

        Assert.Equal("Anh\n" + string.Join('\n', Fields.Select(f => f.Label + "|" + f.Value)), Read(content.ToString()));
    }

    [Fact]
    public void Analyze_FramedCards_AreReadOneByOne()
    {
        var content = new StringBuilder();
        for (var card = 0; card < 2; card++)
        {
            content.Append(Inv($"{40 + 250 * card} 640 240 80 re S "));
            for (var i = 0; i < Fields.Length; i++) content.Append(At(45 + 250 * card, 700 - 14 * i, Fields[i].Label)).Append(At(130 + 250 * card, 700 - 14 * i, $"{Fields[i].Value}-{card}"));
        }

        Assert.Equal(string.Join('\n', Enumerable.Range(0, 2).SelectMany(card => Fields.Select(f => $"{f.Label}|{f.Value}-{card}"))), Read(content.ToString()));
    }

    [Fact]
    public void Analyze_ColumnOfAListWithAFrame_StaysInItsRows()
    {
        var content = new StringBuilder("95 630 120 85 re S ");
        for (var i = 0; i < 5; i++) content.Append(At(50, 700 - 15 * i, $"{i + 1}")).Append(At(100, 700 - 15 * i, $"Tran Van {(char)('A' + i)}")).Append(At(250, 700 - 15 * i, "7A"));

        Assert.StartsWith("1|Tran Van A|7A\n2|Tran Van B|7A\n", Read(content.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_CapitalsDrawnByTwoFontsWhereAColumnBegins_StayOneWord()
    {
        var content = new StringBuilder(At(250, 740, "PHIEU DIE")).Append(Bold(310, 740, "M DANH"));
        for (var i = 0; i < 5; i++) content.Append(At(50, 700 - 14 * i, $"Tran Van {(char)('A' + i)}")).Append(At(310, 700 - 14 * i, "7A"));

        Assert.StartsWith("PHIEU DIEM DANH", Read(content.ToString()), StringComparison.Ordinal);
    }

    private static string Read(string content)
    {
        var builder = new PdfBuilder();
        var bold = builder.Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>");
        builder.AddPage(content, Inv($"/Font<</F1 {builder.Helvetica} 0 R/F2 {bold} 0 R>>"));
        return PageText.Read(builder.ReadPage());
    }

    private static string At(double x, double y, string text) => Inv($"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET ");

    private static string Bold(double x, double y, string text) => Inv($"BT /F2 12 Tf {x} {y} Td ({text}) Tj ET ");

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
