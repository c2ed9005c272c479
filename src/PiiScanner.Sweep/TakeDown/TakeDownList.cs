using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Sweep.Ledgers;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>What has to come down from one site, the most harmful first; what could not be examined; and what came down since an earlier sweep.</summary>
public sealed class TakeDownList
{
    private TakeDownList()
    {
    }

    /// <summary>The sums of the site; files count for what they are beside each other.</summary>
    public SweepSummary Summary { get; } = new();

    /// <summary>What has to come down or be decided.</summary>
    public IReadOnlyList<TakeDownItem> Items { get; private set; } = [];

    /// <summary>What was not examined, or not to its end, and is not in <see cref="Items"/>: the path, and why.</summary>
    public IReadOnlyList<(string Path, string? Address, StatusReason Reason)> Unexamined { get; private set; } = [];

    /// <summary>What an earlier sweep listed and is gone; empty when none is compared.</summary>
    public IReadOnlyList<TakeDownItem> TakenDown { get; private set; } = [];

    /// <summary>True when it was compared with an earlier sweep.</summary>
    public bool IsCompared { get; private set; }

    /// <summary>Makes the list of a site.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="addresses">Where they are published.</param>
    public static TakeDownList Of(IReadOnlyList<SweptFile> files, AddressMap addresses)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(addresses);
        var list = new TakeDownList();
        var cross = CrossFiles.Of(files);
        var items = new List<TakeDownItem>();
        var groups = new Dictionary<int, int>();
        var sizes = Enumerable.Range(0, files.Count).GroupBy(cross.GroupOf).ToDictionary(group => group.Key, group => group.Count());
        for (var i = 0; i < files.Count; i++)
        {
            var raised = cross.RaisedOf(i);
            var verdict = (Verdict)Math.Max((int)(files[i].Facts.Verdict ?? Verdict.Clear), (int)(raised?.Verdict ?? Verdict.Clear));
            if (verdict is not (Verdict.Block or Verdict.Review))
            {
                list.Summary.Add(files[i]);
                continue;
            }

            list.Summary.Add(files[i] with { Facts = files[i].Facts with { Verdict = verdict } });
            var group = cross.GroupOf(i);
            if (sizes[group] > 1) groups.TryAdd(group, groups.Count + 1);
            items.Add(new TakeDownItem(files[i], verdict)
            {
                Address = addresses.Of(files[i].File.Path),
                Group = groups.GetValueOrDefault(group),
                Raised = raised is not null && verdict > (files[i].Facts.Verdict ?? Verdict.Clear) ? (raised.Why, files[raised.Because].File.Path) : null,
            });
        }

        list.Items = Ranked(items);
        list.Unexamined = [.. files.Where(file => file.Facts.Status is FileStatus.Partial or FileStatus.Failed && file.Facts.Verdict is not (Verdict.Block or Verdict.Review)).Select(file => (file.File.Path, addresses.Of(file.File.Path), file.Facts.Reasons[0]))];
        return list;
    }

    /// <summary>The list with further addresses that could not be examined, such as links to files a mirror does not have.</summary>
    /// <param name="further">They.</param>
    public TakeDownList With(IEnumerable<(string Path, string? Address, StatusReason Reason)> further)
    {
        ArgumentNullException.ThrowIfNull(further);
        var more = further.ToList();
        foreach (var (path, _, reason) in more) Summary.AddUnexamined(path, reason);
        Unexamined = [.. Unexamined, .. more];
        return this;
    }

    /// <summary>Compares with an earlier sweep: what is new, what is still there, what came down.</summary>
    /// <param name="earlier">The earlier ledger.</param>
    /// <param name="root">Name of the archive in it.</param>
    /// <param name="path">The earlier ledger's path, for messages.</param>
    /// <param name="addresses">Where files were published.</param>
    /// <exception cref="LedgerException">It holds no finished sweep of the archive.</exception>
    public void CompareWith(Ledger earlier, string root, string path, AddressMap addresses)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(addresses);
        var (judge, _) = earlier.LastSweep(root) ?? throw new LedgerException(LedgerTexts.NoSweep(path));
        var before = new Dictionary<string, SweptFile>(StringComparer.Ordinal);
        foreach (var file in earlier.FilesOf(root))
        {
            if (file.Reading is { } reading && earlier.FindAnyJudgement(reading, judge) is { } kept && JsonSerializer.Deserialize(kept, FactsJson.Default.FileFacts) is { Verdict: Verdict.Block or Verdict.Review } facts) before.Add(file.Path, new SweptFile(file, facts));
        }

        Items = [.. Items.Select(item => item with { Change = before.Remove(item.Swept.File.Path) ? Change.StillThere : Change.New })];
        TakenDown = Ranked([.. before.Values.Select(file => new TakeDownItem(file, file.Facts.Verdict!.Value) { Address = addresses.Of(file.File.Path), Change = Change.TakenDown })]); // not null: asked above
        IsCompared = true;
    }

    private static List<TakeDownItem> Ranked(List<TakeDownItem> items)
    {
        items.Sort((x, y) => x.Verdict != y.Verdict ? y.Verdict.CompareTo(x.Verdict) : HarmOrder.Instance.Compare(Even(x), Even(y)));
        return items;
    }

    // The verdict beside other files has decided already.
    private static SweptFile Even(TakeDownItem item) => item.Swept with { Facts = item.Swept.Facts with { Verdict = Verdict.Block } };
}
