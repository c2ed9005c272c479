using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;

namespace PiiScanner.Formats.Tests.Excel;

public sealed class SharedStringsTests
{
    [Fact]
    public void Get_StringsOfManyLengths_GivesEachBack()
    {
        int[] lengths = [0, 1, 5, 126, 127, 128, 129, 300, 16_383, 16_384, 500_000, (1 << 20) - 6, (1 << 20) - 5, 1 << 20, 3_000_000, 2, 700_000, 0, 40];
        var strings = new SharedStrings();
        foreach (var length in lengths) strings.Add(Text(length), null);

        Assert.Equal(lengths.Length, strings.Count);
        for (var i = 0; i < lengths.Length; i++) Assert.Equal(Text(lengths[i]), strings.Get(i));
    }

    [Fact]
    public void Get_ManyStrings_GivesEachBackWithItsFontsAndMarks()
    {
        var strings = new SharedStrings();
        for (var i = 0; i < 70_000; i++) strings.Add($"Nguyễn Thị {i}", i % 1000 == 7 ? [new TextRun(0, 3) { Font = "VNI-Times" }] : null);
        strings.MarkShown(16_384);

        for (var i = 0; i < strings.Count; i++) Assert.Equal($"Nguyễn Thị {i}", strings.Get(i));
        Assert.Equal("VNI-Times", Assert.Single(strings.Runs(65_007)!).Font); // not null: 65,007 has fonts
        Assert.Null(strings.Runs(8));
        Assert.True(strings.IsShown(16_384));
        Assert.False(strings.IsShown(16_385));
        Assert.Throws<ArgumentOutOfRangeException>(() => strings.Get(70_000));
    }

    // Letters of one and of three bytes in turn, so that bytes and letters are not the same number.
    private static string Text(int length) => string.Create(length, 0, static (text, _) =>
    {
        for (var i = 0; i < text.Length; i++) text[i] = i % 7 == 3 ? 'ễ' : (char)('a' + (i % 26));
    });
}
