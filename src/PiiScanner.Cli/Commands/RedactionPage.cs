using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Reporting.Console;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Cli.Commands;

/// <summary>What <c>redact</c> says on the screen, file by file.</summary>
internal sealed class RedactionPage(CliContext context)
{
    private bool _hasPseudonyms;
    private bool _hasMasks;

    /// <summary>Says what became of one file.</summary>
    public void Write(CopyOutcome outcome)
    {
        var path = TerminalText.Printable(outcome.Path);
        switch (outcome.Status)
        {
            case CopyStatus.Redacted:
                Line(new($"{path}: bản an toàn {outcome.CopyPath}", $"{path}: safe copy {outcome.CopyPath}"));
                foreach (var ((kind, applied), count) in outcome.Removed.OrderBy(pair => pair.Key.Kind, StringComparer.Ordinal).ThenBy(pair => pair.Key.Operator)) Removed(kind, applied, count);
                break;
            case CopyStatus.Unchanged:
                Line(new($"{path}: không có gì phải bỏ, chép nguyên văn {outcome.CopyPath}", $"{path}: nothing to remove, copied as it is to {outcome.CopyPath}"));
                break;
            case CopyStatus.Planned:
                Plan(path, outcome.Plan);
                break;
            default:
                Line(new($"{path}: KHÔNG CÓ BẢN AN TOÀN. {outcome.Reason?.Text.Vi}", $"{path}: NO SAFE COPY. {outcome.Reason?.Text.En}"));
                break;
        }

        foreach (var warning in outcome.Warnings) Line(new("  ! " + warning.Vi, "  ! " + warning.En));
    }

    /// <summary>Says the closing sentences.</summary>
    /// <returns>The exit code.</returns>
    public int Close(IReadOnlyList<CopyOutcome> outcomes, RedactionOptions options)
    {
        var refused = outcomes.Count(outcome => outcome.Status == CopyStatus.Refused);
        if (!options.PlanOnly) Line(RedactTexts.Closing(outcomes.Count(o => o.Status == CopyStatus.Redacted), outcomes.Count(o => o.Status == CopyStatus.Unchanged), refused));
        if (_hasMasks) Line(RedactTexts.Masked);
        if (_hasPseudonyms && !options.Key.IsLasting) Line(RedactTexts.RandomKey);
        return refused > 0 ? ExitDecision.NotRedacted : ExitDecision.Clean;
    }

    private void Removed(string kind, Operator applied, int count)
    {
        _hasPseudonyms |= applied == Operator.Pseudonym;
        _hasMasks |= applied is Operator.Mask or Operator.Initials;
        var label = KindLabels.Of(kind);
        var word = RedactTexts.Operator(applied);
        Line(new($"  {label.Vi}: {count} {word.Vi}", $"  {label.En}: {count} {word.En}"));
    }

    private void Plan(string path, RedactionPlan? plan)
    {
        var entries = plan?.Entries ?? [];
        Line(new($"{path}: {entries.Count} việc sẽ làm", $"{path}: {entries.Count} things would be done"));
        foreach (var entry in entries.Take(20))
        {
            var word = RedactTexts.Planned(entry.Operator);
            Line(new($"  {entry.Id}  {entry.Shown}: {word.Vi}", $"  {entry.Id}  {entry.Shown}: {word.En}"));
        }

        if (entries.Count > 20) Line(new($"  … và {entries.Count - 20} việc nữa (--plan TỆP để xem hết)", $"  … and {entries.Count - 20} more (--plan FILE shows all)"));
    }

    private void Line(LocalizedText text) => context.Output.Write(text.In(context.Language) + "\n");
}
