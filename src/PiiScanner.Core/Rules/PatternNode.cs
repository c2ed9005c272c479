namespace PiiScanner.Core.Rules;

/// <summary>A part of a pattern: one character, parts in order, one of several, or a part repeated.</summary>
internal sealed class PatternNode
{
    private const long Huge = 1_000_000;

    private PatternNode(long shortest, long longest)
    {
        Shortest = Math.Min(Huge, shortest);
        Longest = Math.Min(Huge, longest);
    }

    /// <summary>Matches the empty text.</summary>
    public static PatternNode Empty { get; } = new(0, 0);

    /// <summary>The character, when the node is one.</summary>
    public PatternChars? Chars { get; private init; }

    /// <summary>Parts in order, alternatives, or the one part repeated.</summary>
    public IReadOnlyList<PatternNode> Parts { get; private init; } = [];

    /// <summary>True when the parts are alternatives.</summary>
    public bool IsChoice { get; private init; }

    /// <summary>Fewest repetitions.</summary>
    public int Least { get; private init; } = 1;

    /// <summary>Most repetitions.</summary>
    public int Most { get; private init; } = 1;

    /// <summary>Code units of the shortest match.</summary>
    public long Shortest { get; }

    /// <summary>Code units of the longest match, at most a million.</summary>
    public long Longest { get; }

    /// <summary>Says whether the ASCII characters of all matches are among some.</summary>
    /// <param name="allowed">The characters.</param>
    public bool IsMadeOf(PatternChars allowed) =>
        Chars is { } chars ? (chars.Low & ~allowed.Low) == 0 && (chars.High & ~allowed.High) == 0 : Parts.All(p => p.IsMadeOf(allowed));

    /// <summary>One character.</summary>
    public static PatternNode One(PatternChars chars) => new(1, 1) { Chars = chars };

    /// <summary>Parts in order.</summary>
    public static PatternNode InOrder(IReadOnlyList<PatternNode> parts)
    {
        long shortest = 0, longest = 0;
        foreach (var part in parts) (shortest, longest) = (shortest + part.Shortest, longest + part.Longest);
        return new PatternNode(shortest, longest) { Parts = parts };
    }

    /// <summary>One of several.</summary>
    public static PatternNode AnyOf(IReadOnlyList<PatternNode> ways)
    {
        long shortest = long.MaxValue, longest = 0;
        foreach (var way in ways) (shortest, longest) = (Math.Min(shortest, way.Shortest), Math.Max(longest, way.Longest));
        return new PatternNode(shortest, longest) { Parts = ways, IsChoice = true };
    }

    /// <summary>A part repeated.</summary>
    public static PatternNode Repeat(PatternNode part, int least, int most) =>
        new(part.Shortest * least, part.Longest * most) { Parts = [part], Least = least, Most = most };
}
