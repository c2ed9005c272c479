using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Finds by pattern. A rule that needs digits looks only around digit clusters that hold enough of them.</summary>
internal sealed class PatternDetector : IDetector
{
    private readonly RuleScore _score;
    private readonly PatternMatcher _matcher;
    private readonly CellFitter _fitter;
    private readonly PhraseIndex? _needed;
    private readonly string? _neededSign;

    /// <summary>Makes it without building a regex.</summary>
    /// <param name="rule">A rule whose <see cref="RuleFind.Method"/> is pattern.</param>
    public PatternDetector(Rule rule)
    {
        _score = new RuleScore(rule);
        _matcher = new PatternMatcher(rule.Find.Pattern ?? throw new ArgumentException("The rule has no pattern.", nameof(rule)), rule.Find.Folded);
        _fitter = new CellFitter(rule, _matcher, _score);
        var words = rule.Needs.Words;
        if (words.Count == 0) return;
        if (words.All(w => LetterTables.IsWordChar(w[0]))) _needed = PhraseIndex.Of(words);
        else _neededSign = words[0];
    }

    /// <summary>The rule.</summary>
    public Rule Rule => _score.Rule;

    /// <summary>True when a hit needs one of the rule's words near it.</summary>
    public bool NeedsContext => _score.NeedsContext && Rule.Near.Count > 0;

    /// <summary>Digits one cluster must hold, 0 when the rule does not live on digits.</summary>
    public int NeededDigits => _score.Rule.Needs.Digits;

    /// <summary>True when a block must hold a word or sign besides.</summary>
    public bool NeedsWords => _needed is not null || _neededSign is not null;

    /// <summary>The words of which a block must hold one; empty when it need not, or for a sign.</summary>
    public IReadOnlyList<string> NeededWords => _needed is null ? [] : Rule.Needs.Words;

    /// <inheritdoc/>
    public void Detect(NormalizedText text, ICollection<Candidate> candidates)
    {
        if (_neededSign is not null)
        {
            DetectAroundSign(text, _neededSign, candidates);
            return;
        }

        if (_needed is not null && !_needed.IsIn(text.Text.AsSpan())) return;
        if (NeededDigits == 0)
        {
            Search(text, 0, text.Text.Length, candidates);
            return;
        }

        var resume = 0;
        var clusters = new DigitClusters(text.Text.AsSpan());
        while (clusters.MoveNext())
        {
            if (clusters.Digits >= NeededDigits) resume = SearchAround(text, clusters.Start, clusters.End, resume, candidates);
        }
    }

    /// <inheritdoc/>
    public bool Fits(NormalizedText cell) => _fitter.Fits(cell.Text, out _);

    /// <summary>The normal form of a cell that fits; null for one that does not.</summary>
    /// <param name="cell">The cell's text.</param>
    public string? FittedForm(string cell) => _fitter.Fits(cell, out var value) ? value : null;

    /// <summary>Searches around one digit cluster.</summary>
    /// <param name="text">The block.</param>
    /// <param name="start">First digit of the cluster.</param>
    /// <param name="end">First code unit behind its last digit.</param>
    /// <param name="resume">Where the search around the cluster before has ended.</param>
    /// <param name="candidates">Where candidates are added.</param>
    /// <returns>Where this search has ended.</returns>
    public int SearchAround(NormalizedText text, int start, int end, int resume, ICollection<Candidate> candidates)
    {
        // A match that needs the cluster begins before its end; how far before its start, the pattern says.
        var from = Math.Max(resume, start - _matcher.Lead);
        return Math.Max(resume, Search(text, from, end, candidates));
    }

    private void DetectAroundSign(NormalizedText text, string sign, ICollection<Candidate> candidates)
    {
        var source = text.Text;
        var resume = 0;
        for (var at = source.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = source.IndexOf(sign, at + sign.Length, StringComparison.Ordinal))
        {
            if (at < resume) continue;
            var from = Math.Max(resume, at - _matcher.Longest);
            resume = Math.Max(resume, Search(text, from, Math.Min(source.Length, at + sign.Length + _matcher.Longest), candidates));
        }
    }

    private int Search(NormalizedText text, int from, int end, ICollection<Candidate> candidates)
    {
        var last = 0;
        for (var length = _matcher.Next(text.Text, ref from, end, Rule.Edge); length > 0; length = _matcher.Next(text.Text, ref from, end, Rule.Edge))
        {
            if ((NeededDigits == 0 || !HexToken.Holds(text.Text.AsSpan(), from, length)) && _score.Judge(text, from, length, labelled: false) is { } candidate)
            {
                candidates.Add(candidate);
                last = from += length;
            }
            else
            {
                from++;
            }
        }

        return last;
    }
}
