using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>One pattern, in linear time. Its automaton answers most of it; the regex is built when the automaton asks for it, or for a whole cell.</summary>
internal sealed class PatternMatcher
{
    // A match of digits and separators lies in one cluster, but for a sign such as "(+" before its first digit.
    private const int LongestSign = 3;
    private static readonly PatternChars InClusters = PatternChars.AnyOf("0123456789 .-/,()+'");
    private readonly string _pattern;
    private readonly bool _withoutMarks;
    private PatternNode? _root;
    private PatternAutomaton? _automaton;
    private bool _hasAutomaton;
    private int? _lead;
    private StagedRegex? _regex;
    private StagedRegex? _whole;

    /// <summary>Makes it without building anything.</summary>
    /// <param name="pattern">A pattern that <see cref="PatternShape"/> accepts.</param>
    /// <param name="withoutMarks">True when it is written for letters without marks.</param>
    public PatternMatcher(string pattern, bool withoutMarks = false)
    {
        _pattern = pattern;
        _withoutMarks = withoutMarks;
    }

    /// <summary>Longest match in code units.</summary>
    public int Longest => (int)Root.Longest;

    /// <summary>How far before the first digit of a digit cluster a match that lives on it can begin.</summary>
    public int Lead => _lead ??= Root.IsMadeOf(InClusters) ? LongestSign : Longest;

    /// <summary>Finds the next match in a stretch of text whose edges are open, the longest at its place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First code unit where the match may begin; moved to its beginning.</param>
    /// <param name="end">First code unit where no match may begin.</param>
    /// <param name="edge">What may not touch a match.</param>
    /// <returns>Its length, 0 when there is none.</returns>
    public int Next(string text, ref int start, int end, EdgeKind edge)
    {
        var span = text.AsSpan();
        var automaton = Automaton();
        for (; start < end; start++)
        {
            Steps.Take();
            if (automaton is not null && !automaton.CanBegin(span[start])) continue;
            var length = automaton is null ? PatternAutomaton.Unknown : automaton.LongestAt(span, start, edge);
            if (length == 0 || !Edges.IsOpenBefore(span, start, edge)) continue;
            if (length == PatternAutomaton.Unknown) length = Ask(text, start, edge);
            if (length > 0) return length;
        }

        return 0;
    }

    /// <summary>Length of the match that begins at a place, 0 when there is none or something touches it behind.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First code unit of the match.</param>
    /// <param name="end">First code unit the match may not reach.</param>
    /// <param name="edge">What may not touch it behind.</param>
    public int At(string text, int start, int end, EdgeKind edge)
    {
        var length = Automaton()?.LongestAt(text.AsSpan(0, end), start, EdgeKind.None) ?? PatternAutomaton.Unknown;
        if (length == PatternAutomaton.Unknown) length = AskRegex(text, start, end);
        return length > 0 && Edges.IsOpenBehind(text.AsSpan(), start + length, edge) ? length : 0;
    }

    /// <summary>Says whether a whole text is one match.</summary>
    /// <param name="text">The text.</param>
    public bool IsWhole(string text)
    {
        var length = Automaton()?.LongestAt(text.AsSpan(), 0, EdgeKind.None) ?? PatternAutomaton.Unknown;
        if (length != PatternAutomaton.Unknown) return length == text.Length;
        if (text.Length == 0) return false;
        _whole ??= new StagedRegex("\\A(?:" + _pattern + ")\\z");
        return _whole.Find(_withoutMarks ? LetterTables.WithoutMarks(text) : text, 0, text.Length, out _, out _);
    }

    // Read at the first question: most rules are never asked one.
    private PatternNode Root => _root ??= PatternShape.Read(_pattern, out var root) is { } problem ? throw new InvalidOperationException(problem) : root;

    private PatternAutomaton? Automaton()
    {
        if (_hasAutomaton) return _automaton;
        // Two threads may build it at once; both build the same.
        _automaton = PatternAutomaton.Build(Root, _withoutMarks);
        _hasAutomaton = true;
        return _automaton;
    }

    private int Ask(string text, int start, EdgeKind edge)
    {
        var length = AskRegex(text, start, Math.Min(text.Length, start + Longest));
        return length > 0 && Edges.IsOpenBehind(text.AsSpan(), start + length, edge) ? length : 0;
    }

    /// <summary>Length of the regex's match that begins exactly at a place.</summary>
    private int AskRegex(string text, int start, int end)
    {
        _regex ??= new StagedRegex("\\A(?:" + _pattern + ")");
        if (_withoutMarks)
        {
            text = LetterTables.WithoutMarks(text.Substring(start, end - start));
            (start, end) = (0, text.Length);
        }

        return _regex.Find(text, start, end, out _, out var length) ? length : 0;
    }
}
