namespace PiiScanner.Ocr.Pictures.Drawing;

/// <summary>A word of a picture and where its ink is, in pixels.</summary>
public sealed record PrintedWord(string Text, double X, double Y, double Width, double Height)
{
    /// <summary>The upright rectangle around the word after a map of the plane.</summary>
    public PrintedWord Moved(Func<double, double, (double X, double Y)> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        (double X, double Y)[] corners = [map(X, Y), map(X + Width, Y), map(X, Y + Height), map(X + Width, Y + Height)];
        (double left, double top) = (corners.Min(corner => corner.X), corners.Min(corner => corner.Y));
        return new PrintedWord(Text, left, top, corners.Max(corner => corner.X) - left, corners.Max(corner => corner.Y) - top);
    }

    /// <summary>Shared area over joined area, 0 to 1.</summary>
    public double Overlap(OcrBox box)
    {
        double width = Math.Min(X + Width, box.X + box.Width) - Math.Max(X, box.X), height = Math.Min(Y + Height, box.Y + box.Height) - Math.Max(Y, box.Y);
        double common = Math.Max(0, width) * Math.Max(0, height);
        return common <= 0 ? 0 : common / ((Width * Height) + ((double)box.Width * box.Height) - common);
    }
}
