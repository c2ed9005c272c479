using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pipeline;
using PiiScanner.Ocr.Tests.Reading;

namespace PiiScanner.Ocr.Tests.Pipeline;

public sealed class ColoredMarksTests
{
    private static readonly Color Red = Color.Of("#d01020");
    private static readonly TextEvidence Letters = new(40, 0, 1, default, false) { Letters = [.. Enumerable.Repeat(new Rect(0, 0, 12, 14), 40)] };

    [DrawnFact]
    public void Apply_StampOverText_TakesTheStampAndLeavesTheText()
    {
        using Canvas canvas = Page();
        canvas.Inked(() => canvas.Ring(200, 100, 80, 4, Red));
        using Pix color = canvas.ToPix();
        using Pix gray = color.Gray();

        using Pix clean = Assert.IsType<Pix>(ColoredMarksStep.Apply(gray, color, Letters));

        byte[] samples = clean.ToGray();
        Assert.Equal(255, samples[(20 * 400) + 200]); // the ring
        Assert.True(samples[(104 * 400) + 120] < 60); // black print under it
    }

    [DrawnFact]
    public void Apply_RedWritingAndRedRules_AreLeftAlone()
    {
        using Canvas canvas = Page();
        canvas.Text(20, 60, "Nguyễn Văn Bình 0912345678", new Face("DejaVu Sans", 14), Red);
        canvas.Line(10, 150, 390, 150, 1, Red);
        canvas.Fill(10, 160, 200, 35, Red);
        using Pix color = canvas.ToPix();
        using Pix gray = color.Gray();

        Assert.Null(ColoredMarksStep.Apply(gray, color, Letters));
    }

    [DrawnFact]
    public void Apply_GreyPage_HasNoMarks()
    {
        using Canvas canvas = Page();
        using Pix color = canvas.ToPix();
        using Pix gray = color.Gray();

        Assert.Null(ColoredMarksStep.Apply(gray, color, Letters));
    }

    private static Canvas Page()
    {
        Canvas canvas = new(400, 200, 72, Color.White);
        canvas.Fill(100, 100, 200, 8, Color.Black);
        return canvas;
    }
}
