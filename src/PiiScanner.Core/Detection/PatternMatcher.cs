using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Detection;

/// <summary>One pattern, built on first use, in linear time where the platform can.</summary>
internal sealed class PatternMatcher
{
    private readonly StagedRegex _part;
    private readonly StagedRegex _whole;

    /// <summary>Makes it without building the regex.</summary>
    /// <param name="pattern">A pattern that <see cref="PatternShape"/> accepts.</param>
    public PatternMatcher(string pattern)
    {
        _part = new StagedRegex(pattern);
        _whole = new StagedRegex("\\A(?:" + pattern + ")\\z");
        var problem = PatternShape.Measure(pattern, out var longest);
        if (problem is not null) throw new ArgumentException(problem, nameof(pattern));
        Longest = longest;
    }

    /// <summary>Longest match in code units.</summary>
    public int Longest { get; }

    /// <summary>Finds the first match in a stretch of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First code unit to look at.</param>
    /// <param name="end">First code unit not to look at.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">Its length, at least 1.</param>
    public bool Find(string text, int start, int end, out int at, out int length) => _part.Find(text, start, end, out at, out length);

    /// <summary>Says whether a whole stretch of text is one match.</summary>
    /// <param name="text">The text.</param>
    public bool IsWhole(string text) => _whole.Find(text, 0, text.Length, out _, out _);
}
