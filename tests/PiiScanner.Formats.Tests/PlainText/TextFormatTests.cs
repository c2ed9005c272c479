using System.Text;
using PiiScanner.Formats.Text;
using static PiiScanner.Formats.Tests.Documents;

namespace PiiScanner.Formats.Tests.PlainText;

public sealed class TextFormatTests
{
    private const string Sample = "Họ và tên: Nguyễn Thị Mẫu Đơn\r\nLớp 5A, sinh ngày 05/9/2015 – SĐT 0900 000 000\r\n";

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Sample) },
        { "utf-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample)] },
        { "utf-16le with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)] },
        { "utf-16be with mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)] },
        { "utf-16le", Encoding.Unicode.GetBytes(Sample) },
        { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Sample) },
        { "utf-32le with mark", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Sample)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_UnicodeOfAnyKind_GivesTheLines(string encoding, byte[] bytes)
    {
        var blocks = Blocks(Read(SourceFile.FromBytes(encoding + ".txt", bytes)));
        Assert.Equal(Sample.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), blocks.Select(block => block.Text));
    }

    [Fact]
    public void Read_Windows1258_GivesLettersAndToneMarks()
    {
        // "Nguyễn Thị Đào, đường" with ê, ơ, ư and Đ whole and the tones combining.
        byte[] bytes = [.. "Nguy"u8, 0xEA, 0xDE, .. "n Thi"u8, 0xF2, .. " "u8, 0xD0, .. "a"u8, 0xCC, .. "o, "u8, 0xF0, 0xFD, 0xF5, 0xCC, .. "ng"u8];
        var block = Assert.Single(Blocks(Read(SourceFile.FromBytes("a.txt", bytes))));
        Assert.Equal("Nguyê\u0303n Thi\u0323 Đa\u0300o, đươ\u0300ng", block.Text);
    }

    [Fact]
    public void Read_Windows1258WhoseFirstMarkIsATone_IsRecognised()
    {
        // "Họ và tên;Trần Thị Bình": before the tone below the o there is nothing but ASCII.
        byte[] bytes = [.. "Ho"u8, 0xF2, .. " va"u8, 0xCC, .. " t"u8, 0xEA, .. "n;Tr"u8, 0xE2, 0xCC, .. "n Thi"u8, 0xF2, .. " Bi"u8, 0xCC, .. "nh"u8];
        var block = Assert.Single(Blocks(Read(SourceFile.FromBytes("a.txt", bytes))));
        Assert.Equal("Ho\u0323 va\u0300 tên;Trâ\u0300n Thi\u0323 Bi\u0300nh", block.Text);
    }

    [Fact]
    public void LookLikeText_SamplesOfPixels_AreNone()
    {
        // A light page as a bare bitmap: not one byte of it is a control character.
        var pixels = Enumerable.Range(0, 5000).Select(i => (byte)(0xC0 + (i % 61))).ToArray();
        Assert.False(TextBytes.LookLikeText(pixels));
        Assert.False(TextBytes.LookLikeText([.. "P6\n1092 1533\n255\n"u8, .. Enumerable.Repeat((byte)0x60, 5000)]));
        Assert.False(TextBytes.LookLikeText([.. "P7\nWIDTH 10\n"u8, .. pixels]));
    }

    [Theory]
    [InlineData("中文名单没有空格也是文字", 30)]
    [InlineData("Ữ", 200)]
    public void LookLikeText_Utf8OfLettersBeyondAscii_IsText(string text, int times)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, times)));
        // Also where the head ends in the middle of a letter.
        for (var cut = 0; cut < 4; cut++) Assert.True(TextBytes.LookLikeText(bytes.AsSpan(0, bytes.Length - cut)));
    }

    [Theory]
    [InlineData("NguyÔn ThÞ MÉu §¬n, Tr\u00ADêng TiÓu häc §ång Khëi, líp 5A, ngµy sinh 05/9/2015")]
    [InlineData("Nguyeãn Thò Maãu Ñôn, Tröôøng Tieåu hoïc Ñoàng Khôûi, lôùp 5A, ngaøy sinh 05/9/2015")]
    [InlineData("Café crème à la carte – naïve “quoted”")]
    public void Read_OtherSingleByteText_IsShownByteForByte(string text)
    {
        byte[] bytes = [.. text.Select(c => (byte)Array.IndexOf(SingleByteTables.Windows1252, c))];
        Assert.Equal(text, Assert.Single(Blocks(Read(SourceFile.FromBytes("a.txt", bytes)))).Text);
    }

    [Fact]
    public void Read_LegacyLineInsideUtf8_StaysRecognisable()
    {
        var plain = string.Concat(Enumerable.Repeat("Danh sách lớp đã được đăng ở bảng tin trường tiểu học\n", 200));
        byte[] bytes = [.. Encoding.UTF8.GetBytes(plain), .. "Nguy"u8, 0xD4, .. "n Th"u8, 0xDE, .. "\n"u8];
        Assert.Equal("NguyÔn ThÞ", Blocks(Read(SourceFile.FromBytes("a.txt", bytes)))[^1].Text);
    }

    [Fact]
    public void Read_FirstAccentFarBehind_FindsTheEncoding()
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)'a', TextEncodingDetector.SampleLength), .. "\n"u8, .. Encoding.UTF8.GetBytes("Trần Thị Bình")];
        Assert.Equal("Trần Thị Bình", Blocks(Read(SourceFile.FromBytes("a.txt", bytes)))[^1].Text);
    }

    [Fact]
    public void Read_CharactersAcrossBuffers_AreWhole()
    {
        var text = string.Concat(Enumerable.Range(0, 60_000).Select(i => i % 7 == 0 ? "\U0001F600" : "ễ"));
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF32Encoding(false, true) })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            Assert.Equal(text, Assert.Single(Blocks(Read(SourceFile.FromBytes("a.txt", bytes)))).Text);
        }
    }

    [Fact]
    public void Recognize_EmptyFile_IsText()
    {
        var document = Read(SourceFile.FromBytes("a.txt", []));
        Assert.Empty(Blocks(document));
        Assert.Empty(document.Gaps);
    }

    [Theory]
    [InlineData(new byte[] { 0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0 })]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 0x81, 0x92 })]
    public void Recognize_BinaryContent_IsNotText(byte[] bytes) =>
        Assert.Null(new TextFormat().Recognize(SourceFile.FromBytes("a.txt", bytes)));

    [Fact]
    public void Recognize_ColouredLog_IsText() =>
        Assert.Equal("text/plain", new TextFormat().Recognize(File("a.log", "\u001b[31merror\u001b[0m: x\n")));

    [Fact]
    public void Read_AboveTheLimit_Fails()
    {
        var context = new ReadContext(new ReadLimits { MaxFileBytes = 3 });
        Assert.Equal("limit-reached", Assert.IsType<ReadResult.Failed>(new TextFormat().Read(File("a.txt", "abcd"), context, CancellationToken.None)).Code);
    }
}
