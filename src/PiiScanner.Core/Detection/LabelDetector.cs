using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Finds the value behind a label: <c>Họ và tên: …</c>, <c>SĐT (mẹ): …</c>, up to the next label or separator.</summary>
internal sealed class LabelDetector : IDetector
{
    private const int LongestLabel = 80;
    private const int LongestValue = 200;
    private readonly RuleScore _score;
    private readonly PhraseIndex _labels;
    private readonly PatternMatcher? _value;
    private readonly CellFitter _fitter;

    /// <summary>Makes it without building a regex.</summary>
    /// <param name="rule">A rule whose <see cref="RuleFind.Method"/> is label.</param>
    public LabelDetector(Rule rule)
    {
        _score = new RuleScore(rule);
        _labels = PhraseIndex.Of(rule.Find.Words);
        _value = rule.Find.Pattern is null ? null : new PatternMatcher(rule.Find.Pattern);
        _fitter = new CellFitter(rule, _value, _score);
    }

    /// <inheritdoc/>
    public void Detect(NormalizedText text, ICollection<Candidate> candidates)
    {
        var source = text.Text;
        for (var colon = LabelMarks.Next(source, 0); colon >= 0; colon = LabelMarks.Next(source, colon + 1))
        {
            if (EndsInLabel(source.AsSpan(0, colon))) ReadValue(text, colon + 1, candidates);
        }
    }

    /// <inheritdoc/>
    public bool Fits(NormalizedText cell) => _fitter.Fits(cell.Text, out _);

    /// <summary>The normal form of a cell that fits.</summary>
    /// <param name="cell">The cell's text.</param>
    public string FittedForm(string cell) => _fitter.Fits(cell, out var value) ? value : "";

    private bool EndsInLabel(ReadOnlySpan<char> before)
    {
        var end = LabelMarks.TrimLabelEnd(before);
        var at = Math.Max(0, end - LongestLabel);
        while (_labels.Next(before.Slice(0, end), ref at, end, out var hit))
        {
            if (hit.End == end) return true;
        }

        return false;
    }

    private void ReadValue(NormalizedText text, int from, ICollection<Candidate> candidates)
    {
        var source = text.Text;
        var start = LabelMarks.SkipLeaders(source.AsSpan(), from);
        var stop = LabelMarks.EndOfValue(source, start, Math.Min(source.Length, start + LongestValue));
        if (stop <= start) return;
        var at = start;
        var length = stop - start;
        if (_value is not null && !TryMatch(text, start, stop, out at, out length)) return;
        if (_score.Judge(text, at, length, labelled: true) is { } candidate) candidates.Add(candidate);
    }

    private bool TryMatch(NormalizedText text, int start, int stop, out int at, out int length)
    {
        var source = _score.Rule.Find.Folded ? text.Folded : text.Text;
        return _value!.Find(source, start, stop, out at, out length) // not null: asked before
            && at == start && Edges.IsOpenBehind(source.AsSpan(), at + length, _score.Rule.Edge);
    }
}
