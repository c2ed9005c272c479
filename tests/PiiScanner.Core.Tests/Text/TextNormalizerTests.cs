using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Text;

public class TextNormalizerTests
{
    internal static TextBlock Block(string text, params TextRun[] runs) => new(0, text, new Location { Line = 1, Column = 1 }) { Runs = runs };

    private static NormalizedText Normalize(string text) => TextNormalizer.Normalize(Block(text));

    [Theory]
    [InlineData("Nguyê\u0303n Thi\u0323 Mâ\u0303u", "Nguyễn Thị Mẫu")] // windows-1258 style
    [InlineData("Nguye\u0302\u0303n Thi\u0323 Ma\u0302\u0303u", "Nguyễn Thị Mẫu")] // NFD
    [InlineData("Nguye\u0303\u0302n Ho\u0323\u0302i", "Nguyễn Hội")] // marks in the other order
    [InlineData("Huy\u0300nh Thu\u031B\u0323c", "Huỳnh Thực")]
    [InlineData("THU\u0323\u031BC O\u031B\u0309 A\u0306\u0301", "THỰC Ở Ắ")]
    [InlineData("Ayu\u0306n E\u0302n\u0303uo\u0302l Bya\u0306 C\u030Cil e\u0306i\u0306o\u0306", "Ayŭn Êñuôl Byă Čil ĕĭŏ")]
    [InlineData("Adrơ\u0306ng", "Adrơng")] // no such letter in Unicode
    [InlineData("0\u03369\u03361\u03362\u0336", "0912")] // struck through
    [InlineData("\u0110ỗ \u00D0ức \u0189ặng \u00F0ã \u0256i", "Đỗ Đức Đặng đã đi")]
    [InlineData("Họ\u00A0và\u2003tên\u3000:", "Họ và tên :")]
    [InlineData("Ngu\u00ADyễn\u200B V\uFEFFăn\u200E An\u2060", "Nguyễn Văn An")]
    [InlineData("ＣＣＣＤ：０７５２０９", "CCCD:075209")]
    [InlineData("\u0660\u0669\u0661\u0662 \u0966\u096F", "0912 09")]
    [InlineData("\uF041\uF06E \uF030\uF039", "An 09")]
    [InlineData("\U0001D5E1\U0001D5F4\U0001D602\U0001D606\U0001D5F2\u0302\u0303\U0001D5FB \U0001D7EC\U0001D7F5", "Nguyễn 09")]
    [InlineData("a\u2028b\u0085c", "a\nb\nc")]
    public void Normalize_WrittenAnotherWay_GivesPlainComposedText(string source, string expected) =>
        Assert.Equal(expected, Normalize(source).Text);

    [Theory]
    [InlineData("")]
    [InlineData("Nguyễn Thị Mẫu, lớp 6A1, 0912 345 678")]
    [InlineData("Élève à l'école, straße, Øresund, año, Müller")]
    [InlineData("if (a ^ b) { c = \"đ\"; } // x² + y² ± 5 °C")]
    [InlineData("Пётр и Ёлка, Ελλάδα, 日本語 😀")]
    [InlineData("и\u0306")] // decomposed Cyrillic is left alone
    public void Normalize_NormalAlready_IsIdentity(string source)
    {
        var normal = Normalize(source);

        Assert.Same(source, normal.Text);
        Assert.True(normal.IsIdentity);
    }

    [Fact]
    public void Normalize_DecomposedVowel_MapsBackToBothCodeUnits()
    {
        var normal = Normalize("xe\u0302\u0303y");

        Assert.Equal("xễy", normal.Text);
        Assert.Equal(new TextSpan(0, 1, 3), normal.ToOriginal(1, 1));
        Assert.Equal(new TextSpan(0, 4, 1), normal.ToOriginal(2, 1));
    }

    [Fact]
    public void Normalize_DroppedCharacterInsideWord_SpanCoversIt()
    {
        var normal = Normalize("\u200BNgu\u00ADyễn An");

        Assert.Equal(new TextSpan(0, 1, 7), normal.ToOriginal(0, 6));
    }

    [Fact]
    public void Normalize_EveryVietnameseLetter_ComposesFromItsDecomposition()
    {
        const string Letters = "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ";
        foreach (var letter in Letters + VietnameseLetters.ToUpper(Letters))
        {
            var tone = "\0\u0301\u0300\u0309\u0303\u0323"[VietnameseLetters.ToneOf(letter)];
            var toneless = VietnameseLetters.WithoutTone(letter);
            var source = tone == '\0' ? $"{toneless}" : $"{toneless}{tone}";

            Assert.Equal($"{letter}", Normalize(source).Text);
        }
    }

    [Fact]
    public void Normalize_RandomText_MapIsMonotoneInsideTheBlockAndNormalFormIsStable()
    {
        const string Pool = "Nguyễn Văn an 09\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323\u0336aeiouyAEOUdđĐÐðêơư\u00A0\u00AD\u200B\u200E\uFEFF\uF041\uF0D0\uF0ADＡ０\u0663\uD835\uDC00\uDFFFи§µ«»ñöä\u0085\n";
        var random = new Random(20261122);
        for (var round = 0; round < 3000; round++)
        {
            var source = new StringBuilder();
            for (var i = random.Next(40); i > 0; i--) source.Append(Pool[random.Next(Pool.Length)]);
            AssertSound(source.ToString());
        }
    }

    internal static void AssertSound(string source)
    {
        var normal = Normalize(source);
        var last = 0;
        for (var i = 0; i < normal.Text.Length; i++)
        {
            var span = normal.ToOriginal(i, 1);
            Assert.InRange(span.Start, last, source.Length - 1);
            Assert.InRange(span.End, span.Start + 1, source.Length);
            last = span.Start;
        }

        Assert.Equal(normal.Text, Normalize(normal.Text).Text);
        Assert.Equal(normal.Text.Length, normal.Folded.Length);
    }
}
