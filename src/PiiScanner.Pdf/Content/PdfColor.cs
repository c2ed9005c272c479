namespace PiiScanner.Pdf;

/// <summary>A colour as about red, green and blue, 0 to 255.</summary>
/// <param name="Red">Red.</param>
/// <param name="Green">Green.</param>
/// <param name="Blue">Blue.</param>
/// <param name="IsKnown">False for patterns, whose colour changes from place to place.</param>
public readonly record struct PdfColor(byte Red, byte Green, byte Blue, bool IsKnown)
{
    /// <summary>Black, with which every page starts (ISO 32000-1, 8.6.5.2).</summary>
    public static PdfColor Black { get; } = new(0, 0, 0, true);

    /// <summary>White, the paper.</summary>
    public static PdfColor White { get; } = new(255, 255, 255, true);

    /// <summary>Whether an eye can hardly tell the two apart; false where either is not known.</summary>
    /// <param name="other">The other colour.</param>
    public bool IsCloseTo(PdfColor other) =>
        IsKnown && other.IsKnown && Math.Abs(Red - other.Red) <= 12 && Math.Abs(Green - other.Green) <= 12 && Math.Abs(Blue - other.Blue) <= 12;

    internal static PdfColor FromUnit(double red, double green, double blue) => new(Byte(red), Byte(green), Byte(blue), true);

    internal static PdfColor FromCmyk(double cyan, double magenta, double yellow, double black) =>
        FromUnit((1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black));

    private static byte Byte(double value) => double.IsNaN(value) ? (byte)0 : (byte)Math.Round(Math.Clamp(value, 0, 1) * 255);
}
