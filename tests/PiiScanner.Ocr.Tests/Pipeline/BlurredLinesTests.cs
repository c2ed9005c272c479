using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Tests.Pipeline;

public sealed class BlurredLinesTests
{
    private static readonly Deadline Long = new(TimeSpan.FromMinutes(2), CancellationToken.None);

    [NativeTheory]
    [InlineData(4)]
    [InlineData(6)]
    public void Seen_ListOutOfFocus_ThatTheFirstLookTakesForAPhotograph(int reach)
    {
        using Pix list = Fixture.Gray("list-ruled.png");
        using Pix blurred = Blurred(list, reach);

        Assert.False(TextPrecheck.Look(blurred, Long).HoldsText);
        Assert.True(BlurredLines.Seen(blurred));
    }

    [NativeFact]
    public void Seen_ListOutOfFocusOnItsSide()
    {
        using Pix list = Fixture.Gray("list-ruled.png");
        using Pix turned = list.Turned(1);
        using Pix blurred = Blurred(turned, 5);

        Assert.True(BlurredLines.Seen(blurred));
    }

    [NativeTheory]
    [InlineData(0)]
    [InlineData(5)]
    public void Seen_LandscapeSharpOrBlurred_IsNone(int reach)
    {
        using Pix landscape = TextPrecheckTests.Landscape(1600, 1200);
        using Pix picture = reach == 0 ? landscape.Duplicate() : Blurred(landscape, reach);

        Assert.False(BlurredLines.Seen(picture));
    }

    [NativeFact]
    public void Read_ListOutOfFocus_IsUnclear_NotWithoutText()
    {
        using Pix list = Fixture.Gray("list-ruled.png");
        using Pix blurred = Blurred(list, 5);

        OcrPage page = Fixture.Read(blurred.ToPng());

        Assert.False(page.HoldsNoText);
        Assert.Contains(OcrProblem.LowConfidence, page.Problems);
    }

    // Three averages one after another come close to a Gaussian of the same reach.
    private static Pix Blurred(Pix gray, int reach)
    {
        using Pix once = gray.Averaged(reach, reach);
        using Pix twice = once.Averaged(reach, reach);
        return twice.Averaged(reach, reach);
    }
}
