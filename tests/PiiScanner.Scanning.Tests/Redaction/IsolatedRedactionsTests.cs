using System.Reflection;
using System.Text.Json;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Scanning.Redaction;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>What hostile files do to their redactor costs them alone.</summary>
public sealed class IsolatedRedactionsTests : IDisposable
{
    private readonly Redacting _redacting = new();

    public void Dispose() => _redacting.Dispose();

    [Theory]
    [InlineData("fail-fast", "reader-crashed")]
    [InlineData("recurse", "reader-crashed")]
    [InlineData("exit", "reader-crashed")]
    [InlineData("allocate", "limit-reached")]
    [InlineData("allocate-little", "limit-reached")]
    public void Run_FileThatBreaksItsWorker_IsRefusedAndTheNextIsCopied(string action, string code)
    {
        _redacting.Add("in/a.bad", Workers.Workers.Hostile(action));
        _redacting.Add("in/b.bad", Workers.Workers.Hostile("nothing"));
        var outcomes = Run("redact");

        Assert.Equal((CopyStatus.Refused, code), (outcomes[0].Status, outcomes[0].Reason?.Code));
        Assert.Equal(64, outcomes[0].Sha256.Length);
        Assert.Equal(CopyStatus.Unchanged, outcomes[1].Status);
        Assert.Equal(Workers.Workers.Hostile("nothing"), _redacting.Copy("b.bad"));
        Assert.Equal(["b.bad"], Directory.GetFiles(_redacting.Output).Select(Path.GetFileName));
    }

    [Fact]
    public void Run_WorkerLeavesADraftAndBreaks_DraftIsGone()
    {
        var path = _redacting.Add("in/a.bad", Workers.Workers.Hostile("fail-fast"));
        var draft = CopyMaker.DraftStem(_redacting.Output, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))) + ".1.part";
        Directory.CreateDirectory(_redacting.Output);
        File.WriteAllText(draft, "half a copy");
        Run("redact");

        Assert.Empty(Directory.GetFiles(_redacting.Output));
    }

    [Theory]
    [InlineData("refuse", "reader-unavailable")]
    [InlineData("garbage", "reader-unavailable")]
    [InlineData("nonsense", "reader-crashed")]
    public void Run_WorkerThatCannotWork_RefusesTheFile(string mode, string code)
    {
        _redacting.Add("in/a.bad", Workers.Workers.Hostile("nothing"));

        Assert.Equal((CopyStatus.Refused, code), Run(mode).Select(outcome => (outcome.Status, outcome.Reason?.Code)).Single());
    }

    [Fact]
    public void Json_EveryMember_Crosses()
    {
        var text = new LocalizedText("vi", "en");
        var entry = new PlanEntry { Id = "b1:2+3", Kinds = ["person-name"], Subject = Subject.Parent, Operator = Operator.DropRow, Shown = "N***", Location = new Location { Page = 2, Box = new Box(1, 2, 3, 4) }, Values = 7 };
        var made = new MadeCopy
        {
            Reason = new StatusReason("c", text), Plan = new RedactionPlan { Entries = [entry], Warnings = [text], BlocksDigest = "d" }, Draft = "p", Sha256 = "s", Name = "n", IsUnchanged = true,
            Removed = [new RemovedCount("person-name", Operator.Mask, 3)], Parts = ["word/document.xml"], Warnings = [text],
        };
        Assert.DoesNotContain(typeof(MadeCopy).GetProperties(BindingFlags.Public | BindingFlags.Instance), member => Equals(member.GetValue(made), member.GetValue(new MadeCopy())));
        var answer = new RedactAnswer(made, new Dictionary<ulong, uint> { [ulong.MaxValue] = 17 }) { Verification = new VerificationResult(3, [new Survivor("p", 2)], new StatusReason("c", text)) };
        Assert.Equivalent(answer, JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(answer, WorkerJson.Default.RedactAnswer), WorkerJson.Default.RedactAnswer), strict: true);
        var request = new RedactRequest("a", "b", [1], "c", new PlannedChoice("x", "y", new Dictionary<string, Operator> { ["b1:2+3"] = Operator.BlackBox }), answer.Pseudonyms) { Copy = "d" };
        Assert.Equivalent(request, JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(request, WorkerJson.Default.RedactRequest), WorkerJson.Default.RedactRequest), strict: true);
        foreach (var preset in PresetReader.BuiltIn())
        {
            var setup = new RedactWorkerSetup(preset, new Dictionary<string, Operator> { [""] = Operator.Initials }, new ExamineOptions { AsOf = (2026, 9, 5) }, new PurposeKey([1, 2]), "rules")
            {
                School = "s", Consent = [3], Passwords = ["p"], Limits = new Formats.ReadLimits { MaxDepth = 2 }, TimeoutPerFile = TimeSpan.FromSeconds(4), TimePerPicture = TimeSpan.FromSeconds(5), MemoryPerFile = 6,
            };
            Assert.Equivalent(setup, JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(setup, WorkerJson.Default.RedactWorkerSetup), WorkerJson.Default.RedactWorkerSetup), strict: true);
        }
    }

    private IReadOnlyList<CopyOutcome> Run(string mode)
    {
        var options = _redacting.Options(Path.Combine(_redacting.Root, "in"));
        using var isolation = new IsolatedRedactions(Workers.Workers.Launch(mode), RedactWorkerSetup.Of(options, null) with { MemoryPerFile = 300L << 20 });
        return new RedactionRun(DocumentExaminer.Default, new Workers.Workers.Recognizer(), options) { Isolation = isolation }.Run(null, CancellationToken.None);
    }
}
