using System.Globalization;

namespace PiiScanner.Ocr.Pictures.Drawing;

/// <summary>A colour, each part from 0 to 1; <paramref name="Alpha"/> 0 is transparent.</summary>
public readonly record struct Color(double Red, double Green, double Blue, double Alpha = 1)
{
    /// <summary>Paper.</summary>
    public static Color White { get; } = new(1, 1, 1);

    /// <summary>Ink.</summary>
    public static Color Black { get; } = new(0, 0, 0);

    /// <summary>From <c>#rrggbb</c>.</summary>
    public static Color Of(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        double Part(int at) => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return new Color(Part(1), Part(3), Part(5));
    }
}
