using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Step 3: evens out light, shadow and coloured paper, so that one grey value means paper everywhere.</summary>
internal static class BackgroundStep
{
    private const int SmallestSide = 60;

    public static void Apply(WorkingPage page)
    {
        (int width, int height) = (page.Gray.Width, page.Gray.Height);
        if (Math.Min(width, height) < SmallestSide)
            return;
        try
        {
            page.Replace(page.Gray.NormalizeBackground(Math.Clamp(width / 60, 10, 40)), PlaneMap.Identity);
        }
        catch (NativeImageException)
        {
            return; // no tile has enough paper in it: the page stays as it is
        }
        page.Trace.Write("03-background", page.Gray);
    }
}
