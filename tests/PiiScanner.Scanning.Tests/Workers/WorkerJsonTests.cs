using System.Reflection;
using System.Text.Json;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Scanning.Tests.Workers;

public sealed class WorkerJsonTests
{
    [Fact]
    public void ScanOptions_EveryChoice_ReachesTheWorker()
    {
        var examine = new ExamineOptions
        {
            AsOf = (2026, 9, 5), MinConfidence = 0, MaxFindings = 0, ShowValues = true, FileName = "tệp.txt", Origin = "o", Profile = "strict",
            FingerprintKey = new PurposeKey([1, 2]), PreviousFingerprintKey = new PurposeKey([3]),
        };
        var limits = new ReadLimits
        {
            MaxFileBytes = 1, MaxExpandedBytes = 2, MaxCompressionRatio = 3, MaxEntries = 4, MaxDepth = 0, MaxElementDepth = 6, MaxBlockLength = 7, MaxEmbeddedBytes = 8,
        };
        var options = new ScanOptions
        {
            Paths = ["a"], Examine = examine, Include = ["b"], Exclude = ["c"], OwnOutputs = ["d"], Jobs = 77, Limits = limits,
            TimeoutPerFile = TimeSpan.FromSeconds(9), TimePerPicture = TimeSpan.Zero, MemoryPerFile = 10, NeedsDigests = false, Passwords = ["e"], DebugImages = "f", Recording = new RecordingChoice(new PurposeKey([4])) { UntilBlock = true },
        };

        // A choice added later must be added here too, so that nobody forgets that it has to cross.
        AssertNothingIsDefault(options, new ScanOptions { Paths = [], Examine = new ExamineOptions { AsOf = default } });
        // Samples that are nobody's are known in source code only, which no worker reads.
        AssertNothingIsDefault(examine, new ExamineOptions { AsOf = default }, except: nameof(ExamineOptions.Fictitious));
        AssertNothingIsDefault(limits, new ReadLimits());
        var crossed = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(new ScanWorkerSetup(options, "rules"), WorkerJson.Default.ScanWorkerSetup), WorkerJson.Default.ScanWorkerSetup);
        Assert.NotNull(crossed);
        // The keys are equal by their bytes, which the last line compares.
        Assert.Equal(examine, crossed.Options.Examine with { FingerprintKey = examine.FingerprintKey, PreviousFingerprintKey = examine.PreviousFingerprintKey });
        Assert.Equal(limits, crossed.Options.Limits);
        Assert.Equivalent(new ScanWorkerSetup(options, "rules"), crossed, strict: true);
    }

    [Fact]
    public void FileReport_EveryMember_ComesBack()
    {
        var everywhere = new Location { Page = 1, Sheet = "s", Cell = "B7", Paragraph = 2, Line = 3, Column = 4, Part = "comments" };
        var text = new LocalizedText("vi", "en");
        var accepted = new Suppression(SuppressionSource.Inline, "r", "p", "2027-01-01");
        var report = new FileReport
        {
            Path = "a!b", Depth = 1, Sha256 = "00", MediaType = "text/plain", Status = FileStatus.Partial, Reasons = [new StatusReason("c", text)], Verdict = Verdict.Review,
            DecidedBy = [text], NextStep = text, Headline = text, Subjects = 2, PathHoldsPersonalData = true, MaskedPath = "m", Notices = [new Notice("n", text, everywhere), new Notice("m", text)],
            Records = [new RecordReport(Subject.Parent, ["phone-number"], "covered", everywhere)], FindingsOmitted = 3,
            Omitted = new OmittedFiles { Files = 4, Verdicts = new Dictionary<Verdict, int> { [Verdict.Block] = 2 }, Statuses = new Dictionary<FileStatus, int> { [FileStatus.Partial] = 3 }, Accepted = 1, UnreadCodes = ["u"] },
            Findings =
            [
                new Finding
                {
                    RuleId = "r", Kind = "k", Subject = Subject.Pupil, Severity = Severity.Error, Confidence = 0.1 + 0.2, Value = "v", Normalized = "n", OcrConfidence = 1.0 / 3,
                    Evidence = [new Evidence("e", -0.4, text)], Law = "l", Fingerprint = "f", PreviousFingerprint = "p", Consent = "c", Record = 0, InList = true, List = 2, Suppression = accepted, Location = everywhere,
                },
            ],
            Suppression = accepted, RemainingVerdict = Verdict.Review, UnreadIsAccepted = true, OwnVerdict = Verdict.Block, VerdictWithoutFindings = Verdict.Review, Commit = "c",
            Lists = [new ListReport(4, ["person-name"], "t", Subject.Staff, new ConsentCounts(1, 2, 3, 4), everywhere) { Severity = Severity.Warning }],
        };
        AssertNothingIsDefault(report, new FileReport { Path = "", Status = default });
        Assert.Equivalent(report, Cross(report), strict: true);
    }

    [Fact]
    public void FileReport_ClearOrWithoutVerdict_StaysSo()
    {
        var report = new FileReport { Path = "a", Status = FileStatus.Scanned };
        Assert.Null(Cross(report).Verdict);
        Assert.Equal(Verdict.Clear, Cross(report with { Verdict = Verdict.Clear }).Verdict);
    }

    [Fact]
    public void FileReport_HalfASurrogatePair_DoesNoHarm()
    {
        Assert.Equal("a\uFFFDb", Cross(new FileReport { Path = "a\uD800b", Status = FileStatus.Scanned }).Path);
    }

    [Fact]
    public void PeopleCount_CrossesWhole()
    {
        var people = new PeopleCount();
        people.Add(1, 0, 3);
        people.Add(2, 7, 1);
        people.Add(2, ulong.MaxValue, 1);
        var crossed = PeopleCount.From(JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes([.. people.Entries], WorkerJson.Default.PeopleEntryArray), WorkerJson.Default.PeopleEntryArray) ?? []);
        Assert.Equal(5, crossed.Total);
        crossed.Merge(people);
        Assert.Equal(5, crossed.Total);
    }

    private static FileReport Cross(FileReport report) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(report, WorkerJson.Default.FileReport), WorkerJson.Default.FileReport) ?? throw new InvalidOperationException();

    private static void AssertNothingIsDefault<T>(T value, T standard, string? except = null)
    {
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.Name == except) continue;
            var (a, b) = (property.GetValue(value), property.GetValue(standard));
            if (a is System.Collections.IEnumerable list and not string) Assert.True(list.GetEnumerator().MoveNext(), property.Name);
            else Assert.False(Equals(a, b), property.Name);
        }
    }
}
