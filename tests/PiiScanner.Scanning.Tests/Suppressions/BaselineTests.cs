using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Suppressions;

namespace PiiScanner.Scanning.Tests.Suppressions;

public sealed class BaselineTests
{
    private static readonly Secret Now = Secret.From("the secret of this year"u8.ToArray());
    private static readonly Secret Before = Secret.From("the secret of last year"u8.ToArray());
    private static readonly string Folder = Path.GetFullPath("/srv/site");

    private static BaselineKeys Keys { get; } = new(Now, null);

    [Fact]
    public void Write_Baseline_IsSortedAndComesBack()
    {
        var baseline = new Baseline(Folder);
        baseline.Add(new BaselineFile(new string('b', 64), Verdict.Review, "tin/\"b\".docx"));
        baseline.Add(new BaselineFile(new string('a', 64), Verdict.Block, null));
        baseline.Add(new BaselineFinding(new string('1', 32), Severity.Warning, "email", "a.html"));
        var text = BaselineText.Write(baseline);
        Assert.Equal(
            $"{{\n  \"piiscannerBaseline\": 1,\n  \"files\": [\n    {{\"sha256\":\"{new string('a', 64)}\",\"verdict\":\"block\"}},\n    {{\"sha256\":\"{new string('b', 64)}\",\"verdict\":\"review\",\"path\":\"tin/\\\"b\\\".docx\"}}\n  ],\n  \"findings\": [\n    {{\"fingerprint\":\"{new string('1', 32)}\",\"severity\":\"warning\",\"rule\":\"email\",\"path\":\"a.html\"}}\n  ]\n}}\n",
            text);
        Assert.Equal(text, BaselineText.Write(BaselineText.Read(Folder, text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"piiscannerBaseline\": 2, \"files\": [], \"findings\": []}")]
    [InlineData("{\"piiscannerBaseline\": 1, \"files\": [{\"sha256\": \"zz\", \"verdict\": \"block\"}], \"findings\": []}")]
    [InlineData("{\"piiscannerBaseline\": 1, \"files\": 1, \"findings\": []}")]
    public void Read_NoBaseline_Throws(string text) => Assert.Throws<FormatException>(() => BaselineText.Read(Folder, text));

    [Fact]
    public void Covers_File_SameBytesAndNoHarderVerdict()
    {
        var baseline = new Baseline(Folder);
        baseline.Accept(Entry("a.docx"), [File("a.docx", Verdict.Review)], new BaselineKeys(null, null));
        Assert.True(baseline.Covers(File("moved/b.docx", Verdict.Review)));
        Assert.False(baseline.Covers(File("a.docx", Verdict.Block)));
        Assert.False(baseline.Covers(File("a.docx", Verdict.Review) with { Sha256 = new string('0', 64) }));
        Assert.Empty(baseline.Findings);
    }

    [Fact]
    public void Covers_Finding_SameValueInTheSameFileAndNoGraver()
    {
        var baseline = new Baseline(Folder);
        baseline.Accept(Entry("a.docx"), [File("a.docx", Verdict.Review, Find("x", Severity.Warning))], Keys);
        bool Covers(string file, Finding finding, BaselineKeys keys) => baseline.Covers(new KnownPath(Entry(file), File(file, Verdict.Review)), finding, keys);
        Assert.True(Covers("a.docx", Find("x", Severity.Warning), Keys));
        Assert.False(Covers("a.docx", Find("y", Severity.Warning), Keys));
        Assert.False(Covers("b.docx", Find("x", Severity.Warning), Keys));
        Assert.False(Covers("a.docx", Find("x", Severity.Error), Keys));
        Assert.False(Covers("a.docx", Find("x", Severity.Warning), new BaselineKeys(null, null)));
        Assert.False(Covers("a.docx", Find("x", Severity.Warning), new BaselineKeys(Before, null)));
    }

    [Fact]
    public void Keep_EntriesOfTheSecretBefore_AreWrittenUnderThePresentOne()
    {
        var baseline = new Baseline(Folder);
        baseline.Accept(Entry("a.docx"), [File("a.docx", Verdict.Review, Find("x", Severity.Warning), Find("gone", Severity.Warning))], new BaselineKeys(Before, null));
        Assert.Equal(2, baseline.Findings.Count);
        var kept = new Baseline(Folder);
        baseline.Keep(Entry("a.docx"), [File("a.docx", Verdict.Review, Find("x", Severity.Warning, Before))], new BaselineKeys(Now, Before), kept);
        Assert.Single(kept.Files);
        Assert.Equal(Keys.Fingerprint("a.docx", Find("x", Severity.Warning)), kept.Findings.Single().Fingerprint);
    }

    [Fact]
    public void Keep_FileThatCouldNotBeRead_LosesNothing()
    {
        var baseline = new Baseline(Folder);
        baseline.Accept(Entry("a.pdf"), [File("a.pdf", Verdict.Review, Find("x", Severity.Warning))], Keys);
        var kept = new Baseline(Folder);
        baseline.Keep(Entry("a.pdf"), [File("a.pdf", Verdict.Review) with { Status = FileStatus.Partial }], Keys, kept);
        Assert.Equal(BaselineText.Write(baseline), BaselineText.Write(kept));
    }

    [Fact]
    public void Accept_PathWithPersonalData_IsNotWrittenDown()
    {
        var baseline = new Baseline(Folder);
        baseline.Accept(Entry("Nguyễn Văn Mẫu.docx"), [File("Nguyễn Văn Mẫu.docx", Verdict.Review, Find("x", Severity.Warning)) with { PathHoldsPersonalData = true }], Keys);
        Assert.DoesNotContain("Mẫu", BaselineText.Write(baseline), StringComparison.Ordinal);
    }

    [Fact]
    public void From_FileInAnArchive_IsRelativeToTheFolder()
    {
        var entry = new WalkEntry("x/a!b.zip", null) { FullPath = Path.Join(Folder, "tin", "a!b.zip") };
        Assert.Equal("tin/a%21b.zip!c.docx", new KnownPath(entry, File("x/a%21b.zip!c.docx", Verdict.Block) with { Depth = 1 }).From(Folder));
        Assert.Equal("tin/a!b.zip", new KnownPath(entry, File("x/a!b.zip", Verdict.Block)).From(Folder));
    }

    [Fact]
    public void Mark_BaselineWithoutAKey_SaysSoOnceAndHonoursFiles()
    {
        var baseline = new Baseline(Folder);
        baseline.Accept(Entry("a.docx"), [File("a.docx", Verdict.Review, Find("x", Severity.Warning))], Keys);
        var accepted = new Acceptance(baseline, null, new BaselineKeys(null, null), "2026-09-05");
        Assert.Equal("baseline-without-key", accepted.Remarks.Single().Code);
        Assert.NotNull(accepted.Mark(Entry("a.docx"), [File("a.docx", Verdict.Review)])[0].Suppression);
        var changed = File("a.docx", Verdict.Review, Find("x", Severity.Warning)) with { Sha256 = new string('0', 64) };
        Assert.All(accepted.Mark(Entry("a.docx"), [changed]), file => Assert.Null(file.Suppression ?? file.Findings[0].Suppression));
    }

    [Fact]
    public void Mark_Suppressions_ByFilePathAndFingerprintUntilTheyExpire()
    {
        var known = Keys.Fingerprint("c.html", Find("z", Severity.Error));
        var text = $"suppressions:\n  - {{ file: {new string('d', 64)}, reason: r, reviewer: p, until: 2026-12-31 }}\n  - {{ path: 'bai/', rule: rule, reason: r, reviewer: p, until: 2026-12-31 }}\n  - {{ path: 'tin/*.html', rule: rule, reason: r, reviewer: p, until: 2026-12-31 }}\n  - {{ fingerprint: {known}, reason: r, reviewer: p, until: 2026-06-30 }}\n";
        var list = SuppressionList.Read(Path.Join(Folder, "s.yaml"), text);
        var accepted = new Acceptance(null, list, Keys, "2026-06-30");
        Assert.Empty(accepted.Problems);
        var whole = accepted.Mark(Entry("any.zip"), [File("any.zip", Verdict.Block) with { Sha256 = new string('d', 64) }, File("any.zip!a", Verdict.Block, Find("q", Severity.Error)) with { Depth = 1 }]);
        Assert.All(whole, file => Assert.Equal(new Suppression(SuppressionSource.Reviewed, "r", "p", "2026-12-31"), file.Suppression));
        Assert.True(whole[0].UnreadIsAccepted);
        Assert.NotNull(whole[1].Findings[0].Suppression);
        Assert.NotNull(accepted.Mark(Entry("tin/a.html"), [File("tin/a.html", Verdict.Block, Find("y", Severity.Error))])[0].Findings[0].Suppression);
        Assert.NotNull(accepted.Mark(Entry("x/bai/a.html"), [File("x/bai/a.html", Verdict.Block, Find("y", Severity.Error))])[0].Findings[0].Suppression);
        Assert.Null(accepted.Mark(Entry("tin/a.html"), [File("tin/a.html", Verdict.Block, Find("y", Severity.Error) with { RuleId = "other" })])[0].Findings[0].Suppression);
        Assert.Null(accepted.Mark(Entry("a.html"), [File("a.html", Verdict.Block, Find("y", Severity.Error))])[0].Findings[0].Suppression);
        Assert.NotNull(accepted.Mark(Entry("c.html"), [File("c.html", Verdict.Block, Find("z", Severity.Error))])[0].Findings[0].Suppression);
        var later = new Acceptance(null, list, Keys, "2026-07-01");
        Assert.Null(later.Mark(Entry("c.html"), [File("c.html", Verdict.Block, Find("z", Severity.Error))])[0].Findings[0].Suppression);
        Assert.Contains("s.yaml(5): ngoại lệ đã hết hạn ngày 2026-06-30", later.Problems.Single().Text.Vi, StringComparison.Ordinal);
    }

    private static WalkEntry Entry(string path) => new(path, null) { FullPath = Path.Join(Folder, path) };

    private static FileReport File(string path, Verdict verdict, params Finding[] findings) =>
        new() { Path = path, Status = FileStatus.Scanned, Sha256 = new string('c', 64), Verdict = verdict, OwnVerdict = verdict, Findings = findings };

    private static Finding Find(string value, Severity severity, Secret? before = null) => new()
    {
        RuleId = "rule", Kind = FindingKinds.Email, Subject = Subject.Pupil, Severity = severity, Confidence = 1, Value = "***", Location = new Location { Line = 1 },
        // Under each secret the engine makes another fingerprint of the same value.
        Fingerprint = "f" + value, PreviousFingerprint = before is null ? null : "f" + value,
    };
}
