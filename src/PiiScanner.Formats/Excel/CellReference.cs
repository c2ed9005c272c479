using System.Globalization;

namespace PiiScanner.Formats.Excel;

/// <summary>Cell names in A1 form.</summary>
internal static class CellReference
{
    /// <summary>Columns a sheet can have.</summary>
    public const int MaxColumns = 16_384;

    /// <summary>Rows a sheet can have.</summary>
    public const int MaxRows = 1_048_576;
    private static readonly string[] Letters = MakeLetters(256);

    /// <summary>The letters of a column counted from 0: 0 is A.</summary>
    public static string Column(int column) => column < Letters.Length ? Letters[column] : Make(column);

    /// <summary>The name of a cell; row and column count from 0.</summary>
    public static string Name(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row + 1}");

    /// <summary>Reads a name such as <c>B7</c> or <c>$B$7</c> into row and column counted from 0.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out int row, out int column)
    {
        (row, column) = (-1, -1);
        var i = 0;
        var letters = 0;
        for (; i < name.Length; i++)
        {
            var c = name[i];
            if (c == '$') continue;
            if (!char.IsAsciiLetter(c)) break;
            letters = (letters * 26) + (c & 0x1F);
            if (letters > MaxColumns) return false;
        }

        var number = 0;
        for (; i < name.Length; i++)
        {
            var c = name[i];
            if (c == '$') continue;
            if (!char.IsAsciiDigit(c)) return false;
            number = (number * 10) + (c - '0');
            if (number > MaxRows) return false;
        }

        if (letters == 0 || number == 0) return false;
        (row, column) = (number - 1, letters - 1);
        return true;
    }

    /// <summary>Reads a range such as <c>A1:C3</c> or one cell.</summary>
    public static bool TryParseRange(ReadOnlySpan<char> range, out CellRange found)
    {
        found = default;
        var colon = range.IndexOf(':');
        var first = colon < 0 ? range : range[..colon];
        var last = colon < 0 ? range : range[(colon + 1)..];
        if (!TryParse(first, out var top, out var left) || !TryParse(last, out var bottom, out var right)) return false;
        found = new CellRange(Math.Min(top, bottom), Math.Min(left, right), Math.Max(top, bottom), Math.Max(left, right));
        return true;
    }

    private static string[] MakeLetters(int count)
    {
        var letters = new string[count];
        for (var i = 0; i < count; i++) letters[i] = Make(i);
        return letters;
    }

    private static string Make(int column)
    {
        var text = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) text = (char)('A' + ((rest - 1) % 26)) + text;
        return text;
    }
}

/// <summary>A rectangle of cells, all bounds inclusive and counted from 0.</summary>
internal readonly record struct CellRange(int Top, int Left, int Bottom, int Right);
