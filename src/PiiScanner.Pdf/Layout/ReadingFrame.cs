namespace PiiScanner.Pdf.Layout;

/// <summary>Turns a page so that text of one direction runs from left to right.</summary>
/// <param name="Degrees">Direction of the text, counter-clockwise.</param>
internal readonly record struct ReadingFrame(int Degrees)
{
    /// <summary>Page to frame.</summary>
    public PdfMatrix Matrix
    {
        get
        {
            if (Degrees == 0) return PdfMatrix.Identity;
            var (sin, cos) = Degrees switch
            {
                90 => (1.0, 0.0),
                180 => (0.0, -1.0),
                270 => (-1.0, 0.0),
                _ => Math.SinCos(Degrees * Math.PI / 180),
            };
            return new PdfMatrix(cos, -sin, sin, cos, 0, 0);
        }
    }

    /// <summary>Whether ruling lines, which are upright, can belong to the text.</summary>
    public bool IsUpright => Degrees % 90 == 0;

    /// <summary>The frame of a run: exact for the four main directions, to five degrees for others, so that their number is bounded.</summary>
    public static ReadingFrame Of(PdfTextRun run)
    {
        // The base line is at right angles to the way up.
        var (x, y) = run.IsVertical ? (run.UpX, run.UpY) : (run.UpY, -run.UpX);
        if (Math.Abs(y) <= 0.03 * x) return new(0);
        if (x == 0 && y == 0) return new(0);
        var degrees = Math.Atan2(y, x) * 180 / Math.PI;
        if (!double.IsFinite(degrees)) return new(0);
        var quarter = (int)Math.Round(degrees / 90) * 90;
        var rounded = Math.Abs(degrees - quarter) <= 2.5 ? quarter : (int)Math.Round(degrees / 5) * 5;
        return new((rounded + 360) % 360);
    }
}
