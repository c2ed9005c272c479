using PiiScanner.Formats.Image;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Tests.Image;

public sealed class PictureParagraphsTests
{
    [Fact]
    public void Join_SentenceBrokenAtTheEdge_IsOne() =>
        Assert.Equal(
            ["Cô ơi em Lê Thử Uyên sinh ngày 05/03/2014, SĐT mẹ 0912345678 ạ", "Cô chủ nhiệm"],
            Join("Cô ơi em Lê Thử Uyên sinh ngày", "05/03/2014, SĐT mẹ 0912345678 ạ", "Cô chủ nhiệm"));

    [Fact]
    public void Join_NameOverTwoLines_IsWhole() =>
        Assert.Equal(["Nhà trường tuyên dương em Nguyễn Thử Bình đã đạt giải"], Join("Nhà trường tuyên dương em Nguyễn", "Thử Bình đã đạt giải"));

    [Fact]
    public void Join_NamesBelowEachOther_StayApart() => Assert.Equal(3, Join("Nguyễn Thử An", "Trần Thị Mẫu", "Lê Hoàng Thử").Count);

    [Fact]
    public void Join_ItemsOfAList_StayApart() =>
        Assert.Equal(3, Join("1. Nguyễn Thử An lớp 6A1 giải nhất", "2. Trần Thị Mẫu lớp 6A1 giải nhì", "3 Lê Hoàng Thử lớp 6A1 giải ba").Count);

    [Fact]
    public void Join_RowsWithoutNumbers_StayApart() =>
        Assert.Equal(2, Join("Nguyễn Thử An 05/09/2015 0912345678", "Trần Thị Mẫu 12/03/2015 0912345679").Count);

    [Fact]
    public void Join_Headings_StayApart() =>
        Assert.Equal(2, Join("TRƯỜNG TRUNG HỌC CƠ SỞ MẪU SỐ MỘT", "DANH SÁCH HỌC SINH NĂM HỌC 2025 - 2026").Count);

    [Fact]
    public void Join_ShortLine_EndsTheParagraph() => Assert.Equal(2, Join("xin cảm ơn cô", "em của phụ huynh lớp 6A1 trường mẫu").Count);

    [Fact]
    public void Join_TextFurtherDown_IsNotTakenIn() =>
        Assert.Equal(2, PictureParagraphs.Join([Pages.Line("Cô ơi em Lê Thử Uyên sinh ngày", 100, 100), Pages.Line("mồng năm tháng chín năm 2015 nhé", 100, 200)]).Count);

    [Fact]
    public void Join_Noise_IsLeftOut()
    {
        OcrLine[] lines =
        [
            Pages.Line("-° Ố | = _", 100, 100, [0.3, 0.2, 0.1, 0.3, 0.2]),
            Pages.Line("0912345678 |", 100, 200, [0.4, 0.1]),
            Pages.Line("Uyên -- |", 100, 300, [0.9, 0.1, 0.1]),
        ];
        Assert.Equal(["0912345678 |", "Uyên -- |"], PictureParagraphs.Join(lines).Select(lines => lines[0].Text));
    }

    [Fact]
    public void Join_IconBesideAMessage_IsNoPartOfIt()
    {
        var message = Pages.Line("@) Em Trương Thử Hân", 20, 100);
        var icon = message.Words[0] with { Box = new OcrBox(20, 100, 20, 80) };
        message = message with { Words = message.Words.SetItem(0, icon), Box = message.Box.Union(icon.Box) };
        var joined = Assert.Single(PictureParagraphs.Join([message, Pages.Line("sinh ngày 06/01/2015", 50, 130)]));
        Assert.Equal("Em Trương Thử Hân sinh ngày 06/01/2015", string.Join(' ', joined.Select(line => line.Text)));
    }

    private static List<string> Join(params string[] lines) =>
        [.. PictureParagraphs.Join(lines.Select((line, i) => Pages.Line(line, 100, 100 + (30 * i)))).Select(paragraph => string.Join(' ', paragraph.Select(line => line.Text)))];
}
