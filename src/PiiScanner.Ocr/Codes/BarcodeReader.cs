using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Codes;

/// <summary>
/// Reads the QR codes of a picture as shown. Where corner marks are seen the area is tried at several sizes, cheapest first;
/// each of these attempts reads codes the others do not.
/// </summary>
internal sealed class BarcodeReader(ZbarScanner scanner, Deadline deadline)
{
    private const int FirstLook = 1600;
    private const int WorthASecondLook = 2400;
    private const int MostAreas = 6;
    private const int SauvolaWindow = 12;
    private const float SauvolaFactor = 0.3f;
    private const int LargestAttempt = 4_000_000;
    private const double Margin = 0.06;

    public List<ScannedCode> Read(Pix gray)
    {
        List<ScannedCode> found = [];
        int longSide = Math.Max(gray.Width, gray.Height);
        Look(gray, Math.Min(1, (double)FirstLook / longSide), found);
        if (found.Count == 0 && longSide > WorthASecondLook && !deadline.IsOver)
            Look(gray, 1, found);
        return found;
    }

    private void Look(Pix gray, double factor, List<ScannedCode> found)
    {
        using Pix look = factor < 1 ? gray.Scaled(factor) : gray.Duplicate();
        List<Rect> areas = FinderPatterns.Find(new DarkMap(look.ToGray(), look.Width, look.Height));
        foreach (Rect area in areas.Take(MostAreas))
        {
            Rect full = Rect.FromEdges((int)(area.X / factor), (int)(area.Y / factor), (int)(area.Right / factor), (int)(area.Bottom / factor))
                .Intersect(new Rect(0, 0, gray.Width, gray.Height));
            if (!found.Exists(code => code.Box.Intersect(full).Area > code.Box.Area / 2))
                found.AddRange(ReadArea(gray, full));
        }
    }

    private IEnumerable<ScannedCode> ReadArea(Pix gray, Rect area)
    {
        using Pix clipped = gray.Clipped(area);
        foreach ((double scale, bool binary) in new[] { (1.0, false), (0.5, false), (1.0, true), (2.0, false), (0.5, true), (2.0, true), (3.0, false) })
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
