using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Core.Tests.Text.Readers;

public sealed class PlainTextReaderTests
{
    [Theory]
    [InlineData("a\nb\nc", "a|b|c")]
    [InlineData("a\r\nb\rc\n", "a|b|c")]
    [InlineData("a\n\nb", "a||b")]
    [InlineData("\r\n\r\n", "|")]
    [InlineData("", "")]
    public void Read_LineBreaksOfAllKinds_GivesLines(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', Blocks(PlainTextReader.Read(text)).Select(block => block.Text)));

    [Fact]
    public void Read_Lines_AreCountedFromOne()
    {
        var blocks = Blocks(PlainTextReader.Read("a\r\n\r\nHọ tên"));
        Assert.Equal([1, 2, 3], blocks.Select(block => block.Location.Line ?? 0));
        Assert.Equal([0, 1, 2], blocks.Select(block => block.Ordinal));
        Assert.Equal(new Location { Line = 3, Column = 4 }, blocks[2].Locate(new TextSpan(2, 3, 3)));
    }

    [Fact]
    public void Read_LineAboveTheLimit_IsCutAtWhiteSpace()
    {
        var text = string.Join(' ', Enumerable.Range(1000, 20)) + "\nend";
        var blocks = Blocks(PlainTextReader.Read(text, new TextLimits { MaxBlockLength = 12 }));
        Assert.All(blocks, block => Assert.True(block.Text.Length <= 12));
        Assert.All(blocks, block => Assert.Equal(text.Split('\n')[block.Location.Line!.Value - 1].Substring(block.Location.Column!.Value - 1, block.Text.Length), block.Text));
        Assert.Equal(text.Replace("\n", ""), string.Concat(blocks.Select(block => block.Text)));
        Assert.DoesNotContain(blocks, block => block.Text.Trim().Split(' ').Any(word => word.Length is not (4 or 3)));
    }

    [Fact]
    public void Read_LongLineWithoutSpaces_KeepsSurrogatePairsWhole()
    {
        var text = string.Concat(Enumerable.Repeat("\U0001F600", 50));
        var blocks = Blocks(PlainTextReader.Read(text, new TextLimits { MaxBlockLength = 7 }));
        Assert.All(blocks, block => Assert.False(char.IsLowSurrogate(block.Text[0])));
        Assert.Equal(text, string.Concat(blocks.Select(block => block.Text)));
    }

    [Fact]
    public void Read_LinesAcrossTheWindow_AreTheLinesOfTheText()
    {
        var random = new Random(7);
        var lines = Enumerable.Range(0, 5000).Select(i => new string((char)('a' + (i % 26)), random.Next(0, i % 500 == 0 ? 90_000 : 80))).ToArray();
        var breaks = new[] { "\n", "\r\n", "\r" };
        foreach (var lineBreak in breaks)
        {
            var read = Blocks(PlainTextReader.Read(string.Concat(lines.Select(line => line + lineBreak)))).Select(block => block.Text);
            Assert.Equal(lines, read);
        }
    }

    private static List<TextBlock> Blocks(Document document) => document.Sections.Cast<TextSection>().SelectMany(section => section.Blocks).ToList();
}
