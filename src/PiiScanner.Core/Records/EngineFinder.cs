using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>The detectors as the record analysis sees them.</summary>
internal sealed class EngineFinder(DetectionEngine engine) : IValueFinder
{
    private readonly List<Candidate> _all = [];

    public void Detect(NormalizedText text, List<Candidate> candidates)
    {
        _all.Clear();
        engine.Detect(text, _all);
        if (_all.Count == 0) return;
        candidates.AddRange(DetectionEngine.Resolve(_all));
    }

    public bool Fits(string kind, NormalizedText cell, out string normalized) => engine.Fits(kind, cell, out normalized);

    public void FitAll(string kind, NormalizedText cell, List<FittedValue> values) => engine.FitAll(kind, cell, values);

    public string Normalize(Candidate candidate, NormalizedText text) =>
        DetectionEngine.NormalizeValue(candidate.Rule, text.Text.Substring(candidate.Start, candidate.Length));

    private static readonly HashSet<string> S = ["nguyen","tran","le","pham","vo","huynh","phan","bui","hoang","vu","truong","do","dang","ho","ngo","duong","doan","dinh","trinh","cao","mai","dao","luong","luu","lam","ha","ly"];

    public NameLook LookAtName(NormalizedText cell)
    {
        var w = cell.Folded.Trim().Split(' ');
        var first = w[0];
        var isName = S.Contains(first) && w.Length is >= 2 and <= 5;
        return new NameLook(isName ? 0.9 : 0, cell.Text.Contains("**"), false, S.Contains(first) && w.Length <= 4, w.Length <= 2 && !char.IsDigit(first.FirstOrDefault()));
    }

    public void FindNames(NormalizedText cell, List<(int Start, int Length, double Score)> names) { }
}
