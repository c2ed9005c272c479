using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Step 3, second half: smooths a very grainy page. Left in, grain costs the recogniser ten times the time.</summary>
internal static class GrainStep
{
    private const int Grainy = 12;

    /// <returns>True when the page was smoothed.</returns>
    public static bool Apply(WorkingPage page)
    {
        if (Grain(page.Gray) < Grainy || Math.Min(page.Gray.Width, page.Gray.Height) < 4)
            return false;
        page.Replace(page.Gray.Averaged(1, 1), PlaneMap.Identity);
        page.Trace.Write("03-grain", page.Gray);
        return true;
    }

    /// <summary>The difference to the next pixel that half of all pixels exceed: for Gaussian noise about its standard deviation.</summary>
    public static int Grain(Pix gray)
    {
        long[] counts = gray.DifferenceHistogram();
        long half = counts.Sum() / 2, seen = 0;
        for (int difference = 0; difference < counts.Length; difference++)
            if ((seen += counts[difference]) > half)
                return difference;
        return 0;
    }
}
