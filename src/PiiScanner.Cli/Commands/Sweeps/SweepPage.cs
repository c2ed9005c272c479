using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Reporting.Console;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary>What a sweep says on the screen: the totals, and the worst files.</summary>
/// <param name="context">The machine.</param>
internal sealed class SweepPage(CliContext context)
{
    private const int MostFiles = 20;

    /// <summary>Writes the page.</summary>
    /// <param name="summary">The sums.</param>
    /// <param name="progress">How much had to be read.</param>
    /// <param name="remarks">What is said once of the whole.</param>
    /// <param name="closing">The closing sentence.</param>
    /// <param name="isQuiet">The closing sentence alone.</param>
    public void Write(SweepSummary summary, SweepProgress progress, IEnumerable<LocalizedText> remarks, LocalizedText closing, bool isQuiet)
    {
        if (!isQuiet) WriteFiles(summary);
        if (!isQuiet)
        {
            var known = progress.Done - progress.Fresh;
            Line(new(
                $"{N(summary.Files)} tệp ({N(progress.Fresh)} đọc mới, {N(known)} đã biết từ sổ): không đăng {N(summary.Block)}, cần duyệt {N(summary.Review)}, chưa phát hiện {N(summary.Clear)}, chưa đọc hết {N(summary.Unread)}, bỏ qua {N(summary.Skipped)}. Người bị lộ: {N(summary.Subjects)}.",
                $"{N(summary.Files)} files ({N(progress.Fresh)} read, {N(known)} known from the ledger): block {N(summary.Block)}, review {N(summary.Review)}, clear {N(summary.Clear)}, not read {N(summary.Unread)}, skipped {N(summary.Skipped)}. People exposed: {N(summary.Subjects)}."));
        }

        WriteClosing(remarks, closing, isQuiet);
    }

    /// <summary>Writes what is said of all places.</summary>
    /// <param name="remarks">What is said once of the whole.</param>
    /// <param name="closing">The closing sentence.</param>
    /// <param name="isQuiet">The closing sentence alone.</param>
    public void WriteClosing(IEnumerable<LocalizedText> remarks, LocalizedText closing, bool isQuiet)
    {
        if (!isQuiet)
        {
            foreach (var remark in remarks) Line(remark);
        }

        Line(closing);
    }

    private void WriteFiles(SweepSummary summary)
    {
        foreach (var file in summary.Worst.Take(MostFiles)) Line(new($"{TerminalText.Printable(file.File.Path)}\n  {AtLeast(file).Vi}{file.Facts.Headline?.Vi}", $"{TerminalText.Printable(file.File.Path)}\n  {AtLeast(file).En}{file.Facts.Headline?.En}"));
        var more = summary.Block + summary.Review - Math.Min(MostFiles, summary.Worst.Count);
        if (more > 0) Line(new($"… và {N(more)} tệp nữa.", $"… and {N(more)} files more."));
        if (summary.Block + summary.Review > 0) context.Output.Write('\n');
    }

    private static LocalizedText AtLeast(SweptFile file) => file.Facts is { IsAtLeast: true, Verdict: Verdict.Block or Verdict.Review } ? new("(ít nhất) ", "(at least) ") : new("", "");

    private void Line(LocalizedText text) => context.Output.Write(text.In(context.Language) + "\n");

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
