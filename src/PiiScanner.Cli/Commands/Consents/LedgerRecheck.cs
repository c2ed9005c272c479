using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Sweeps;
using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Scanning;
using PiiScanner.Sweep.Ledgers;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary>Asks the registry about everything a ledger of <c>sweep</c> keeps, with today's rules of judging and without opening a file: the ledger knows people by the registry's own keys.</summary>
/// <param name="registry">The registry.</param>
/// <param name="catalogue">What a consent can name.</param>
/// <param name="scope">Where the archive stands, and why.</param>
/// <param name="schoolYear">School year of the classes.</param>
internal sealed class LedgerRecheck(ConsentRegistry registry, ConsentCatalogue catalogue, ConsentScope scope, string schoolYear)
{
    /// <summary>Judges every file of the last finished sweep of each archive.</summary>
    /// <param name="path">The ledger.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="keyFile">The option that names the secret.</param>
    /// <param name="rules">Folder of <c>--rules</c>, or null.</param>
    /// <param name="context">The machine.</param>
    /// <exception cref="UsageException">There is no such ledger, or it has another secret.</exception>
    public IReadOnlyList<(string Place, FileReport File)> Judge(string path, ParsedArguments arguments, CliOption keyFile, string? rules, CliContext context)
    {
        if (!File.Exists(path)) throw new UsageException(CliTexts.PathNotFound(path));
        var isUsable = catalogue.ChannelOf(scope.Channel) is not null && (catalogue.PurposeOf(scope.Purpose) is not null || catalogue.DutyOf(scope.Purpose) is not null);
        var ticket = new ConsentTicket([new ConsentRoute("", scope, isUsable)], schoolYear, registry.Keys.Master, registry.ToString());
        var use = new ConsentUse(ticket.Open(catalogue), ticket.Write(), scope.Channel, scope.Purpose, scope.Day, null) { IsApplied = isUsable, ChannelOf = _ => scope.Channel };
        var scan = new ScanOptions { Paths = [], Examine = new ExamineOptions { AsOf = (scope.Day.Year, scope.Day.Month, scope.Day.Day), MaxFindings = 100_000 } };
        try
        {
            using var ledger = Ledger.Open(Path.GetFullPath(path), LedgerSecret.Of(arguments, keyFile, Path.GetFullPath(path), context).Id);
            using var engine = new SweepEngine(scan, rules, new Surroundings(use), context);
            var files = new List<(string, FileReport)>();
            foreach (var root in ledger.Roots())
            {
                foreach (var file in ledger.FilesOf(root))
                {
                    if (file.Reading is { } reading) files.Add(($"{root}/{file.Path}", engine.Judge.Judge(ledger.ReadingOf(reading), file.Path, context.Cancel).Files[0]));
                }
            }

            return files;
        }
        catch (LedgerException wrong)
        {
            throw new UsageException(wrong.Text);
        }
    }
}
