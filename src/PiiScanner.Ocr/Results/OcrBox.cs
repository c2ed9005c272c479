namespace PiiScanner.Ocr;

/// <summary>An upright rectangle in pixels of the picture as it is shown: after its EXIF orientation, before any other correction.</summary>
/// <param name="X">Left edge, from 0.</param>
/// <param name="Y">Top edge, from 0 downwards.</param>
/// <param name="Width">At least 0.</param>
/// <param name="Height">At least 0.</param>
public readonly record struct OcrBox(int X, int Y, int Width, int Height)
{
    /// <summary>The smallest box around this and another one.</summary>
    public OcrBox Union(OcrBox other)
    {
        if (Width == 0 || Height == 0)
            return other;
        if (other.Width == 0 || other.Height == 0)
            return this;
        int left = Math.Min(X, other.X), top = Math.Min(Y, other.Y);
        return new OcrBox(left, top, Math.Max(X + Width, other.X + other.Width) - left, Math.Max(Y + Height, other.Y + other.Height) - top);
    }

    internal static OcrBox Around(IEnumerable<OcrBox> boxes) => boxes.Aggregate(default(OcrBox), (all, box) => all.Union(box));
}
