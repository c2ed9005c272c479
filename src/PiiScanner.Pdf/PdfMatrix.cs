namespace PiiScanner.Pdf;

/// <summary>A transformation x' = A·x + C·y + E, y' = B·x + D·y + F (ISO 32000-1, 8.3.3).</summary>
/// <param name="A">x to x.</param>
/// <param name="B">x to y.</param>
/// <param name="C">y to x.</param>
/// <param name="D">y to y.</param>
/// <param name="E">Shift in x.</param>
/// <param name="F">Shift in y.</param>
public readonly record struct PdfMatrix(double A, double B, double C, double D, double E, double F)
{
    /// <summary>The transformation that changes nothing.</summary>
    public static PdfMatrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>This transformation first, then the other.</summary>
    /// <param name="next">What is applied to the result.</param>
    public PdfMatrix Then(PdfMatrix next) => new(
        A * next.A + B * next.C,
        A * next.B + B * next.D,
        C * next.A + D * next.C,
        C * next.B + D * next.D,
        E * next.A + F * next.C + next.E,
        E * next.B + F * next.D + next.F);

    /// <summary>Moves a point.</summary>
    /// <param name="x">x before.</param>
    /// <param name="y">y before.</param>
    public (double X, double Y) Apply(double x, double y) => (A * x + C * y + E, B * x + D * y + F);

    /// <summary>The upright box around a transformed rectangle.</summary>
    /// <param name="box">The rectangle before.</param>
    public PdfBox Apply(PdfBox box)
    {
        var (x0, y0) = Apply(box.Left, box.Bottom);
        var (x1, y1) = Apply(box.Right, box.Top);
        var (x2, y2) = Apply(box.Left, box.Top);
        var (x3, y3) = Apply(box.Right, box.Bottom);
        return PdfBox.FromCorners(x0, y0, x1, y1).Union(PdfBox.FromCorners(x2, y2, x3, y3));
    }

    /// <summary>The transformation back; the identity where there is none.</summary>
    public PdfMatrix Invert()
    {
        var determinant = A * D - B * C;
        if (determinant == 0 || !double.IsFinite(determinant)) return Identity;
        return new(
            D / determinant,
            -B / determinant,
            -C / determinant,
            A / determinant,
            (C * F - D * E) / determinant,
            (B * E - A * F) / determinant);
    }
}
