using PiiScanner.Core.Text;
using PiiScanner.Ocr.Pictures.Scenes.Cards;

namespace PiiScanner.Ocr.Tests.Reading;

public sealed class LargePrintTests
{
    [DrawnTheory]
    [InlineData(0, 0, "giay khen")]
    [InlineData(3, 0, "giay khen")]
    [InlineData(2, 0, "giay khen")]
    [InlineData(5, 4, "bang khen")]
    public void Read_TitleSeveralTimesAsHighAsTheText_IsReadWithTheRest(int view, int number, string title)
    {
        OcrPage page = Fixture.Read(Certificates.Views[view].Draw(number));

        Assert.Contains(page.Lines.Concat(page.Tables.SelectMany(table => table.Rows).SelectMany(row => row).SelectMany(cell => cell.Lines)),
            line => VietnameseLetters.Fold(line.Text).Contains(title, StringComparison.Ordinal));
        Assert.Contains("Tặng em|Khen tặng em|Chứng nhận em".Split('|'), words => Fixture.Text(page).Contains(words, StringComparison.Ordinal));
    }
}
