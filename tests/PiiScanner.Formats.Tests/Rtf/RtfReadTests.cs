using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Rtf;

namespace PiiScanner.Formats.Tests.Rtf;

public sealed class RtfReadTests
{
    private const string Fonts = @"{\fonttbl{\f0\fcharset0 Times New Roman;}{\f1\fcharset163 .VnTime;}{\f2\fcharset163 Arial;}{\f3\fcharset204 Arial CYR;}}{\colortbl;\red0\green0\blue0;\red255\green255\blue255;}";

    private static Flat Read(string body, ReadContext? context = null) =>
        Flat.Read(new RtfFormat(), SourceFile.FromBytes("a.rtf", Encoding.Latin1.GetBytes(@"{\rtf1\ansi\ansicpg1258\deff0" + Fonts + body + "}")), context);

    [Fact]
    public void Read_Paragraphs_GivesThemInOrderWithTheirNumbers()
    {
        var flat = Read(@"M\u7897?t\par\par Hai\tab ba\line b\u7889?n");

        Assert.Equal(["Một", "Hai\tba\nbốn"], flat.Texts());
        Assert.Equal([1, 3], flat.Blocks.Select(b => b.Location.Paragraph!.Value));
    }

    [Theory]
    [InlineData(@"\f1 Nguy\'d4n Th\'de", "NguyÔn ThÞ", ".VnTime")]
    [InlineData(@"\f2 Nguy\'ea\'de", "Nguyê\u0303", "Arial")]
    [InlineData(@"\f3 \'c8", "И", "Arial CYR")]
    [InlineData(@"\f0 a\'ad", "a\u00AD", "Times New Roman")]
    public void Read_BytesInFonts_AreDecodedByTheFontsCharset(string rtf, string text, string font)
    {
        var block = Assert.Single(Read(rtf + @"\par").Blocks);

        Assert.Equal(text, block.Text);
        Assert.Equal(font, Assert.Single(block.Runs).Font);
    }

    [Fact]
    public void Read_UnicodeWithSubstitutes_TakesTheSubstitutesAway()
    {
        Assert.Equal(["ễ|ẫ|ạx|ơ"], Read(@"\uc2\u7877\'65\'7e|{\uc0\u7851|}\uc1\u7841 ax|\u417?").Texts());
        Assert.Equal(["\uD83D\uDE00"], Read(@"\u-10179?\u-8704?").Texts());
    }

    [Fact]
    public void Read_Table_GivesColumnsFromTheEdgesOfItsCells()
    {
        var flat = Read(
            @"tr\u234?n\par\trowd\trhdr\cellx1000\cellx5000\pard\intbl STT\cell Con\cell\row" +
            @"\trowd\clvmgf\cellx1000\cellx3010\cellx5000\pard\intbl 1\cell An\cell 2015\cell\row" +
            @"\trowd\clvmrg\cellx1000\cellx3000\cellx5000\pard\intbl\cell B\u236?nh\par M\u7851?u\cell 2016\cell\row\pard d\u432?\u7899?i\par");

        var rows = Assert.Single(flat.Tables).Rows.ToList();
        Assert.True(rows[0].IsHeader);
        Assert.Equal([(0, 1), (1, 2)], rows[0].Cells.Select(c => (c.Column, c.ColumnSpan)));
        Assert.Equal([(0, 2, "1"), (1, 1, "An"), (2, 1, "2015")], rows[1].Cells.Select(c => (c.Column, c.RowSpan, c.Block.Text)));
        Assert.Equal([(1, "Bình\nMẫu"), (2, "2016")], rows[2].Cells.Select(c => (c.Column, c.Block.Text)));
        Assert.Equal("R3C2", rows[2].Cells[0].Block.Location.Cell);
        Assert.Equal(["trên", "dưới"], flat.Sections.OfType<TextSection>().SelectMany(s => s.Blocks).Select(b => b.Text));
    }

    [Fact]
    public void Read_NestedTable_FollowsTheTableAroundIt()
    {
        var flat = Read(
            @"\trowd\cellx1000\cellx5000\pard\intbl ngo\u224?i\cell\pard\intbl\itap2 trong 1\nestcell trong 2\nestcell{\*\nesttableprops\trowd\cellx2000\cellx4000\nestrow}{\nonesttables\par}" +
            @"\pard\intbl\itap1 sau\cell\row\pard x\par");

        Assert.Equal(2, flat.Tables.Count);
        Assert.Equal(["ngoài", "sau"], flat.Tables[0].Rows.SelectMany(r => r.Cells).Select(c => c.Block.Text));
        Assert.Equal(["trong 1", "trong 2"], flat.Tables[1].Rows.SelectMany(r => r.Cells).Select(c => c.Block.Text));
    }

