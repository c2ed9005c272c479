using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Cos;

public class CosParserTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("-3.50", -3.5)]
    [InlineData("+.25", 0.25)]
    [InlineData("--7", -7)]
    [InlineData("4.", 4)]
    [InlineData("1.5-2", 1.5)]
    [InlineData("-", 0)]
    public void Read_Number_GivesItsValue(string text, double expected) => Assert.Equal(expected, Assert.IsType<CosNumber>(Parse(text)).Value);

    [Theory]
    [InlineData("(a(b)c)", "a(b)c")]
    [InlineData(@"(\101\62\n\(\\)", "A2\n(\\")]
    [InlineData("(line\\\r\nend)", "lineend")]
    [InlineData("(kept\r\nend)", "kept\r\nend")]
    [InlineData("<48 65 6C6c 6F>", "Hello")]
    [InlineData("<484>", "H@")]
    [InlineData("(open", "open")]
    public void Read_String_GivesItsBytes(string text, string expected) => Assert.Equal(PdfBuilder.Bytes(expected), Assert.IsType<CosString>(Parse(text)).Bytes);

    [Fact]
    public void Read_NameWithHexadecimalEscape_UndoesIt() => Assert.Equal(".VnTime", Assert.IsType<CosName>(Parse("/#2EVnTime")).Value);

    [Fact]
    public void Read_ReferencesInArray_AreToldFromNumbers()
    {
        var array = Assert.IsType<CosArray>(Parse("[1 0 R 2 3 4 0 R]"));
        Assert.Equal(["CosReference", "CosNumber", "CosNumber", "CosReference"], array.Items.Select(i => i.GetType().Name));
    }

    [Fact]
    public void Read_UnclosedDictionary_EndsAtEndobj()
    {
        var dictionary = Assert.IsType<CosDictionary>(Parse("<</A 1/B[2 3 endobj 7 0 obj"));
        Assert.Equal(["A", "B"], dictionary.Entries.Keys.Order());
    }

    [Fact]
    public void Read_TooDeeplyNested_ThrowsLimitExceeded()
    {
        var error = Assert.Throws<PdfException>(() => Parse(new string('[', 5000)));
        Assert.Equal(PdfError.LimitExceeded, error.Error);
    }

    [Fact]
    public void Next_RandomBytes_AlwaysAdvances()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var data = new byte[random.Next(1, 200)];
            random.NextBytes(data);
            var lexer = new CosLexer(data, 0);
            var last = -1;
            while (lexer.Next() != CosTokenKind.End)
            {
                Assert.True(lexer.Position > last);
                last = lexer.Position;
            }
        }
    }

    private static CosObject Parse(string text) => new CosParser(PdfBuilder.Bytes(text), 0, 100).Read();
}
