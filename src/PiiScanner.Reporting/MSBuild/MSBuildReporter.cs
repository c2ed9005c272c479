using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Reporting.Results;

namespace PiiScanner.Reporting.MSBuild;

/// <summary>One line a file in the form in which MSBuild takes errors and warnings from the output of a program: <c>path : error PII4001: text</c>.</summary>
/// <remarks>Microsoft's documentation of the form: "MSBuild and Visual Studio format for diagnostic messages". A line without a path would be taken for one of the tool.</remarks>
public sealed class MSBuildReporter : IReporter
{
    private const string Blocked = "error PII4001";
    private const string Waiting = "warning PII4001";
    private const string Unread = "warning PII4002";
    private const string Said = "PII4005";

    /// <inheritdoc/>
    public string Name => "msbuild";

    /// <inheritdoc/>
    public void Write(ScanReport report, TextWriter output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        if (report.HoldsRawValues) output.Write("PiiScanner : warning PII4000: " + OneLine(ReportWords.HoldsRawValues.In(options.Language)) + "\n");
        foreach (var file in FileGroups.WorstFirst(report.Files).Select(group => group[0]))
        {
            if (Category(file, options) is not { } category) continue;
            var unread = FileWords.IsUnexamined(file) && file.Reasons.Count > 0 ? " " + FileWords.Reasons(file).In(options.Language) : "";
            output.Write($"{RepositoryPath.Of(report, file).OnDisk} : {category}: {OneLine(FileWords.Headline(file).In(options.Language) + unread)}\n");
        }

        // Said of the whole run. No warnings: a build that takes warnings for errors does not stop on them.
        foreach (var said in report.Problems.Concat(report.Remarks)) output.Write($"PiiScanner : message {Said}: {OneLine(said.Text.In(options.Language))}\n");
    }

    private static string? Category(FileReport file, ReportOptions options) => file.CountedVerdict switch
    {
        Verdict.Block => options.FailOn == FailOn.Never ? Waiting : Blocked,
        Verdict.Review => options.FailOn == FailOn.Review ? Blocked : Waiting,
        _ => FileWords.IsUnexamined(file) && !FileWords.IsAllowed(file, options) ? Unread : null,
    };

    private static string OneLine(string text) => text.Replace('\r', ' ').Replace('\n', ' ');
}
