using System.Globalization;
using System.Text;
using PiiScanner.Core;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Pdf;
using static PiiScanner.Formats.Tests.Pdf.PdfBuilder;

namespace PiiScanner.Formats.Tests.Pdf;

/// <summary>Lists of pupils in the shapes that schools give them; each keeps its rows and stops the publication.</summary>
public sealed class ListShapesTests
{
    private const double Letter = 6;

    private static readonly string[] Names = ["Nguyễn Thị Ánh Tuyết", "Lê Ẩn", "Trần Văn Đức", "Phạm Quốc Khánh", "Đặng Minh Hoàng", "Võ Hạ", "Bùi Thế Nghĩa", "Đỗ Ngọc Ước"];

    private static readonly double[] Places = [50, 85, 250, 340, 430];

    [Fact]
    public void Read_HeadingOfTwoRowsWithoutRules_KeepsTheRowsOfPupils()
    {
        var content = Line(700, (150, "Học sinh"), (350, "Phụ huynh")) + Line(684, (50, "STT"), (85, "Họ và tên"), (250, "Ngày sinh"), (340, "Họ và tên"), (470, "Điện thoại"));
        for (var i = 0; i < 10; i++) content += Line(668 - 16 * i, (50, $"{i + 1}"), (85, Names[i % 8]), (250, Birth(i)), (340, Names[(i + 3) % 8]), (470, Phone(i)));

        var rows = Rows(WithPage(Show(150, 740, "DANH SÁCH LỚP 6A1") + content));

        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i + 1}|{Names[i % 8]}|{Birth(i)}|{Names[(i + 3) % 8]}|{Phone(i)}"), rows.TakeLast(10));
    }

    [Fact]
    public void Read_NumbersToTheRight_StayInTheirColumns()
    {
        var content = Line(700, (50, "STT"), (85, "Họ và tên"), (250, "Ngày sinh"), (340, "Điểm"), (430, "Tổng"));
        for (var i = 0; i < 12; i++) content += Line(684 - 16 * i, (Right(68, $"{i + 1}"), $"{i + 1}"), (85, Names[i % 8]), (250, Birth(i)), (Right(364, Score(i)), Score(i)), (Right(454, $"{Total(i)}"), $"{Total(i)}"));

        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"{i + 1}|{Names[i % 8]}|{Birth(i)}|{Score(i)}|{Total(i)}"), Rows(WithPage(content)).Skip(1));

        static string Score(int i) => (i % 5 + 5.25 * (i % 2)).ToString("0.##", CultureInfo.InvariantCulture);
        static int Total(int i) => 7 * i * i;
    }

    [Fact]
    public void Read_TwoListsSideBySide_KeepEachPupilWithHisDate()
    {
        var content = new StringBuilder(Show(200, 740, "DANH SÁCH HAI LỚP"));
        foreach (var left in (double[])[40, 320])
        {
            content.Append(Line(700, (left, "STT"), (left + 30, "Họ và tên"), (left + 160, "Ngày sinh")));
            for (var i = 0; i < 12; i++) content.Append(Line(684 - 16 * i, (left, $"{i + 1}"), (left + 30, Names[(i + (int)left) % 8]), (left + 160, Birth(i))));
        }

        var read = Read(WithPage(content.ToString()));

        var rows = read.Tables.SelectMany(t => t.Rows).Select(Text).ToList();
        foreach (var left in (int[])[40, 320])
            for (var i = 0; i < 12; i++) Assert.Contains(rows, r => r.Contains($"{i + 1}|{Names[(i + left) % 8]}|{Birth(i)}", StringComparison.Ordinal));
        Assert.Equal(Verdict.Block, Judge(WithPage(content.ToString())));
    }

    [Fact]
    public void Read_HeadingRepeatedInTheMiddleOfTheList_IsNoPupil()
    {
        var builder = new PdfBuilder();
        for (var page = 0; page < 3; page++)
        {
            var content = Show(50, 770, "TRƯỜNG THCS MẪU") + Show(270, 20, $"Trang {page + 1}/3") + Line(730, Heading());
            for (var i = 0; i < 20; i++) content += Line(714 - 16 * i, Pupil(page * 20 + i));
            builder.AddPage(content);
        }

        Assert.Equal(Enumerable.Range(0, 60).Select(Expected), Rows(builder).Skip(1));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(270)]
    public void Read_ListThatGoesOnOnALandscapePage_IsReadToItsEnd(int turn)
    {
        var builder = new PdfBuilder();
        builder.AddPage(Line(700, Heading()) + string.Concat(Enumerable.Range(0, 12).Select(i => Line(684 - 16 * i, Pupil(i)))));
        // The page is turned, and so is what it draws: it is read as it is shown, 800 points wide and 600 high.
        var matrix = turn == 90 ? "0 1 -1 0 600 0 cm" : "0 -1 1 0 0 800 cm";
        builder.AddPage($"q {matrix} " + string.Concat(Enumerable.Range(12, 12).Select(i => Line(560 - 16 * (i - 12), Pupil(i)))) + "Q", entries: $"/Rotate {turn}");

        var rows = Read(builder).Tables.SelectMany(t => t.Rows).Select(Text).ToList();

        Assert.Equal(Enumerable.Range(0, 24).Select(Expected), rows.Skip(1));
        Assert.Equal(Verdict.Block, Judge(builder));
    }

    [Fact]
    public void Read_ListInFormsWithinForms_IsRead()
    {
        var builder = new PdfBuilder();
        var fonts = $"/Font<</F1 {builder.VietnameseFont} 0 R>>";
        var inner = builder.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<{fonts}>>", Line(700, Heading()) + string.Concat(Enumerable.Range(0, 12).Select(i => Line(684 - 16 * i, Pupil(i)))));
        var outer = builder.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Matrix[1 0 0 1 0 -20]/Resources<</XObject<</Inner {inner} 0 R>>>>", "q 0.9 0 0 0.9 10 10 cm /Inner Do Q");
        builder.AddPage("/Outer Do", $"/XObject<</Outer {outer} 0 R>>");

        Assert.Equal(Enumerable.Range(0, 12).Select(Expected), Rows(builder).Skip(1));
    }

    [Fact]
    public void Read_TextOnACurveBesideTheList_LeavesItsRowsAlone()
    {
        var content = new StringBuilder(Line(700, Heading()));
        for (var i = 0; i < 12; i++) content.Append(Line(684 - 16 * i, Pupil(i)));
        const string Seal = "TRUONG THCS MAU";
        for (var i = 0; i < Seal.Length; i++)
        {
            var (sin, cos) = Math.SinCos(Math.PI * (0.9 - 0.9 * i / Seal.Length));
            content.Append(CultureInfo.InvariantCulture, $"BT /F2 10 Tf {sin:F3} {-cos:F3} {cos:F3} {sin:F3} {450 + 40 * cos:F1} {400 + 40 * sin:F1} Tm ({Seal[i]}) Tj ET ");
        }

        var flat = Read(WithPage(content.ToString()));

        Assert.Equal(Enumerable.Range(0, 12).Select(Expected), flat.Tables[0].Rows.Select(Text).Skip(1));
        Assert.Equal(Seal.Count(char.IsLetter), flat.Blocks.Except(flat.Tables[0].Rows.SelectMany(r => r.Cells).Select(c => c.Block)).Sum(b => b.Text.Count(char.IsLetter)));
    }

    [Fact]
    public void Read_TextsOfColumnsThatNearlyTouch_AreColumns()
    {
        var content = new StringBuilder(Line(700, (50, "STT"), (72, "Họ và tên"), (194, "Ngày sinh"), (256, "Điện thoại")));
        for (var i = 0; i < 12; i++) content.Append(Line(684 - 16 * i, (50, $"{i + 1}"), (72, Names[i % 8]), (194, Birth(i)), (256, Phone(i))));

        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"{i + 1}|{Names[i % 8]}|{Birth(i)}|{Phone(i)}"), Rows(WithPage(content.ToString())).Skip(1));
    }

    private static (double, string)[] Heading() => [(Places[0], "STT"), (Places[1], "Họ và tên"), (Places[2], "Ngày sinh"), (Places[3], "Điện thoại"), (Places[4], "Lớp")];

    private static (double, string)[] Pupil(int i) => [(Places[0], $"{i + 1}"), (Places[1], Names[i % 8]), (Places[2], Birth(i)), (Places[3], Phone(i)), (Places[4], $"6A{i % 3}")];

    private static string Expected(int i) => $"{i + 1}|{Names[i % 8]}|{Birth(i)}|{Phone(i)}|6A{i % 3}";

    private static string Birth(int i) => $"{10 + i % 18}/0{1 + i % 9}/2012";

    private static string Phone(int i) => $"09123456{10 + i}";

    private static double Right(double right, string text) => right - Letter * text.Length;

    private static string Line(double y, params (double X, string Text)[] cells) => string.Concat(cells.Select(c => Show(c.X, y, c.Text)));

    private static Flat Read(PdfBuilder builder) => Flat.Read(new PdfFormat(), builder.File());

    private static List<string> Rows(PdfBuilder builder)
    {
        Assert.Equal(Verdict.Block, Judge(builder));
        return [.. Assert.Single(Read(builder).Tables).Rows.Select(Text)];
    }

    private static Verdict Judge(PdfBuilder builder) =>
        DocumentExaminer.Default.Examine(Documents.Read(builder.File()), new ExamineOptions { AsOf = (2026, 9, 15) }, CancellationToken.None).Verdict;

    private static string Text(TableRow row) => string.Join('|', row.Cells.Select(c => c.Block.Text));
}
