namespace PiiScanner.Ocr.Evaluation;

/// <summary>How phones are printed.</summary>
internal enum PhoneStyle
{
    Plain,
    Spaces,
    Dots,
}

/// <summary>How one list looks.</summary>
/// <param name="Id">Also the seed of its content.</param>
/// <param name="Font">A family installed on this machine.</param>
/// <param name="Points">Size of the text.</param>
/// <param name="Rows">Number of people.</param>
/// <param name="GridColor">Colour of the lines, or empty for none.</param>
/// <param name="IsLandscape">True for a page on its long side.</param>
/// <param name="Phones">How phones are printed.</param>
/// <param name="IsUpperCase">True when all names are in capitals.</param>
/// <param name="HasPhone">False leaves the column out.</param>
/// <param name="HasAddress">True adds a wide last column.</param>
internal sealed record ListDesign(
    int Id, string Font, double Points, int Rows, string GridColor, bool IsLandscape = false,
    PhoneStyle Phones = PhoneStyle.Plain, bool IsUpperCase = false, bool HasPhone = true, bool HasAddress = false)
{
    /// <summary>Lists 0 to 4 may be looked at while tuning; 5 to 9 are held out.</summary>
    public static IReadOnlyList<ListDesign> All { get; } =
    [
        new(0, "Tinos", 12, 30, "#000000"),
        new(1, "Arimo", 11, 25, "#000000", IsLandscape: true, HasAddress: true),
        new(2, "DejaVu Sans", 9, 40, "#d4d4d4", Phones: PhoneStyle.Dots),
        new(3, "FreeSerif", 12, 28, "", Phones: PhoneStyle.Spaces),
        new(4, "Tinos", 11, 35, "#000000", IsUpperCase: true, HasPhone: false),
        new(5, "Noto Sans", 10, 30, "#000000", Phones: PhoneStyle.Spaces),
        new(6, "Noto Serif", 12, 20, "#d4d4d4", IsLandscape: true, HasAddress: true),
        new(7, "Roboto", 11, 36, "#000000", Phones: PhoneStyle.Dots),
        new(8, "DejaVu Serif", 10, 30, ""),
        new(9, "FreeSans", 11, 22, "#000000", IsLandscape: true, IsUpperCase: true),
    ];
}
