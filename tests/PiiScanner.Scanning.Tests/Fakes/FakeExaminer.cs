using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Tests.Fakes;

/// <summary>An engine for tests: a block "block:NAME" is a person whose data must not be published, "review:NAME" one to decide on; "throw" throws. Reads twice, as the real one may.</summary>
internal sealed class FakeExaminer : IExaminer
{
    public Examination Examine(Document document, ExamineOptions options, CancellationToken cancel)
    {
        _ = Read(document, cancel).Count;
        var verdict = Verdict.Clear;
        var people = new PeopleCount();
        var findings = new List<Finding>();
        foreach (var block in Read(document, cancel))
        {
            if (block.Text == "throw") throw new NotSupportedException("the message quotes Nguyễn Văn An");
            if (block.Text == "wait") cancel.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
            cancel.ThrowIfCancellationRequested();
            var found = block.Text.StartsWith("block:", StringComparison.Ordinal) ? Verdict.Block
                : block.Text.StartsWith("review:", StringComparison.Ordinal) || block.Text.Contains("Nguyen Van An", StringComparison.Ordinal) ? Verdict.Review
                : Verdict.Clear;
            if (found == Verdict.Clear) continue;
            if (found > verdict) verdict = found;
            people.Add(Key(block.Text[(block.Text.IndexOf(':', StringComparison.Ordinal) + 1)..]), 0, 1);
            findings.Add(Find(block, found));
        }

        return Say(verdict, people, findings, options);
    }

    // The same in every process.
    private static ulong Key(string name) => name.Aggregate(1UL, (key, letter) => unchecked((key * 31) + letter));

    private static List<TextBlock> Read(Document document, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return [.. document.Sections.OfType<TextSection>().SelectMany(section => section.Blocks)];
    }

    private static Finding Find(TextBlock block, Verdict verdict) => new()
    {
        RuleId = "fake",
        Kind = FindingKinds.PersonName,
        Subject = Subject.Pupil,
        Severity = verdict == Verdict.Block ? Severity.Error : Severity.Warning,
        Confidence = 1,
        Value = "***",
        Location = block.Location,
    };

    private static Examination Say(Verdict verdict, PeopleCount people, List<Finding> findings, ExamineOptions options) => new()
    {
        Verdict = verdict,
        DecidedBy = [Text("row " + verdict)],
        Headline = Text($"headline {verdict} of {options.FileName}"),
        NextStep = Text("next " + verdict),
        People = people,
        Findings = findings,
        FindingsOmitted = 0,
        Records = [],
        Lists = [],
        Notices = [],
    };

    private static LocalizedText Text(string text) => new(text, text);
}
