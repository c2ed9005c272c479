namespace PiiScanner.Core.Rules;

/// <summary>The characters that may stand at one place of a match: exact for ASCII, all or none of the others.</summary>
/// <param name="Low">Bits of the characters 0 to 63.</param>
/// <param name="High">Bits of the characters 64 to 127.</param>
/// <param name="Others">True when a character above 127 may stand there.</param>
internal readonly record struct PatternChars(ulong Low, ulong High, bool Others)
{
    /// <summary>One character.</summary>
    public static PatternChars Of(char c) => Between(c, c);

    /// <summary>The characters of a text.</summary>
    public static PatternChars AnyOf(string characters)
    {
        var all = default(PatternChars);
        foreach (var c in characters) all = all.With(Of(c));
        return all;
    }

    /// <summary>Characters from one to another.</summary>
    public static PatternChars Between(char first, char last)
    {
        ulong low = 0, high = 0;
        for (var c = (int)first; c <= last && c < 128; c++)
        {
            if (c < 64) low |= 1UL << c;
            else high |= 1UL << (c - 64);
        }

        return new PatternChars(low, high, last > 127);
    }

    /// <summary>Characters of either.</summary>
    public PatternChars With(PatternChars other) => new(Low | other.Low, High | other.High, Others || other.Others);

    /// <summary>All but these.</summary>
    public PatternChars Negated() => new(~Low, ~High, true);

    /// <summary>Says whether an ASCII character is among them.</summary>
    public bool HoldsAscii(int c) => ((c < 64 ? Low >> c : High >> (c - 64)) & 1) != 0;
}
