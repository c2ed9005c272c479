using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Finds the value behind a label: <c>Họ và tên: …</c>, <c>SĐT (mẹ): …</c>, up to the next label or separator.</summary>
internal sealed class LabelDetector : IDetector
{
    private const int LongestValue = 200;
    private readonly RuleScore _score;
    private LabelDirectory? _labels;
    private readonly PatternMatcher? _value;
    private readonly CellFitter _fitter;

    /// <summary>Makes it without building a regex.</summary>
    /// <param name="rule">A rule whose <see cref="RuleFind.Method"/> is label.</param>
    public LabelDetector(Rule rule)
    {
        _score = new RuleScore(rule);
        _value = rule.Find.Pattern is null ? null : new PatternMatcher(rule.Find.Pattern, rule.Find.Folded);
        _fitter = new CellFitter(rule, _value, _score);
    }

    /// <inheritdoc/>
    public void Detect(NormalizedText text, ICollection<Candidate> candidates)
    {
        var source = text.Text;
        _labels ??= new LabelDirectory([Labels]); // two threads may make it at once; both make the same
        for (var colon = LabelMarks.Next(source, 0); colon >= 0; colon = LabelMarks.Next(source, colon + 1))
        {
            if (_labels.OwnersBefore(source.AsSpan(0, colon)).Length > 0) ReadValue(text, colon + 1, candidates);
        }
    }

    /// <summary>Words of its labels.</summary>
    public IReadOnlyList<string> Labels => _score.Rule.Find.Words;

    /// <inheritdoc/>
    /// <remarks>Behind a label almost anything may stand; a cell fits only a rule that says what cells look like.</remarks>
    public bool Fits(NormalizedText cell) => FittedForm(cell.Text) is not null;

    /// <summary>The normal form of a cell that fits; null for one that does not.</summary>
    /// <param name="cell">The cell's text.</param>
    public string? FittedForm(string cell) => _score.Rule.Fits is not null && _fitter.Fits(cell, out var value) ? value : null;

    // "Họ và tên giáo viên: Phân công: Sinh học": the name was left out, or is gone already.
    private bool IsLabel(string source, int start, int end)
    {
        if (_score.Rule.Kind != FindingKinds.PersonName) return false;
        var next = end;
        while (next < source.Length && source[next] is ' ' or '\u00A0') next++;
        if (next == source.Length || source[next] != ':') return false;
        var first = source.AsSpan(start, end - start);
        var space = first.IndexOf(' ');
        return !NameModel.Default.MayBeSurname(space < 0 ? first : first.Slice(0, space));
    }

    // "password: Optional string that …", "mk: Macedonia": a word of letters alone that goes on in small letters, or stands behind the short label in a list of languages.
    private bool OpensSentence(string source, int start, int end)
    {
        if (_score.Rule.Kind != FindingKinds.Credential || !char.IsUpper(source[start])) return false;
        for (var i = start + 1; i < end; i++)
        {
            if (!char.IsLower(source[i])) return false;
        }

        return IsBehindShortLabel(source, start) || end + 1 < source.Length && source[end] == ' ' && char.IsLower(source[end + 1]);
    }

    // "mk": the code of a language as well as short for the word.
    private static bool IsBehindShortLabel(string source, int start)
    {
        var at = start - 1;
        while (at >= 0 && !char.IsLetter(source[at])) at--;
        return at >= 1 && source[at] is 'k' or 'K' && source[at - 1] is 'm' or 'M' && (at == 1 || !char.IsLetterOrDigit(source[at - 2])) && source.IndexOf('"', at, start - at) >= 0;
    }

    /// <summary>Reads the value behind a colon before which one of the labels stands.</summary>
    /// <param name="text">The block.</param>
    /// <param name="from">First code unit behind the colon.</param>
    /// <param name="candidates">Where the candidate is added.</param>
    public void ReadValue(NormalizedText text, int from, ICollection<Candidate> candidates)
    {
        var source = text.Text;
        var start = LabelMarks.SkipLeaders(source.AsSpan(), from);
        var stop = LabelMarks.EndOfValue(source, start, Math.Min(source.Length, start + LongestValue));
        if (stop <= start) return;
        var length = _value is null ? stop - start : _value.At(source, start, stop, _score.Rule.Edge);
        if (length == 0 || IsLabel(source, start, start + length) || OpensSentence(source, start, start + length)) return;
        if (_score.Judge(text, start, length, labelled: true) is { } candidate) candidates.Add(candidate);
    }
}
