using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Finds the words of a list.</summary>
internal sealed class LexiconDetector : IDetector
{
    private readonly RuleScore _score;
    private readonly PhraseIndex _phrases;

    /// <summary>Makes it.</summary>
    /// <param name="rule">A rule whose <see cref="RuleFind.Method"/> is lexicon.</param>
    /// <param name="words">The words, in lower case with marks.</param>
    public LexiconDetector(Rule rule, IEnumerable<string> words)
    {
        _score = new RuleScore(rule);
        Words = [.. words];
        _phrases = PhraseIndex.Of(Words);
    }

    /// <summary>The words it finds.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <inheritdoc/>
    public void Detect(NormalizedText text, ICollection<Candidate> candidates)
    {
        var at = 0;
        var covered = 0;
        var span = text.Text.AsSpan();
        while (_phrases.Next(span, ref at, span.Length, out var hit))
        {
            if (hit.End <= covered) continue;
            covered = hit.End;
            if (_score.Judge(text, hit.Start, hit.Length, labelled: false) is { } candidate) candidates.Add(candidate);
        }
    }

    /// <inheritdoc/>
    public bool Fits(NormalizedText cell)
    {
        // "Hộ nghèo", "Mồ côi cha", "Hộ nghèo (2024)": the cell begins with a word of the list.
        var span = cell.Text.AsSpan().Trim();
        return span.Length is > 0 and <= 200 && LetterTables.IsWordChar(span[0]) && _phrases.TryMatch(span, 0, out _);
    }
}
