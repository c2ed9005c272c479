using System.Text.RegularExpressions;
using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Detection;

/// <summary>One pattern, in linear time. Its automaton answers most of it; the regex is built when the automaton asks for it, or for a whole cell.</summary>
internal sealed class PatternMatcher
{
    // A match of digits and separators lies in one cluster, but for a sign such as "(+" before its first digit.
    private const int LongestSign = 3;
    private static readonly PatternChars InClusters = "0123456789 .-/,()+'".Aggregate(default(PatternChars), (all, c) => all.With(PatternChars.Of(c)));
    private readonly string _pattern;
    private readonly bool _withoutMarks;
    private PatternAutomaton? _automaton;
    private bool _hasAutomaton;
    private Regex? _regex;
    private Regex? _whole;

    /// <summary>Makes it without building anything.</summary>
    /// <param name="pattern">A pattern that <see cref="PatternShape"/> accepts.</param>
    /// <param name="withoutMarks">True when it is written for letters without marks.</param>
    public PatternMatcher(string pattern, bool withoutMarks = false)
    {
        _pattern = pattern;
        _withoutMarks = withoutMarks;
        var problem = PatternShape.Read(pattern, out var node);
        if (problem is not null) throw new ArgumentException(problem, nameof(pattern));
        Longest = (int)node.Longest;
        Lead = node.IsMadeOf(InClusters) ? LongestSign : Longest;
    }

    /// <summary>Longest match in code units.</summary>
    public int Longest { get; }

    /// <summary>How far before the first digit of a digit cluster a match that lives on it can begin.</summary>
    public int Lead { get; }

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
        _whole ??= Build("\\A(?:" + _pattern + ")\\z");
        return _whole.IsMatch(_withoutMarks ? LetterTables.WithoutMarks(text) : text);
    }

    private PatternAutomaton? Automaton()
    {
        if (_hasAutomaton) return _automaton;
        // Two threads may build it at once; both build the same.
        _automaton = PatternAutomaton.Build(_pattern, _withoutMarks);
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
        var stretch = text.Substring(start, end - start);
        if (_withoutMarks) stretch = LetterTables.WithoutMarks(stretch);
        _regex ??= Build("\\A(?:" + _pattern + ")");
        var match = _regex.Match(stretch);
        return match.Success ? match.Length : 0;
    }

#if NET
    private static Regex Build(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
#else
    private static Regex Build(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
#endif
}
