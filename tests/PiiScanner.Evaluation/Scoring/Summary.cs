using PiiScanner.Evaluation.Truth;

namespace PiiScanner.Evaluation.Scoring;

/// <summary>The figures of a whole corpus.</summary>
internal sealed class Summary(IReadOnlyList<DocumentScore> documents)
{
    public IReadOnlyList<DocumentScore> Documents => documents;

    /// <summary>Leaking lists that got the verdict block.</summary>
    public double LeakRecall => Share(documents.Where(d => d.Truth.IsLeakingList), d => d.Verdict == "block");

    /// <summary>All documents that must be blocked, running text and forms included.</summary>
    public double BlockRecall => Share(documents.Where(d => d.Truth.Verdict == "block"), d => d.Verdict == "block");

    /// <summary>Clean publications that got the verdict block.</summary>
    public double FalseBlockRate => Share(documents.Where(d => d.Truth.Verdict == "clear"), d => d.Verdict == "block");

    public double FalseReviewRate => Share(documents.Where(d => d.Truth.Verdict == "clear"), d => d.Verdict == "review");

    /// <summary>Documents to review that were called clear.</summary>
    public double MissedReviewRate => Share(documents.Where(d => d.Truth.Verdict == "review"), d => d.Verdict == "clear");

    public double ReviewBlockedRate => Share(documents.Where(d => d.Truth.Verdict == "review"), d => d.Verdict == "block");

    public double VerdictAccuracy => Share(documents.Where(d => d.Truth.Verdict is not null), d => d.VerdictRight == true);

    public double RowsExact => Share(documents.Where(d => d.RowsExact is not null), d => d.RowsExact == true);

    /// <summary>Of documents whose number of people is fixed: those where it came out exactly.</summary>
    public double PeopleExact => Share(documents.Where(d => d.Truth.People is not null && d.Truth.Verdict == "block"), d => d.Reported?.Subjects == d.Truth.People);

    public double SubjectAccuracy => documents.Sum(d => d.SubjectsScored) is var all and > 0 ? (double)documents.Sum(d => d.SubjectsRight) / all : 1;

    public double FalsePer1000Lines => documents.Sum(d => d.Truth.Lines) is var lines and > 0 ? 1000.0 * documents.Sum(d => d.False.Count) / lines : 0;

    /// <summary>Names in running text.</summary>
    public Tally ProseNames => Sum(documents.Where(d => d.Truth.Layout == "prose").Select(d => d.OfKind(Kinds.Name)));

    public Tally Total => Sum(documents.Select(d => d.Total));

    public Tally OfKind(string kind) => Sum(documents.Select(d => d.OfKind(kind)));

    public int OtherKinds => documents.Sum(d => d.OtherKinds);

    public static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(new Tally(), (a, b) => a + b);

    public static double Share(IEnumerable<DocumentScore> group, Func<DocumentScore, bool> good)
    {
        var list = group.ToList();
        return list.Count == 0 ? double.NaN : (double)list.Count(good) / list.Count;
    }
}
