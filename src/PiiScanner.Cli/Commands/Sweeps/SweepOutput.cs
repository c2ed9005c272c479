using System.Globalization;
using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting.Console;
using PiiScanner.Sweep.Runs;
using PiiScanner.Sweep.Sites;
using PiiScanner.Sweep.TakeDown;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary>Take-down lists and the page on the screen, place by place.</summary>
/// <param name="tables">Where the lists are kept.</param>
/// <param name="folder">Folder of <c>--takedown</c>, or null.</param>
/// <param name="sender">Who sends reports, or empty.</param>
/// <param name="isOfSites">True for many schools.</param>
/// <param name="remarks">What is said once of the whole.</param>
/// <param name="context">The machine.</param>
internal sealed class SweepOutput(SiteTables tables, string? folder, string sender, bool isOfSites, IReadOnlyList<LocalizedText> remarks, CliContext context)
{
    private const int MostUnassigned = 20;

    // As "today": the law's clock, wherever the machine stands.
    private static readonly TimeSpan s_vietNam = TimeSpan.FromHours(7);

    private readonly List<(SweepPlace Place, TakeDownList List)> _lists = [];
    private readonly List<string> _written = [];
    private IReadOnlyList<Unassigned> _unassigned = [];

    /// <summary>The files without their findings, of all places.</summary>
    public IReadOnlyList<FileReport> Outlines { get; } = new OutlineRows(tables);

    /// <summary>Distinct people of all places.</summary>
    public int People => tables.CountPeople();

    /// <summary>Adds one place, and writes what belongs to it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="list">Its list.</param>
    /// <exception cref="UsageException">A file cannot be written.</exception>
    public void Add(SweepPlace place, TakeDownList list)
    {
        _lists.Add((place, list));
        if (folder is null) return;
        var heading = new TakeDownHeading(place.Title, TimeProvider.System.GetUtcNow().ToOffset(s_vietNam)) { Sender = sender, Remarks = [.. remarks.Select(remark => remark.Vi)] };
        var name = isOfSites ? string.Create(CultureInfo.InvariantCulture, $"{_lists.Count:000}-{FileName(place.Site!.Folder)}") : ""; // not null: a place of a list of sites
        Guard(() => _written.AddRange(TakeDownFolder.Write(folder, name, list, heading)));
    }

    /// <summary>Adds what belongs to no site.</summary>
    /// <param name="places">The places.</param>
    public void Add(IReadOnlyList<Unassigned> places) => _unassigned = places;

    /// <summary>Writes what belongs to all places.</summary>
    public void End()
    {
        if (folder is null || !isOfSites) return;
        var path = Path.Combine(folder, "tong-hop.xlsx");
        Guard(() => SiteRollUp.Write(path, [.. _lists.Select(entry => (entry.Place.Site!, entry.List))], _unassigned, People, [.. remarks.Select(remark => remark.Vi)])); // not null: as above
        _written.Add(path);
    }

    /// <summary>Writes the page.</summary>
    /// <param name="progress">How much had to be read.</param>
    /// <param name="closing">The closing sentence.</param>
    /// <param name="isQuiet">The closing sentence alone.</param>
    public void Show(SweepProgress progress, LocalizedText closing, bool isQuiet)
    {
        if (isOfSites && !isQuiet)
        {
            foreach (var (place, list) in _lists) Line(SweepTexts.SiteLine(place.Title, list.Summary.Files, list.Summary.Block, list.Summary.Review, list.Summary.Unread, SweepPage.AtLeast(list.Summary.IsAtLeast), list.Summary.Subjects));
            foreach (var place in _unassigned.Take(MostUnassigned)) Line(SweepTexts.NoSite(TerminalText.Printable(place.Path), place.Reason.Text));
            if (_unassigned.Count > MostUnassigned) Line(SweepTexts.MoreWithoutSite(_unassigned.Count - MostUnassigned));
        }

        var page = new SweepPage(context);
        var more = new List<LocalizedText>(remarks);
        if (_lists.Exists(entry => entry.List.IsCompared))
        {
            int Of(Change change) => _lists.Sum(entry => entry.List.CountOf(change));
            more.Add(SweepTexts.Compared(Of(Change.TakenDown), Of(Change.StillThere), Of(Change.New), _lists.Sum(entry => entry.List.NotSeenAgain)));
        }

        more.AddRange(_written.Select(SweepTexts.Written));
        if (isOfSites) page.WriteClosing(more, closing, isQuiet);
        else page.Write(_lists[0].List, progress, more, closing, isQuiet);
    }

    private void Line(LocalizedText text) => context.Output.Write(text.In(context.Language) + "\n");

    private static string FileName(string text) => string.Concat(VietnameseLetters.Fold(text).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.OutputFailed(folder!)); // not null: something is written
        }
    }
}
