namespace PiiScanner.Core.Checks;

/// <summary>Reads digits out of a value with separators.</summary>
internal static class DigitText
{
    /// <summary>Copies the ASCII digits of a value.</summary>
    /// <param name="value">The value as written.</param>
    /// <param name="digits">Takes the digits; more digits than fit are counted, not copied.</param>
    /// <returns>How many digits the value has.</returns>
    public static int Copy(ReadOnlySpan<char> value, Span<char> digits)
    {
        var count = 0;
        foreach (var c in value)
        {
            if (!IsDigit(c)) continue;
            if (count < digits.Length) digits[count] = c;
            count++;
        }

        return count;
    }

    /// <summary>True for 0 to 9.</summary>
    public static bool IsDigit(char c) => (uint)(c - '0') < 10;

    /// <summary>The number two digits make.</summary>
    public static int Two(ReadOnlySpan<char> digits, int at) => (digits[at] - '0') * 10 + (digits[at + 1] - '0');

    /// <summary>True when all digits are the same, as in made-up numbers.</summary>
    public static bool AllSame(ReadOnlySpan<char> digits)
    {
        foreach (var c in digits)
        {
            if (c != digits[0]) return false;
        }

        return true;
    }
}
