using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Console;

/// <summary>The report for a person at a terminal: what must not be published first, what nothing was found in as a number, the closing sentence last.</summary>
public sealed class ConsoleReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "console";

    /// <inheritdoc/>
    public void Write(ScanReport report, TextWriter output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var page = new ConsolePage(output, options.Width, options.Color);
        if (report.HoldsRawValues)
        {
            page.Line(ReportWords.HoldsRawValues.In(options.Language), style: Style.Block);
            page.Gap();
        }

        if (!options.Quiet)
        {
            WriteGroups(report, page, options);
            WriteLeftOut(report, page, options.Language);
            foreach (var said in report.Remarks.Concat(report.Problems)) page.Line("! " + said.Text.In(options.Language), 0, 2);
        }

        var decision = ExitDecision.From(report, options);
        page.Line(decision.Closing.In(options.Language), style: StyleOf(report));
    }

    private static Style StyleOf(ScanReport report)
    {
        if (report.Files.Any(file => file.CountedVerdict == Verdict.Block)) return Style.Block;
        if (report.Files.Any(file => file.CountedVerdict == Verdict.Review)) return Style.Review;
        return report.Files.Any(file => file.Status is FileStatus.Partial or FileStatus.Failed) ? Style.Unread : Style.Plain;
    }

    private static void WriteGroups(ScanReport report, ConsolePage page, ReportOptions options)
    {
        var file = new ConsoleFile(page, options, report.HoldsRawValues);
        foreach (var group in FileGroups.WorstFirst(report.Files))
        {
            if (IsShown(group[0], options)) WriteGroup(group, file, page, options);
        }
    }

    private static void WriteGroup(IReadOnlyList<FileReport> group, ConsoleFile file, ConsolePage page, ReportOptions options)
    {
        file.Write(group[0]);
        page.Gap();
        foreach (var inner in group.Skip(1).Where(inner => IsShown(inner, options)))
        {
            file.Write(inner, group[0].Headline);
            page.Gap();
        }
    }

    private static bool IsShown(FileReport file, ReportOptions options) =>
        options.Verbose || file.PathHoldsPersonalData || (file.Verdict != Verdict.Clear && file.Status != FileStatus.Skipped);

    private static void WriteLeftOut(ScanReport report, ConsolePage page, Language language)
    {
        var isVietnamese = language == Language.Vietnamese;
        var skipped = report.Files.Where(file => file.Status == FileStatus.Skipped && file.Depth == 0)
            .GroupBy(file => file.Reasons.Count > 0 ? file.Reasons[0].Text.In(language) : "", StringComparer.Ordinal)
            .Select(group => Item(group.Count(), group.Key.TrimEnd('.'))).ToList();
        if (report.IgnoredFiles > 0)
        {
            skipped.Add(Item(report.IgnoredFiles, isVietnamese ? "tệp khóa, tệp hệ thống, hoặc ngoài --include" : "lock files, system files, or outside --include"));
        }

        if (skipped.Count > 0) page.Line((isVietnamese ? "Bỏ qua: " : "Skipped: ") + string.Join("; ", skipped) + ".", 0, 2);

        string Item(int count, string reason) => isVietnamese ? $"{Number(count)} mục ({reason})" : $"{Number(count)} ({reason})";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
