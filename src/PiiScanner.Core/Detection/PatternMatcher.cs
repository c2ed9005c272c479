using System.Text.RegularExpressions;
using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Detection;

/// <summary>One pattern, built on first use, in linear time where the platform can.</summary>
internal sealed class PatternMatcher
{
    private readonly string _pattern;
    private Regex? _regex;
    private Regex? _whole;

    /// <summary>Makes it without building the regex.</summary>
    /// <param name="pattern">A pattern that <see cref="PatternShape"/> accepts.</param>
    public PatternMatcher(string pattern)
    {
        _pattern = pattern;
        var problem = PatternShape.Measure(pattern, out var longest);
        if (problem is not null) throw new ArgumentException(problem, nameof(pattern));
        Longest = longest;
    }

    /// <summary>Longest match in code units.</summary>
    public int Longest { get; }

    private Regex Regex => _regex ??= Build(_pattern);

#if NET
    /// <summary>Finds the first match in a stretch of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First code unit to look at.</param>
    /// <param name="end">First code unit not to look at.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">Its length, at least 1.</param>
    public bool Find(string text, int start, int end, out int at, out int length)
    {
        foreach (var match in Regex.EnumerateMatches(text.AsSpan(start, end - start)))
        {
            if (match.Length == 0) continue;
            at = start + match.Index;
            length = match.Length;
            return true;
        }

        at = length = 0;
        return false;
    }
#else
    /// <summary>Finds the first match in a stretch of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First code unit to look at.</param>
    /// <param name="end">First code unit not to look at.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">Its length, at least 1.</param>
    public bool Find(string text, int start, int end, out int at, out int length)
    {
        for (var match = Regex.Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            if (match.Length == 0) continue;
            at = match.Index;
            length = match.Length;
            return true;
        }

        at = length = 0;
        return false;
    }
#endif

    /// <summary>Says whether a whole stretch of text is one match.</summary>
    /// <param name="text">The text.</param>
    public bool IsWhole(string text)
    {
        _whole ??= Build("\\A(?:" + _pattern + ")\\z");
        return _whole.IsMatch(text);
    }

#if NET
    private static Regex Build(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            // Too many states for the automaton. The pattern has a finite longest match, so backtracking over one match is bounded too; the timeout is the last resort.
            return Backtracking(pattern);
        }
    }
#else
    private static Regex Build(string pattern) => Backtracking(pattern);
#endif

    private static Regex Backtracking(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
}
