using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Paper;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Rosters;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent import SHEET…</c>: what the sheets say, all of it or nothing.</summary>
internal sealed class ConsentImportCommand : CliCommand
{
    private readonly RegistryOptions _options = new();

    private readonly CliOption _errors = CliOption.One("--errors", new LocalizedText("TỆP", "FILE"),
        "Bảng lỗi (.xlsx) ghi dòng bị từ chối và lý do. Mặc định: loi-nhap-phieu.xlsx.", "The error sheet (.xlsx) with refused rows and reasons. Default: loi-nhap-phieu.xlsx.");

    /// <summary>Makes the command.</summary>
    public ConsentImportCommand()
        : base("import", new LocalizedText("Đọc các bảng đã nhập vào sổ đồng ý; có một dòng sai thì không ghi gì.", "Records the filled sheets; with one wrong row nothing is recorded."))
    {
        Take("SHEET", new LocalizedText("Bảng do consent sheet tạo ra, đã điền.", "Filled sheets made by consent sheet."));
        Add([.. _options.All, _errors]);
    }

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments.Count == 0) throw new UsageException(ConsentTexts.SheetMissing);
        var services = context.Services.Create(arguments.One(_options.Rules));
        var sheets = arguments.Arguments.Select(path => (Path: path, Grids: InputDocument.Read(path, services, context.Cancel))).ToList();
        var catalogue = _options.Catalogue(arguments);
        var today = _options.Today(arguments, context);
        List<(string File, ImportResult Result)> results = [];
        _options.Append(arguments, context, registry =>
        {
            foreach (var (path, grids) in sheets)
            {
                // Each sheet is read against those before it: two that contradict are refused.
                var result = new SheetImport(registry, catalogue, today).Read(grids);
                results.Add((Path.GetFileName(path), result));
                if (result.Entries.Count > 0) registry = registry.With(result.Entries, today);
            }

            return results.TrueForAll(result => result.Result.Problems.Count == 0) ? [.. results.SelectMany(result => result.Result.Entries)] : [];
        });
        List<(string File, RowProblem Problem)> problems = [.. results.SelectMany(result => result.Result.Problems.Select(problem => (result.File, problem)))];
        if (problems.Count > 0) throw Refused(problems, arguments.One(_errors) ?? "loi-nhap-phieu.xlsx", context);
        foreach (var (file, result) in results) context.Output.Write(ConsentTexts.Imported(file, result.Class, result.Entries.OfType<ConsentEntry>().Select(entry => entry.Subject).Distinct().Count(), result.Entries.Count, result.Known).In(context.Language) + "\n");
        return ExitDecision.Clean;
    }

    private static UsageException Refused(List<(string File, RowProblem Problem)> problems, string path, CliContext context)
    {
        foreach (var (file, problem) in problems.Take(20)) context.Tell(ConsentTexts.Row(file, problem));
        RegistryOptions.Guarded(path, () =>
        {
            using var output = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
            ErrorSheet.Write(problems, output);
            return true;
        });
        return new UsageException(ConsentTexts.ImportRefused(problems.Count, path));
    }
}
