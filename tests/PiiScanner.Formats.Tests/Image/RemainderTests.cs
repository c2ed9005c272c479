using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;

namespace PiiScanner.Formats.Tests.Image;

public sealed class RemainderTests
{
    [Theory]
    [InlineData("Họ", 0.95, true)]
    [InlineData("Họ", 0.5, false)]
    [InlineData("/", 0.99, false)]
    [InlineData("A", 0.99, false)]
    [InlineData("0792", 0.99, false)]
    public void MayStay_Word_OnlyIfReadSurelyAndOfLetters(string word, double confidence, bool stays) =>
        Assert.Equal(stays, Remainder.MayStay(word, new TextRun(0, word.Length) { Box = new Box(0, 0, 10, 10), OcrConfidence = confidence }));

    [Fact]
    public void Of_TwoWords_CoversEverythingElse()
    {
        var words = new[] { new Box(10, 10, 20, 5), new Box(50, 12, 10, 8) };
        var rest = Remainder.Of(new Box(0, 0, 100, 40), words).ToList();

        for (var y = 0.5; y < 40; y++)
        {
            for (var x = 0.5; x < 100; x++)
            {
                Assert.Equal(!words.Any(word => Holds(word, x, y)), rest.Exists(box => Holds(box, x, y)));
            }
        }
    }

    private static bool Holds(Box box, double x, double y) => x >= box.X && x < box.X + box.Width && y >= box.Y && y < box.Y + box.Height;
}
