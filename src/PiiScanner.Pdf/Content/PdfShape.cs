namespace PiiScanner.Pdf;

/// <summary>Something painted that is no text and no image: a fill or an upright stroke. Points, origin at the bottom-left corner of the shown page.</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Box">The box it fills, cut to the clipping box.</param>
/// <param name="Color">Its colour.</param>
/// <param name="IsOpaque">Whether it hides what lies below.</param>
/// <param name="PaintOrder">Place in the order of painting; what has a larger number lies above.</param>
public sealed record PdfShape(PdfShapeKind Kind, PdfBox Box, PdfColor Color, bool IsOpaque, int PaintOrder)
{
    /// <summary>Corners of an area with few of them, as x and y in turn; empty for other kinds and for larger areas.</summary>
    internal double[] Corners { get; init; } = [];

    /// <summary>Whether a point lies inside. For areas of many corners the answer is always no.</summary>
    /// <param name="x">x in points.</param>
    /// <param name="y">y in points.</param>
    public bool Covers(double x, double y)
    {
        if (!Box.Contains(x, y)) return false;
        if (Kind != PdfShapeKind.Area) return true;
        var inside = false;
        for (int i = 0, j = Corners.Length - 2; i < Corners.Length; j = i, i += 2)
        {
            var (yi, yj) = (Corners[i + 1], Corners[j + 1]);
            if (yi > y != yj > y && x < (Corners[j] - Corners[i]) * (y - yi) / (yj - yi) + Corners[i]) inside = !inside;
        }

        return inside;
    }
}
