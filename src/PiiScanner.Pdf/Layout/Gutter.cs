namespace PiiScanner.Pdf.Layout;

/// <summary>A white strip that several rows leave between their words.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="FirstRow">First row with words on both sides.</param>
/// <param name="LastRow">Last such row.</param>
internal readonly record struct Gutter(double Left, double Right, int FirstRow, int LastRow)
{
    public double Middle => (Left + Right) / 2;
}
