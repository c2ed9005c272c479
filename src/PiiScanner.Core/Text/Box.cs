namespace PiiScanner.Core.Text;

/// <summary>A rectangle on a page or image. PDF: points, origin top left of the page as shown. Image: pixels of the original, origin top left.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width, at least 0.</param>
/// <param name="Height">Height, at least 0.</param>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>The smallest rectangle around this and another one.</summary>
    /// <param name="other">The other one.</param>
    public Box Union(Box other)
    {
        var (left, top) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new Box(left, top, Math.Max(X + Width, other.X + other.Width) - left, Math.Max(Y + Height, other.Y + other.Height) - top);
    }
}
