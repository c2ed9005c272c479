using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Reporting.Results;

namespace PiiScanner.Reporting.GitHub;

/// <summary>Annotations for GitHub Actions, one a file: an error for what must not be published, a warning for what a person must decide and for what was not examined.</summary>
/// <remarks>GitHub shows ten errors and ten warnings of a step and drops the others silently; so the last one says how many there are more, and the log lists all.</remarks>
public sealed class GitHubReporter : IReporter
{
    private const int MostOfALevel = 10;

    /// <inheritdoc/>
    public string Name => "github";

    /// <inheritdoc/>
    public void Write(ScanReport report, TextWriter output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        if (report.HoldsRawValues) Line(WorkflowCommand.Annotation("warning", null, null, "PiiScanner", ReportWords.HoldsRawValues.In(options.Language)));
        var groups = FileGroups.WorstFirst(report.Files).Select(group => group[0]).ToList();
        var blocked = groups.Where(file => file.CountedVerdict == Verdict.Block).ToList();
        var others = groups.Where(file => file.CountedVerdict == Verdict.Review || (file.CountedVerdict != Verdict.Block && FileWords.IsUnexamined(file) && !FileWords.IsAllowed(file, options))).ToList();
        WriteLevel(report, blocked, "error", MostOfALevel, options.Language, Line);
        WriteLevel(report, others, "warning", report.HoldsRawValues ? MostOfALevel - 1 : MostOfALevel, options.Language, Line);
        foreach (var said in report.Problems.Concat(report.Remarks)) Line(WorkflowCommand.Annotation("notice", null, null, "PiiScanner", said.Text.In(options.Language)));
        var decision = ExitDecision.From(report, options);
        Line(WorkflowCommand.Annotation("notice", null, null, "PiiScanner", decision.Closing.In(options.Language)));

        void Line(string text) => output.Write(text + "\n");
    }

    private static void WriteLevel(ScanReport report, List<FileReport> files, string level, int most, Language language, Action<string> line)
    {
        var shown = files.Count <= most ? files.Count : most - 1;
        foreach (var file in files.Take(shown)) line(Annotation(report, file, level, language));
        var more = files.Count - shown;
        if (more == 0) return;
        var number = more.ToString(CultureInfo.InvariantCulture);
        var text = new LocalizedText($"và {number} tệp nữa; tất cả có trong nhật ký của bước này.", $"and {number} more files; the log of this step lists all.");
        line(WorkflowCommand.Annotation(level, null, null, Title(files[shown], language), text.In(language)));
        foreach (var file in files.Skip(shown)) line(WorkflowCommand.Log($"{RepositoryPath.Of(report, file).OnDisk}: {FileWords.Headline(file).In(language)}"));
    }

    private static string Annotation(ScanReport report, FileReport file, string level, Language language)
    {
        var firstLine = file.Findings.FirstOrDefault(finding => finding.Severity != Severity.Note)?.Location.Line;
        var lists = file.Lists.Where(list => list.Severity != Severity.Note).Select(list => "\n- " + FileWords.List(list).In(language));
        // The sentence of a partial file without a verdict says already what was not read.
        var isSaid = file.Verdict is null && file.Headline is not null;
        var unread = FileWords.IsUnexamined(file) && !isSaid ? "\n- " + (language == Language.Vietnamese ? "Chưa đọc: " : "Not read: ") + FileWords.Reasons(file).In(language) : "";
        return WorkflowCommand.Annotation(level, RepositoryPath.Of(report, file).OnDisk, firstLine, Title(file, language), FileWords.Headline(file).In(language) + string.Concat(lists) + unread);
    }

    private static string Title(FileReport file, Language language) => "PiiScanner: " + FileWords.Verdict(file).In(language);
}
