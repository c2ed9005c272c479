using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Codes;

/// <summary>
/// Reads the QR codes of a picture as shown. Where corner marks are seen the area is tried at several sizes, cheapest first;
/// each of these attempts reads codes the others do not.
/// </summary>
internal sealed class BarcodeReader(ZbarScanner scanner, Deadline deadline)
{
    private const int WorthASecondLook = 4500;
    private const double SecondLook = 0.6;
    private const int MostAreas = 6;
    private const int SauvolaWindow = 12;
    private const float SauvolaFactor = 0.3f;
    private const int LargestAttempt = 4_000_000;
    private const double Margin = 0.06;

    // Leaves, gravel and cloth make marks too, seldom three that fit together: there only the likeliest attempts are made.
    private const int AttemptsOnAGuess = 3;
    private static readonly (double Scale, bool Binary)[] s_attempts = [(1.0, false), (0.5, false), (1.0, true), (2.0, false), (0.5, true), (2.0, true), (3.0, false)];

    /// <summary>All codes of a picture.</summary>
    /// <param name="gray">The picture, in which the codes are read.</param>
    /// <param name="copy">A smaller copy, or the picture itself: where corner marks are looked for first.</param>
    public List<ScannedCode> Read(Pix gray, Pix copy)
    {
        List<ScannedCode> found = [];
        int longSide = Math.Max(gray.Width, gray.Height);
        Look(gray, copy, found);
        if (found.Count > 0 || longSide <= WorthASecondLook || deadline.IsOver)
            return found;
        // A code is decoded from two pixels a module on; its corner marks are seen on somewhat fewer.
        using Pix larger = gray.Scaled(SecondLook);
        Look(gray, larger, found);
        return found;
    }

    private void Look(Pix gray, Pix look, List<ScannedCode> found)
    {
        double factor = (double)look.Width / gray.Width;
        List<MarkedArea> areas = FinderPatterns.Find(new DarkMap(look.ToGray(), look.Width, look.Height));
        foreach ((Rect area, int marks) in areas.Take(MostAreas))
        {
            Rect full = Rect.FromEdges((int)(area.X / factor), (int)(area.Y / factor), (int)(area.Right / factor), (int)(area.Bottom / factor))
                .Intersect(new Rect(0, 0, gray.Width, gray.Height));
            if (!found.Exists(code => code.Box.Intersect(full).Area > code.Box.Area / 2))
                found.AddRange(ReadArea(gray, full, s_attempts.Take(marks == MarkedArea.Whole ? s_attempts.Length : AttemptsOnAGuess)));
        }
    }

    private IEnumerable<ScannedCode> ReadArea(Pix gray, Rect area, IEnumerable<(double Scale, bool Binary)> attempts)
    {
        using Pix clipped = gray.Clipped(area);
        foreach ((double scale, bool binary) in attempts)
        {
            if (deadline.IsOver || clipped.Area * scale * scale > LargestAttempt || Math.Min(clipped.Width, clipped.Height) * scale < 40)
                continue;
            List<ScannedCode> codes = Attempt(clipped, scale, binary);
            if (codes.Count > 0)
                return codes.Select(code => code with { Box = Placed(code.Box, scale, area) });
        }
        return [];
    }

    private List<ScannedCode> Attempt(Pix clipped, double scale, bool binary)
    {
        using Pix scaled = scale == 1 ? clipped.Duplicate() : clipped.Scaled(scale);
        if (!binary || Math.Min(scaled.Width, scaled.Height) <= (2 * SauvolaWindow) + 4)
            return scanner.Scan(scaled.ToGray(), scaled.Width, scaled.Height);
        using Pix black = scaled.Sauvola(SauvolaWindow, SauvolaFactor);
        using Pix back = black.Gray();
        return scanner.Scan(back.ToGray(), back.Width, back.Height);
    }

    // zbar gives the centres of the outermost modules or thereabouts; a little more is taken so that nothing readable stays.
    private static Rect Placed(Rect box, double scale, Rect area)
    {
        Rect at = Rect.FromEdges(
            area.X + (int)(box.X / scale), area.Y + (int)(box.Y / scale), area.X + (int)(box.Right / scale) + 1, area.Y + (int)(box.Bottom / scale) + 1);
        return at.Grown((int)(Margin * at.Width) + 2, (int)(Margin * at.Height) + 2);
    }
}
