using PiiScanner.Ocr.Pictures.Drawing;

namespace PiiScanner.Ocr.Pictures.Lists;

/// <summary>How phones are printed.</summary>
public enum PhoneStyle
{
    /// <summary>Ten digits.</summary>
    Plain,
    /// <summary>Groups with blanks.</summary>
    Spaces,
    /// <summary>Groups with full stops.</summary>
    Dots,
}

/// <summary>How one list looks.</summary>
/// <param name="Id">Also the seed of its content.</param>
/// <param name="Font">A family Debian has a package of, with all Vietnamese letters (Liberation 1 and Caladea lack some).</param>
/// <param name="Points">Size of the text.</param>
/// <param name="GridColor">Colour of the lines, or empty for none.</param>
public sealed record ListDesign(int Id, string Font, double Points, string GridColor)
{
    /// <summary>Number of people.</summary>
    public int Rows { get; init; } = 16;

    /// <summary>True for a page on its long side.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>How phones are printed.</summary>
    public PhoneStyle Phones { get; init; }

    /// <summary>True when all names are in capitals.</summary>
    public bool IsUpperCase { get; init; }

    /// <summary>False leaves the column out.</summary>
    public bool HasPhone { get; init; } = true;

    /// <summary>True adds a wide last column.</summary>
    public bool HasAddress { get; init; }

    /// <summary>Colour behind the headings.</summary>
    public Color Header { get; init; } = Color.White;

    /// <summary>Colour of the headings' text.</summary>
    public Color HeaderText { get; init; } = Color.Black;

    /// <summary>Colour behind every other row.</summary>
    public Color Zebra { get; init; } = Color.White;

    /// <summary>Colour of the page.</summary>
    public Color Paper { get; init; } = Color.White;

    /// <summary>Colour of the text.</summary>
    public Color Ink { get; init; } = Color.Black;

    /// <summary>True when the list may not be looked at while tuning.</summary>
    public bool IsHeldOut => Id >= 20;

    /// <summary>Lists that may be looked at while tuning, then those that are held out.</summary>
    public static IReadOnlyList<ListDesign> All { get; } =
    [
        new(0, "Tinos", 12, "#000000"),
        new(1, "Arimo", 11, "#000000") { IsLandscape = true, HasAddress = true },
        new(2, "DejaVu Sans", 9, "#d4d4d4") { Phones = PhoneStyle.Dots },
        new(3, "FreeSerif", 12, "") { Phones = PhoneStyle.Spaces },
        new(4, "Tinos", 11, "#000000") { IsUpperCase = true, HasPhone = false },
        new(5, "Arimo", 11, "#7f9db9") { Header = Color.Of("#1f4e79"), HeaderText = Color.White, Zebra = Color.Of("#ddebf7") },
        new(6, "DejaVu Serif", 10, "#808080") { Paper = Color.Of("#202124"), Ink = Color.Of("#e8eaed"), Header = Color.Of("#303134"), HeaderText = Color.White, Zebra = Color.Of("#202124") },
        new(20, "Noto Sans", 10, "#000000") { Phones = PhoneStyle.Spaces },
        new(21, "Noto Serif", 12, "#d4d4d4") { IsLandscape = true, HasAddress = true },
        new(22, "Roboto", 11, "#000000") { Phones = PhoneStyle.Dots },
        new(23, "TeX Gyre Termes", 12, "#000000"),
        new(24, "FreeSans", 11, "#000000") { IsLandscape = true, IsUpperCase = true },
        new(25, "Carlito", 12, "#70ad47") { Header = Color.Of("#70ad47"), HeaderText = Color.White, Zebra = Color.Of("#e2efda") },
        new(26, "TeX Gyre Pagella", 11, ""),
        new(27, "Open Sans", 10, "#404040") { Paper = Color.Of("#1e1e1e"), Ink = Color.Of("#d4d4d4"), Header = Color.Of("#2d2d30"), HeaderText = Color.White, Zebra = Color.Of("#1e1e1e") },
        new(28, "TeX Gyre Heros", 10, "#000000") { HasAddress = true, IsLandscape = true, Header = Color.Of("#ffff00") },
    ];
}
