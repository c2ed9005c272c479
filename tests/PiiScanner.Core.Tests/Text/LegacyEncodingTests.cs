using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Text;

public class LegacyEncodingTests
{
    private const string Sentence = "Họ và tên: Nguyễn Thị Mẫu Đơn, học sinh lớp 5A, Trường Tiểu học Đồng Khởi, ngày sinh 05/9/2015, chỗ ở: ấp Bắc, xã Thuận Phú";

    private static readonly LegacyEncoding[] Detected =
        [LegacyEncoding.Tcvn3, LegacyEncoding.VniWindows, LegacyEncoding.Vps, LegacyEncoding.Viscii, LegacyEncoding.DoubleEncoded];

    public static TheoryData<string, string> Readable()
    {
        var data = new TheoryData<string, string>();
        foreach (var text in new[] { Sentence, "Nguyễn Văn Thử", "Lê Thị Hường", "Danh sách học sinh nghèo vượt khó năm học 2008 - 2009", "Võ Thị Ánh Nguyệt (6A1)" })
        {
            foreach (var encoding in Detected) data.Add(text, encoding.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void Normalize_LegacyTextWithoutFont_IsKnownByItsSyllables(string text, string encoding)
    {
        var written = LegacyText.Write(text, Detected.Single(one => one.Name == encoding));

        var normal = TextNormalizer.Normalize(TextNormalizerTests.Block(written));

        // TCVN3 has no capital letters with a tone.
        var isTcvn3 = encoding == LegacyEncoding.Tcvn3.Name;
        Assert.Equal(isTcvn3 ? VietnameseLetters.ToLower(text) : text, isTcvn3 ? VietnameseLetters.ToLower(normal.Text) : normal.Text);
        AssertMap(normal, written);
    }

    [Theory]
    [InlineData("Nguyá»…n Thá»‹ Máş«u Ä\u0091Ćˇn", "Nguyễn Thị Mẫu đơn")] // windows-1250
    [InlineData("Tráº§n VÄƒn ThĂ nh", "Trần Văn ThĂ nh")] // the no-break space became a space: not to be guessed
    [InlineData("LĂª Thá»‹ HÆ°Æ¡ng, bĂ© ngoan", "Lê Thị Hương, bé ngoan")] // windows-1258
    [InlineData("Nguye^~n Va(n Thu+?, ho.c sinh lo+'p 6A, Tru+o+`ng DDo^`ng Kho+?i", "Nguyễn Văn Thử, học sinh lớp 6A, Trường Đồng Khởi")]
    [InlineData("Tra^`n Thi. Ma^~u", "Trần Thi. Mẫu")] // a full stop before a capital stays one
    [InlineData("TrÇn ThÞ H¬ng, Tr¬ng V¨n Phíc, b¬i", "Trần Thị Hương, Trương Văn Phước, bơi")] // ư lost, restored where only ươ is possible
    [InlineData("NGUYÔN THÞ MÉU", "NGUYỄN THỊ MẪU")]
    [InlineData("Trường Aùnh Döông", "Trường Aùnh Döông")] // genuine Unicode stands beside it
    [InlineData("\uF04E\uF067\uF075\uF079\uF0D4\uF06E V\uF0A8n An", "Nguyễn Văn An")]
    public void Normalize_DamagedText_GivesUnicode(string source, string expected) =>
        Assert.Equal(expected, TextNormalizer.Normalize(TextNormalizerTests.Block(source)).Text);

    [Theory]
    [InlineData("Müller, Köln, größer, schön, für, Äpfel und Öl")]
    [InlineData("Élève à l'école, ça va très bien, Noël, où êtes-vous, garçon, Zoë, naïve")]
    [InlineData("año, niño, España, ¿cómo?, señor Peña, corazón")]
    [InlineData("på år, være, så nå, Ærø, Århus, för, Malmö")]
    [InlineData("São Paulo, ações, não, coração")]
    [InlineData("5 µm, 10 m², 20 °C, ½ giờ, 3 × 4 ÷ 2, © 2024, iPhone®, §5, «Truyện Kiều», giá 5£")]
    [InlineData("lực F = m·a, x·y, a×b, µg/ml")]
    [InlineData("Bé Lê và anh Tô ở xã Hà Ô, đi xe ô tô; NHÂN DỊP LỄ, XÃ ĐÔNG HÒA, HÀ NỘI")]
    [InlineData("LÊ VĂN Ê, TÔ ÁNH, CÔ ÂN")]
    [InlineData("if (a ^ b) { call(n, m); } // use `the` or ~an, a^n + a^m, e^x, o^2")]
    [InlineData("let re = /^(an)+$/; ma(n, m) ^ to(n)")]
    [InlineData("Cháu là «cá»… rồi")]
    [InlineData("Danh sách “Lớp 6A” – năm học 2024…")]
    public void Normalize_GenuineText_IsNotTouched(string source)
    {
        var normal = TextNormalizer.Normalize(TextNormalizerTests.Block(source));

        Assert.Equal(source, normal.Text);
    }

    [Theory]
    [InlineData(".VnTime", "Lª Bé Ên", "Lê Bộ ấn")]
    [InlineData(".VnTimeH", "nguyÔn v¨n An", "NGUYỄN VĂN AN")]
    [InlineData("ABCDEF+.VnArial,Bold", "T«n", "Tôn")]
    [InlineData("VnTime", "T«n", "Tôn")]
    [InlineData("VNI-Times", "Leâ Toaøn", "Lê Toàn")]
    [InlineData("VNI-Times", "Hà Nội", "Hà Nội")] // Unicode typed in an old font
    [InlineData("VNtimes new roman", "Lã Thë Hæång", "Lê Thị Hương")]
    [InlineData("VPS Times", "TrÀn Væn Thº", "Trần Văn Thử")]
    [InlineData("Times New Roman", "Lª", "Lª")]
    [InlineData("SVN-Avo", "Lê Bé", "Lê Bé")]
    public void Normalize_RunInAFont_FontDecides(string font, string source, string expected)
    {
        var block = TextNormalizerTests.Block(source, new TextRun(0, source.Length) { Font = font });

        Assert.Equal(expected, TextNormalizer.Normalize(block).Text);
    }

    [Fact]
    public void Normalize_FontsChangeInsideTheBlock_EachRunIsDecodedAlone()
    {
        const string Source = "Họ tên: NguyÔn V¨n An – lớp 6A, meï Leâ Thò B";
        var block = TextNormalizerTests.Block(Source, new TextRun(8, 13) { Font = ".VnTime" }, new TextRun(32, 1) { Font = "VNI-Times" }, new TextRun(33, 12) { Font = "VNI-Times" });

        var normal = TextNormalizer.Normalize(block);

        Assert.Equal("Họ tên: Nguyễn Văn An – lớp 6A, mẹ Lê Thị B", normal.Text);
        Assert.Equal(new TextSpan(0, 8, 13), normal.ToOriginal(8, 13));
        Assert.Equal(Source.Length, normal.ToOriginal(normal.Text.Length - 1, 1).End);
    }

    [Fact]
    public void Normalize_ShortCell_ColumnDecides()
    {
        string[] column = ["Leâ Vaên", "Nguyeãn Thò", "Toân Nöõ", "Hoà", "An"];
        var encoding = LegacyEncoding.Detect(column);

        Assert.Same(LegacyEncoding.VniWindows, encoding);
        Assert.Equal("Leâ", TextNormalizer.Normalize(TextNormalizerTests.Block("Leâ")).Text);
        Assert.Equal("Lê", TextNormalizer.Normalize(TextNormalizerTests.Block("Leâ"), encoding).Text);
        Assert.Equal("Hoàng Thị", TextNormalizer.Normalize(TextNormalizerTests.Block("Hoàng Thị"), encoding).Text);
    }

    [Theory]
    [InlineData("Lê Văn Thử|Nguyễn Thị Mẫu|Tô Án|Hà|Bé")]
    [InlineData("Müller|Schröder|Jäger|König")]
    [InlineData("12|13,5|x|")]
    public void Detect_UnicodeColumn_IsNull(string cells) => Assert.Null(LegacyEncoding.Detect(cells.Split('|')));

    [Fact]
    public void Decode_EveryLetterOfEveryTable_RoundTrips()
    {
        LegacyEncoding[] tables = [.. Detected.Take(4), LegacyEncoding.BkHcm2, LegacyEncoding.VietwareF, LegacyEncoding.VietwareX];
        foreach (var encoding in tables)
        {
            foreach (var letter in WordLists.BuiltIn.Rows("legacy-letters").Select(row => row[0]))
            {
                var decoded = encoding.Decoder.Decode(LegacyText.Write(letter, encoding)).Chars.ToString();
                Assert.Equal(VietnameseLetters.ToLower(letter), VietnameseLetters.ToLower(decoded));
            }
        }
    }

    [Fact]
    public void Normalize_RandomLegacyText_MapIsMonotone()
    {
        const string Pool = "NguyÔn ThÞ MÉu §¬n Tr\u00ADêng «¸µ aùeâoäöôñ á»…Ã©Ä‘ ^~'`(+?.dd \u0301\uF0A8\n";
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var source = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pool[random.Next(Pool.Length)]));
            var encoding = random.Next(3) == 0 ? Detected[random.Next(Detected.Length)] : random.Next(2) == 0 ? LegacyEncoding.Viqr : null;
            AssertMap(TextNormalizer.Normalize(TextNormalizerTests.Block(source), encoding), source);
        }
    }

    private static void AssertMap(NormalizedText normal, string source)
    {
        var last = 0;
        for (var i = 0; i < normal.Text.Length; i++)
        {
            var span = normal.ToOriginal(i, 1);
            Assert.InRange(span.Start, last, source.Length - 1);
            Assert.InRange(span.End, span.Start + 1, source.Length);
            last = span.Start;
        }
    }
}
