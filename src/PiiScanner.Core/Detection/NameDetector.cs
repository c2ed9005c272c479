using PiiScanner.Core.Redaction;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Finds names of people with the scored model.</summary>
public sealed class NameDetector : IDetector
{
    private const double LeastFit = 0.5;
    private readonly Rule _rule;
    private readonly NameModel _model;

    /// <summary>Makes a detector.</summary>
    /// <param name="rule">The rule it finds for.</param>
    /// <param name="model">The model.</param>
    public NameDetector(Rule rule, NameModel model)
    {
        _rule = rule ?? throw new ArgumentNullException(nameof(rule));
        _model = model ?? throw new ArgumentNullException(nameof(model));
    }

    /// <inheritdoc/>
    public void Detect(NormalizedText text, ICollection<Candidate> candidates)
    {
        if (candidates is null) throw new ArgumentNullException(nameof(candidates));
        var matches = _model.FindInText(text);
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            if (PseudonymBook.IsAt(text.Text, match.Start)) continue;
            candidates.Add(new Candidate(_rule, text.ToOriginal(match.Start, match.Length), match.Start, match.Length, match.Score, NameEvidence.Of(match.Clues)));
        }
    }

    /// <inheritdoc/>
    public bool Fits(NormalizedText cell) => _model.ScoreCell(cell).Value >= LeastFit;
}
