namespace PiiScanner.Pdf;

/// <summary>
/// An upright rectangle on a page as it is shown: points (1/72 inch), origin at the bottom-left corner of the visible page, after its rotation.
/// </summary>
/// <param name="Left">Smallest x.</param>
/// <param name="Bottom">Smallest y.</param>
/// <param name="Right">Largest x, not below <paramref name="Left"/>.</param>
/// <param name="Top">Largest y, not below <paramref name="Bottom"/>.</param>
public readonly record struct PdfBox(double Left, double Bottom, double Right, double Top)
{
    /// <summary>Width in points.</summary>
    public double Width => Right - Left;

    /// <summary>Height in points.</summary>
    public double Height => Top - Bottom;

    /// <summary>Middle of the two x.</summary>
    public double CenterX => (Left + Right) / 2;

    /// <summary>Middle of the two y.</summary>
    public double CenterY => (Bottom + Top) / 2;

    /// <summary>The box around two corners given in any order.</summary>
    /// <param name="x0">x of one corner.</param>
    /// <param name="y0">y of one corner.</param>
    /// <param name="x1">x of the other.</param>
    /// <param name="y1">y of the other.</param>
    public static PdfBox FromCorners(double x0, double y0, double x1, double y1) =>
        new(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));

    /// <summary>The smallest box around both.</summary>
    /// <param name="other">The other box.</param>
    public PdfBox Union(PdfBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));

    /// <summary>What both cover; of no width or height where they do not meet.</summary>
    /// <param name="other">The other box.</param>
    public PdfBox Intersect(PdfBox other)
    {
        var left = Math.Max(Left, other.Left);
        var bottom = Math.Max(Bottom, other.Bottom);
        return new(left, bottom, Math.Max(left, Math.Min(Right, other.Right)), Math.Max(bottom, Math.Min(Top, other.Top)));
    }

    /// <summary>Whether a point lies inside or on the edge.</summary>
    /// <param name="x">x in points.</param>
    /// <param name="y">y in points.</param>
    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Bottom && y <= Top;
}
