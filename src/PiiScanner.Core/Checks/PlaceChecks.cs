namespace PiiScanner.Core.Checks;

/// <summary>Plates and coordinates.</summary>
internal static class PlaceChecks
{
    // Two-digit plate codes that were never given to a province: 10, 13, 42, 44-46, 87, 91, 96.
    private const string NoPlate = " 10 13 42 44 45 46 87 91 96 ";

    public static IReadOnlyDictionary<string, Check> All { get; } = new Dictionary<string, Check>
    {
        ["plate"] = Plate,
        ["coordinates"] = Coordinates,
    };

    private static bool Plate(ReadOnlySpan<char> value)
    {
        if (!DigitText.IsDigit(value[0]) || !DigitText.IsDigit(value[1])) return false;
        Span<char> code = [' ', value[0], value[1], ' '];
        return DigitText.Two(value, 0) >= 11 && NoPlate.AsSpan().IndexOf((ReadOnlySpan<char>)code) < 0;
    }

    /// <summary>Latitude 8 to 24, longitude 102 to 118: Viet Nam with its islands, in either order.</summary>
    private static bool Coordinates(ReadOnlySpan<char> value)
    {
        var comma = value.IndexOfAny(',', ';');
        if (comma < 0) comma = value.IndexOf(' ');
        if (comma < 0) return false;
        int a = Whole(value.Slice(0, comma)), b = Whole(value.Slice(comma + 1));
        return (a is >= 8 and <= 24 && b is >= 102 and <= 118) || (b is >= 8 and <= 24 && a is >= 102 and <= 118);
    }

    private static int Whole(ReadOnlySpan<char> text)
    {
        var number = 0;
        var digits = 0;
        foreach (var c in text)
        {
            if (DigitText.IsDigit(c) && digits++ < 4) number = number * 10 + (c - '0');
            else if (digits > 0) break;
        }

        return number;
    }
}
