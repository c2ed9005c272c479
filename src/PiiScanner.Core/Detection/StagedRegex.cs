using System.Text.RegularExpressions;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>One regex, built on first use. Where the platform has a linear-time engine, that one takes over after some text: it costs milliseconds to build,
/// more than a whole scan of a small file otherwise takes. Both engines find the same matches.</summary>
/// <param name="pattern">A pattern that <see cref="PatternShape"/> accepts: no look-around, no back-reference, bounded length.</param>
internal sealed class StagedRegex(string pattern)
{
#if NET
    // Code units looked at with the quick engine before the linear one is built, and the longest stretch given to it at once.
    private const int QuickBudget = 1 << 16;
    private const int QuickStretch = 1 << 11;

    // A pattern that makes the quick engine think longer than this is for the linear one, whatever its text.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private Regex? _quick;
    private Regex? _linear;
    private int _seen;

    /// <summary>Finds the first match that is not empty in a stretch of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First code unit to look at.</param>
    /// <param name="end">First code unit not to look at.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">Its length, at least 1.</param>
    public bool Find(string text, int start, int end, out int at, out int length)
    {
        Steps.Take(end - start);
        var stretch = text.AsSpan(start, end - start);
        if (_seen < QuickBudget && stretch.Length <= QuickStretch)
        {
            _seen += stretch.Length;
            try
            {
                _quick ??= new Regex(pattern, RegexOptions.CultureInvariant, Patience);
                return First(_quick, stretch, start, out at, out length);
            }
            catch (RegexMatchTimeoutException)
            {
                // The answer is still owed: the linear engine gives it, and all that follow.
                _seen = QuickBudget;
            }
        }

        _linear ??= Linear(pattern);
        return First(_linear, stretch, start, out at, out length);
    }

    private static Regex Linear(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            // Too many states for the automaton. The pattern has a finite longest match, so backtracking over one match is bounded too; the timeout is the last resort.
            return new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
        }
    }

    private static bool First(Regex regex, ReadOnlySpan<char> stretch, int start, out int at, out int length)
    {
        foreach (var match in regex.EnumerateMatches(stretch))
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
    private Regex? _regex;

    /// <summary>Finds the first match that is not empty in a stretch of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First code unit to look at.</param>
    /// <param name="end">First code unit not to look at.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">Its length, at least 1.</param>
    public bool Find(string text, int start, int end, out int at, out int length)
    {
        _regex ??= new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
        for (var match = _regex.Match(text, start, end - start); match.Success; match = match.NextMatch())
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
}
