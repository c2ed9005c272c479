using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Reporting.Console;
using PiiScanner.Sweep.Runs;
using PiiScanner.Sweep.TakeDown;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary>What a sweep says on the screen: the totals, and the worst files.</summary>
/// <param name="context">The machine.</param>
internal sealed class SweepPage(CliContext context)
{
    private const int MostFiles = 20;

    /// <summary>Writes the page.</summary>
    /// <param name="list">The list of the archive.</param>
    /// <param name="progress">How much had to be read.</param>
    /// <param name="remarks">What is said once of the whole.</param>
    /// <param name="closing">The closing sentence.</param>
    /// <param name="isQuiet">The closing sentence alone.</param>
    public void Write(TakeDownList list, SweepProgress progress, IEnumerable<LocalizedText> remarks, LocalizedText closing, bool isQuiet)
    {
        var summary = list.Summary;
        if (!isQuiet) WriteFiles(list, summary);
        if (!isQuiet)
        {
            Line(new(
                $"{N(summary.Files)} tệp ({N(progress.Fresh)} đọc mới, {N(progress.Known)} đã biết từ sổ): không đăng {N(summary.Block)}, cần duyệt {N(summary.Review)}, chưa phát hiện {N(summary.Clear)}, chưa đọc hết {N(summary.Unread)}, bỏ qua {N(summary.Skipped)}. Người bị lộ: {AtLeast(summary.IsAtLeast).Vi}{N(summary.Subjects)}.",
                $"{N(summary.Files)} files ({N(progress.Fresh)} read, {N(progress.Known)} known from the ledger): block {N(summary.Block)}, review {N(summary.Review)}, clear {N(summary.Clear)}, not read {N(summary.Unread)}, skipped {N(summary.Skipped)}. People exposed: {AtLeast(summary.IsAtLeast).En}{N(summary.Subjects)}."));
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

    private void WriteFiles(TakeDownList list, SweepSummary summary)
    {
        foreach (var item in list.Items.Take(MostFiles))
        {
            // Of a file that counts for more beside another, its own sentence says too little.
            var (path, said) = (TerminalText.Printable(item.Swept.File.Path), item.Raised?.Why ?? item.Swept.Facts.Headline);
            Line(new($"{path}\n  {(item.Swept.Facts.IsAtLeast ? "(ít nhất) " : "")}{said?.Vi}", $"{path}\n  {(item.Swept.Facts.IsAtLeast ? "(at least) " : "")}{said?.En}"));
        }

        var more = summary.Block + summary.Review - MostFiles;
        if (more > 0) Line(new($"… và {N(more)} tệp nữa.", $"… and {N(more)} files more."));
        if (summary.Block + summary.Review > 0) context.Output.Write('\n');
    }

    /// <summary>What stands before a number that may be higher.</summary>
    internal static LocalizedText AtLeast(bool isAtLeast) => isAtLeast ? new("ít nhất ", "at least ") : new("", "");

    private void Line(LocalizedText text) => context.Output.Write(text.In(context.Language) + "\n");

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
