namespace PiiScanner.Ocr.Pipeline;

/// <summary>
/// A projective map of the plane, kept as the way from working coordinates back to those of the picture as it is shown.
/// Every step that moves pixels composes its own inverse on the right.
/// </summary>
internal readonly record struct PlaneMap(double A, double B, double C, double D, double E, double F, double G, double H, double I)
{
    public static PlaneMap Identity { get; } = new(1, 0, 0, 0, 1, 0, 0, 0, 1);

    public static PlaneMap Scaling(double factorX, double factorY) => new(factorX, 0, 0, 0, factorY, 0, 0, 0, 1);

    public static PlaneMap Shift(double x, double y) => new(1, 0, x, 0, 1, y, 0, 0, 1);

    /// <summary>First <paramref name="inner"/>, then this.</summary>
    public PlaneMap After(PlaneMap inner) => new(
        (A * inner.A) + (B * inner.D) + (C * inner.G), (A * inner.B) + (B * inner.E) + (C * inner.H), (A * inner.C) + (B * inner.F) + (C * inner.I),
        (D * inner.A) + (E * inner.D) + (F * inner.G), (D * inner.B) + (E * inner.E) + (F * inner.H), (D * inner.C) + (E * inner.F) + (F * inner.I),
        (G * inner.A) + (H * inner.D) + (I * inner.G), (G * inner.B) + (H * inner.E) + (I * inner.H), (G * inner.C) + (H * inner.F) + (I * inner.I));

    public (double X, double Y) Apply(double x, double y)
    {
        double w = (G * x) + (H * y) + I;
        if (Math.Abs(w) < 1e-12)
            w = 1e-12;
        return (((A * x) + (B * y) + C) / w, ((D * x) + (E * y) + F) / w);
    }

    /// <summary>The smallest upright rectangle around the image of <paramref name="area"/>, cut to the picture.</summary>
    public Rect Apply(Rect area, int width, int height)
    {
        Span<(double X, double Y)> corners =
            [Apply(area.X, area.Y), Apply(area.Right, area.Y), Apply(area.X, area.Bottom), Apply(area.Right, area.Bottom)];
        (double left, double top, double right, double bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach ((double x, double y) in corners)
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        return Rect.FromEdges(
            (int)Math.Clamp(Math.Floor(left), 0, width), (int)Math.Clamp(Math.Floor(top), 0, height),
            (int)Math.Clamp(Math.Ceiling(right), 0, width), (int)Math.Clamp(Math.Ceiling(bottom), 0, height));
    }

    /// <summary>The inverse of a clockwise turn by quarters of a picture of the given size before the turn.</summary>
    public static PlaneMap UndoTurn(int quarters, int width, int height) => (quarters % 4) switch
    {
        1 => new(0, 1, 0, -1, 0, height, 0, 0, 1),
        2 => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        3 => new(0, -1, width, 1, 0, 0, 0, 0, 1),
        _ => Identity,
    };

    /// <summary>The projective map that takes four points to four others; null when three of them are in a line.</summary>
    public static PlaneMap? Between(ReadOnlySpan<(double X, double Y)> from, ReadOnlySpan<(double X, double Y)> to)
    {
        double[][] rows = new double[8][];
        for (int i = 0; i < 4; i++)
        {
            (double x, double y) = from[i];
            (double u, double v) = to[i];
            rows[2 * i] = [x, y, 1, 0, 0, 0, -u * x, -u * y, u];
            rows[(2 * i) + 1] = [0, 0, 0, x, y, 1, -v * x, -v * y, v];
        }
        return Solve(rows) is { } s ? new PlaneMap(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], 1) : null;
    }

    private static double[]? Solve(double[][] rows)
    {
        int n = rows.Length;
        for (int column = 0; column < n; column++)
        {
            int pivot = column;
            for (int row = column + 1; row < n; row++)
                if (Math.Abs(rows[row][column]) > Math.Abs(rows[pivot][column]))
                    pivot = row;
            if (Math.Abs(rows[pivot][column]) < 1e-9)
                return null;
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (int row = 0; row < n; row++)
                if (row != column)
                    Eliminate(rows[row], rows[column], column);
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++)
            solution[i] = rows[i][n] / rows[i][i];
        return solution;
    }

    private static void Eliminate(double[] row, double[] pivot, int column)
    {
        double factor = row[column] / pivot[column];
        for (int k = column; k < row.Length; k++)
            row[k] -= factor * pivot[k];
    }
}
