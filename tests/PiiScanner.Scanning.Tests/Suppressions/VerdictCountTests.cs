using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Scanning.Suppressions;

namespace PiiScanner.Scanning.Tests.Suppressions;

public sealed class VerdictCountTests
{
    private static readonly Suppression Known = new(SuppressionSource.Baseline);

    [Fact]
    public void Of_NothingAccepted_ChangesNothing()
    {
        FileReport[] files = [File(Verdict.Block, Find(Severity.Error))];
        Assert.Same(files, VerdictCount.Of(files));
    }

    [Fact]
    public void Of_AllFindingsAccepted_NothingCounts()
    {
        var file = VerdictCount.Of([File(Verdict.Block, Find(Severity.Error, Known), Find(Severity.Warning, Known), Find(Severity.Note))])[0];
        Assert.Equal((Verdict.Block, Verdict.Clear, Known), (file.Verdict, file.CountedVerdict, file.Suppression));
    }

    [Fact]
    public void Of_OneFindingLeft_CountsWithItsWeight()
    {
        Assert.Equal(Verdict.Block, VerdictCount.Of([File(Verdict.Block, Find(Severity.Error, Known), Find(Severity.Error))])[0].CountedVerdict);
        Assert.Equal(Verdict.Review, VerdictCount.Of([File(Verdict.Block, Find(Severity.Error, Known), Find(Severity.Warning))])[0].CountedVerdict);
    }

    [Fact]
    public void Of_VerdictThatRestsOnMoreThanFindings_Stays()
    {
        Assert.Equal(Verdict.Review, VerdictCount.Of([File(Verdict.Block, Find(Severity.Error, Known)) with { VerdictWithoutFindings = Verdict.Review }])[0].CountedVerdict);
        var file = VerdictCount.Of([File(Verdict.Block, Find(Severity.Error, Known)) with { FindingsOmitted = 1 }])[0];
        Assert.Equal((Verdict.Block, null), (file.CountedVerdict, file.Suppression));
    }

    [Fact]
    public void Of_Container_CountsWithTheWorstInside()
    {
        var zip = File(Verdict.Block) with { OwnVerdict = Verdict.Clear };
        var known = File(Verdict.Block, Find(Severity.Error, Known)) with { Depth = 1 };
        var fresh = File(Verdict.Review, Find(Severity.Warning)) with { Depth = 1 };
        Assert.Equal([Verdict.Review, Verdict.Clear, Verdict.Review], VerdictCount.Of([zip, known, fresh]).Select(file => file.CountedVerdict!.Value)); // not null: all were read
        Assert.Equal(Verdict.Clear, VerdictCount.Of([zip, known])[0].CountedVerdict);
        Assert.Equal(Verdict.Clear, VerdictCount.Of([zip with { Suppression = Known }, known, fresh])[0].CountedVerdict);
    }

    [Fact]
    public void Of_FileNotReadToItsEnd_IsNeverClear()
    {
        var file = VerdictCount.Of([File(Verdict.Block, Find(Severity.Error, Known)) with { Status = FileStatus.Partial }])[0];
        Assert.Null(file.CountedVerdict);
        Assert.NotNull(file.Suppression);
    }

    private static FileReport File(Verdict verdict, params Finding[] findings) => new() { Path = "f", Status = FileStatus.Scanned, Verdict = verdict, OwnVerdict = verdict, Findings = findings };

    private static Finding Find(Severity severity, Suppression? suppression = null) => new()
    {
        RuleId = "r", Kind = FindingKinds.Email, Subject = Subject.Pupil, Severity = severity, Confidence = 1, Value = "***", Suppression = suppression, Location = new Location { Line = 1 },
    };
}
