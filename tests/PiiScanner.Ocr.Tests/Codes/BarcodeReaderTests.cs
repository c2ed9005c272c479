using PiiScanner.Ocr.Codes;
using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pipeline;
using PiiScanner.Ocr.Tests.Pipeline;

namespace PiiScanner.Ocr.Tests.Codes;

public sealed class BarcodeReaderTests
{
    [NativeFact(NeedsZbar = true)]
    public void Read_CodeInAPicture_GivesPayloadAndPlace()
    {
        using Pix picture = QrSymbol.Draw(900, 700, 300, 200, 5);

        ScannedCode code = Assert.Single(Read(picture));

        Assert.Equal(QrSymbol.Payload, code.Payload);
        Rect drawn = new(300, 200, QrSymbol.Size(5), QrSymbol.Size(5));
        Assert.True(code.Box.Intersect(drawn).Area > 0.97 * drawn.Area);
        Assert.True(code.Box.Area < 1.5 * drawn.Area);
    }

    [NativeFact(NeedsZbar = true)]
    public void Read_TiltedCodeOfSmallModules_IsDecoded()
    {
        using Pix drawn = QrSymbol.Draw(700, 600, 200, 150, 4);
        using Pix tilted = drawn.Rotated(9 * Math.PI / 180);
        using Pix soft = tilted.Averaged(1, 1);

        Assert.Equal(QrSymbol.Payload, Assert.Single(Read(soft)).Payload);
    }

    [NativeFact(NeedsZbar = true)]
    public void Read_SmallCodeInALargePhotograph_IsDecoded()
    {
        using Pix photograph = QrSymbol.Draw(4000, 3000, 2900, 1800, 4);

        Assert.Equal(QrSymbol.Payload, Assert.Single(Read(photograph)).Payload);
    }

    [NativeFact(NeedsZbar = true)]
    public void Read_PictureWithoutCode_FindsNothing()
    {
        using Pix landscape = TextPrecheckTests.Landscape(1200, 900);
        using Pix list = Fixture.Gray("list-ruled.png");

        Assert.Empty(Read(landscape));
        Assert.Empty(Read(list));
    }

    [NativeFact]
    public void FinderPatterns_Code_AreFoundAroundIt()
    {
        using Pix picture = QrSymbol.Draw(900, 700, 300, 200, 5);

        List<MarkedArea> areas = FinderPatterns.Find(new DarkMap(picture.ToGray(), 900, 700));

        Assert.True(areas[0].Box.Contains(300, 200) && areas[0].Box.Contains(300 + QrSymbol.Size(5) - 1, 200 + QrSymbol.Size(5) - 1));
    }

    private static List<ScannedCode> Read(Pix picture)
    {
        using ZbarScanner scanner = new();
        return new BarcodeReader(scanner, new Deadline(TimeSpan.FromMinutes(1), CancellationToken.None)).Read(picture, picture);
    }
}
