using PiiScanner.Evaluation.Truth;

namespace PiiScanner.Evaluation.Scoring;

/// <summary>Sets one document's findings against its truth. A value is counted once a document, however often it stands there.</summary>
internal static class Matcher
{
    public static DocumentScore Score(DocumentTruth truth, ReportedFile? reported)
    {
        var findings = (reported?.Findings ?? []).Where(f => Kinds.Scored.Contains(f.Kind)).Select(f => (Finding: f, Key: ValueKey.Of(f.Kind, f.Value))).DistinctBy(f =>
            (f.Finding.Kind, f.Key)).ToList();
        var used = new HashSet<(string, string)>();
        var found = new List<TruthValue>();
        var missed = new List<TruthValue>();
        var (right, scored) = (0, 0);
        foreach (var value in truth.Values.Where(v => v.Expectation == Expectation.Must).DistinctBy(v => (v.Kind, ValueKey.Of(v.Kind, v.Normalized))))
        {
            var keys = value.Alternatives.Prepend(value.Normalized).Select(text => ValueKey.Of(value.Kind, text)).ToList();
            var hits = findings.Where(f => f.Finding.Kind == value.Kind && keys.Exists(key => ValueKey.Same(value.Kind, key, f.Key))).ToList();
            foreach (var hit in hits) used.Add((hit.Finding.Kind, hit.Key));
            (hits.Count > 0 ? found : missed).Add(value);
            if (hits.Count == 0 || value.Subject is null) continue;
            scored++;
            if (hits.Exists(hit => hit.Finding.Subject == value.Subject)) right++;
        }

        return new()
        {
            Truth = truth,
            Reported = reported,
            Found = found,
            Missed = missed,
            False = [.. findings.Where(f => !used.Contains((f.Finding.Kind, f.Key)) && !IsAllowed(truth, f.Finding, f.Key)).Select(f => f.Finding)],
            SubjectsRight = right,
            SubjectsScored = scored,
            OtherKinds = (reported?.Findings ?? []).Count(f => !Kinds.Scored.Contains(f.Kind)),
            RowsExact = truth.Lists is null or [] ? null : RowsAgree(truth.Lists, reported?.ListRows ?? []),
        };
    }

    /// <summary>Pieces of one list may be reported as pieces or as one; a single list must be one list of its length among what is reported.</summary>
    internal static bool RowsAgree(IReadOnlyList<int> expected, IReadOnlyList<int> reported)
    {
        if (reported.Sum() == expected.Sum()) return true;
        var left = reported.ToList();
        return expected.Count == 1 ? left.Contains(expected[0]) && left.Count(rows => rows >= 3) == 1 : expected.All(left.Remove);
    }

    private static bool IsAllowed(DocumentTruth truth, ReportedFinding finding, string key)
    {
        if (truth.AllowedKinds.Contains(finding.Kind)) return true;
        foreach (var value in truth.Values)
        {
            if (value.Expectation == Expectation.Must) continue;
            if (value.Expectation == Expectation.Decoy && finding.Severity is not ("note" or "")) continue;
            if (value.Kind != "*" && value.Kind != finding.Kind) continue;
            var planted = ValueKey.Of(finding.Kind, value.Normalized);
            if (planted == key || ValueKey.Contains(planted, key) || ValueKey.Contains(key, planted)) return true;
        }

        return false;
    }
}
