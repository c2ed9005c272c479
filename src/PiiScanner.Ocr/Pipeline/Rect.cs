namespace PiiScanner.Ocr.Pipeline;

/// <summary>A rectangle of whole pixels in some working image: left, top, width, height.</summary>
internal readonly record struct Rect(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    public double CenterX => X + (Width / 2.0);

    public double CenterY => Y + (Height / 2.0);

    public long Area => (long)Width * Height;

    public bool IsEmpty => Width <= 0 || Height <= 0;

    public bool Contains(double x, double y) => x >= X && x < Right && y >= Y && y < Bottom;

    /// <summary>The same rectangle in a picture scaled by the factor.</summary>
    public Rect Scaled(double factor) => FromEdges((int)(X * factor), (int)(Y * factor), (int)(Right * factor), (int)(Bottom * factor));

    public Rect Union(Rect other)
    {
        if (IsEmpty)
            return other;
        if (other.IsEmpty)
            return this;
        return FromEdges(Math.Min(X, other.X), Math.Min(Y, other.Y), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
    }

    /// <summary>The common part; empty (not negative) when there is none.</summary>
    public Rect Intersect(Rect other) =>
        FromEdges(Math.Max(X, other.X), Math.Max(Y, other.Y), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    public Rect Grown(int horizontally, int vertically) =>
        FromEdges(X - horizontally, Y - vertically, Right + horizontally, Bottom + vertically);

    public static Rect FromEdges(int left, int top, int right, int bottom) =>
        new(left, top, Math.Max(0, right - left), Math.Max(0, bottom - top));
}
