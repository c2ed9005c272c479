using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>The detectors as the record analysis sees them.</summary>
internal sealed class EngineFinder(DetectionEngine engine, NameModel names) : IValueFinder
{
    private const int LongestName = 120;
    private readonly List<Candidate> _all = [];
    private readonly List<FittedValue> _fitted = [];

    public void Detect(NormalizedText text, List<Candidate> candidates)
    {
        _all.Clear();
        engine.Detect(text, _all);
        if (_all.Count == 0) return;
        candidates.AddRange(DetectionEngine.Resolve(_all));
    }

    public bool Fits(string kind, NormalizedText cell, out string normalized)
    {
        var values = Fitted(kind, cell);
        normalized = values.Count > 0 ? values[0].Normalized : "";
        return values.Count > 0;
    }

    public void FitAll(string kind, NormalizedText cell, List<FittedValue> values) => values.AddRange(Fitted(kind, cell));

    // Asked of the same cell for its heading, for its column and for its row.
    private IReadOnlyList<FittedValue> Fitted(string kind, NormalizedText cell)
    {
        for (var known = cell.Fitted; known is not null; known = known.Next)
        {
            if (ReferenceEquals(known.Engine, engine) && known.Kind == kind) return known.Values;
        }

        _fitted.Clear();
        engine.FitAll(kind, cell, _fitted);
        IReadOnlyList<FittedValue> values = _fitted.Count == 0 ? [] : _fitted.ToArray();
        cell.Fitted = new FittedCell(engine, kind, values, cell.Fitted);
        return values;
    }

    public string Normalize(Candidate candidate, NormalizedText text) =>
        DetectionEngine.NormalizeValue(candidate.Rule, text.Text.Substring(candidate.Start, candidate.Length));

    public NameLook LookAtName(NormalizedText cell)
    {
        if (cell.Text.Length > LongestName || IsMember(cell.Text)) return default;
        var score = names.ScoreCell(cell);
        return new NameLook(score.Value, score.Start, score.Length, score.IsMasked, score.IsPlaceholder, score.IsSurnameMiddlePart, score.IsGivenPart, (score.Clues & NameClues.PublicFigure) != 0);
    }

    // "o.startView", "d.date", "n.main.value": a variable of one letter and its member, or two cases in one word. "nguyen.van.an" may be a name.
    private static bool IsMember(string text) =>
        text.Length > 3 && text[0] is >= 'a' and <= 'z' && text[1] == '.' && text[2] is >= 'a' and <= 'z' && text[3] == '.'
        || text.IndexOf('.') is > 0 and var point && text[0] is >= 'a' and <= 'z' && ProgramText.IsIdentifier(text.Trim())
        && (ProgramText.HasInnerCapital(text.AsSpan()) || point == 1 && point + 2 < text.Length && text[point + 2] != '.');

    public void FindGivenNames(NormalizedText text, IReadOnlyDictionary<ulong, int> given, List<(int Start, int Length, ulong Key)> found) => names.FindGiven(text, given, found);

    public void FindNames(NormalizedText cell, List<(int Start, int Length, double Score)> found)
    {
        var matches = names.FindInText(cell);
        for (var i = 0; i < matches.Count; i++) found.Add((matches[i].Start, matches[i].Length, matches[i].Score));
    }
}
