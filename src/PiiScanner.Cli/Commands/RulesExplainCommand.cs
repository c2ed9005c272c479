using PiiScanner.Cli.Arguments;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Reporting.Explanation;
using PiiScanner.Scanning;

namespace PiiScanner.Cli.Commands;

/// <summary><c>rules explain FILE…</c>: why a file got its verdict, finding by finding.</summary>
internal sealed class RulesExplainCommand : CliCommand
{
    private readonly CliOption _folder = RulesCommand.Folder();
    private readonly ScanOptionSet _set = new();

    /// <summary>Makes the command.</summary>
    public RulesExplainCommand()
        : base("explain", new LocalizedText("Giải thích vì sao một tệp có kết luận như vậy.", "Explains why a file got its verdict."))
    {
        Take("FILE", new LocalizedText("Tệp cần giải thích.", "File to explain."));
        Add(_folder, _set.AsOf, _set.Profile, _set.MinConfidence, _set.MaxFindings, _set.ShowValues);
    }

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments.Count == 0) throw new UsageException(CliTexts.NoPath);
        var values = new ValueReader(arguments);
        var day = values.Day(_set.AsOf, context.Today);
        var options = new ScanOptions
        {
            Paths = arguments.Arguments,
            Examine = new ExamineOptions
            {
                AsOf = (day.Year, day.Month, day.Day),
                MinConfidence = values.Share(_set.MinConfidence, 0.5),
                MaxFindings = values.Whole(_set.MaxFindings, 200, 0, 1_000_000),
                ShowValues = arguments.Has(_set.ShowValues),
                Profile = values.Choice(_set.Profile, "default", "strict"),
            },
        };
        var report = ScanCommand.Scan(options, arguments.One(_folder), context, new Surroundings(), showProgress: false);
        var page = new ExplanationPage(context.Output, context.Language);
        foreach (var file in report.Files.Where(file => file.Status != FileStatus.Skipped)) page.Write(file);
        return ExitDecision.Clean;
    }
}
