using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Text;

public class TextBlockTests
{
    [Fact]
    public void Locate_TextThatIsNotSeen_IsAPartOfItsOwn()
    {
        var block = new TextBlock(0, "Em Trần Thị Mẫu, 0912345678", new Location { Paragraph = 3 })
        {
            Runs = [new TextRun(0, 15), new TextRun(17, 10) { HiddenAs = DocumentParts.HiddenText }],
        };

        Assert.Equal(new Location { Paragraph = 3 }, block.Locate(new TextSpan(0, 3, 12)));
        Assert.Equal(new Location { Paragraph = 3, Part = DocumentParts.HiddenText }, block.Locate(new TextSpan(0, 17, 10)));
    }

    [Fact]
    public void Locate_HiddenTextInAPart_KeepsThePart()
    {
        var block = new TextBlock(0, "0912345678", new Location { Part = DocumentParts.Comments }) { Runs = [new TextRun(0, 10) { HiddenAs = DocumentParts.HiddenText }] };
        Assert.Equal(DocumentParts.Comments, block.Locate(new TextSpan(0, 0, 10)).Part);
    }
}