    [Fact]
    public void Read_UnseenText_SaysWhy()
    {
        var flat = Read(@"a{\v b}{\cf2 c}{\cf2\highlight1 d}{\fs4 e}{\deleted f}g\par");

        Assert.Equal("abcdeg", flat.Texts()[0]);
        Assert.Equal([null, "hidden-text", "hidden-text", null, "hidden-text", null], Enumerable.Range(0, 6).Select(flat.Blocks[0].HiddenAsAt));
        Assert.Equal(["f"], flat.Texts(DocumentParts.TrackedDeletion));
    }

    [Fact]
    public void Read_EverythingBesideTheBody_IsReadInItsPart()
    {
        var flat = Flat.Read(new RtfFormat(), RtfContractTests.Make());

        Assert.Equal(["Trường Mẫu"], flat.Texts(DocumentParts.Header));
        Assert.Equal(["Trang 1"], flat.Texts(DocumentParts.Footer));
        Assert.Equal(["Ghi chú"], flat.Texts(DocumentParts.Comments));
        Assert.Equal(["Chú thích"], flat.Texts(DocumentParts.Footnotes));
        Assert.Equal(["Cuối"], flat.Texts(DocumentParts.Endnotes));
        Assert.Equal(["Hộp chữ"], flat.Texts(DocumentParts.TextBox));
        Assert.Equal(["Ảnh lớp"], flat.Texts(DocumentParts.AltText));
        Assert.Equal(["Danh sách", "Nguyễn Mẫu"], flat.Texts(DocumentParts.Metadata));
        Assert.Equal(["HYPERLINK \"mailto:mau@example.com\""], flat.Texts(DocumentParts.Field));
        Assert.Contains("bí mật", flat.Texts(DocumentParts.Unreferenced));
        Assert.Equal(["xóa"], flat.Texts(DocumentParts.TrackedDeletion));
        Assert.True(flat.Block("Danh sách lớp 5A").IsHeading);
        Assert.Contains("Unicode ễ", flat.Texts());
    }

    [Fact]
    public void Read_PicturesAndObjects_AreHandedOverOrGaps()
    {
        var children = new List<SourceFile>();
        var flat = Flat.Read(new RtfFormat(), RtfContractTests.Make(), new ReadContext(new ReadLimits(), (child, _) => children.Add(child)));

        Assert.Empty(flat.Document.Gaps);
        Assert.Equal([("image1.png", 16L), ("object1.bin", 3L)], children.Select(c => (c.Name, c.Length)));
        Assert.Equal((5.0, 5.0), children[0].ShownPoints);
        Assert.Equal("ABC", Encoding.ASCII.GetString(children[1].Head(3)));
        Assert.Equal(["image-not-read", "part-not-read"], Flat.Read(new RtfFormat(), RtfContractTests.Make()).Document.Gaps.Select(g => g.Code));
    }

    [Fact]
    public void Read_CutOff_IsAGapAndKeepsWhatWasRead()
    {
        var flat = Flat.Read(new RtfFormat(), SourceFile.FromBytes("a.rtf", [.. @"{\rtf1 An\par B"u8]));

        Assert.Equal(["An", "B"], flat.Texts());
        Assert.Equal("damaged", Assert.Single(flat.Document.Gaps).Code);
    }

    [Fact]
    public void Read_TextBehindTheLastBrace_IsReadAsUnshown() =>
        Assert.Equal(["ẩn"], Flat.Read(new RtfFormat(), SourceFile.FromBytes("a.rtf", [.. @"{\rtf1 An\par}\u7849?n{\b}"u8])).Texts(DocumentParts.Unreferenced));

    [Fact]
    public void Read_GroupsWithoutEnd_StopAtTheLimit()
    {
        var flat = Flat.Read(new RtfFormat(), SourceFile.FromBytes("a.rtf", Encoding.ASCII.GetBytes(@"{\rtf1 An\par " + new string('{', 5000))));

        Assert.Equal(["An"], flat.Texts());
        Assert.Contains(flat.Document.Gaps, g => g.Code == "limit-reached");
    }
}
