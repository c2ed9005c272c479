using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Sweep.Ledgers;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>What has to come down from one site, the most harmful first; what could not be examined; and what came down since an earlier sweep. Everything is pulled from tables: the list may be as long as the archive.</summary>
public sealed class TakeDownList
{
    private readonly SiteTables _tables;
    private readonly int _site;
    private readonly AddressMap _addresses;
    private readonly ItemRows _items;
    private readonly OutlineRows _outlines;
    private SweepSummary? _summary;

    private TakeDownList(SiteTables tables, int site, AddressMap addresses)
    {
        (_tables, _addresses, _site) = (tables, addresses, site);
        _items = new ItemRows(tables, _site, addresses);
        _outlines = new OutlineRows(tables);
    }

    /// <summary>The sums of the site; files count for what they are beside each other.</summary>
    public SweepSummary Summary => _summary ??= Sum();

    /// <summary>What has to come down or be decided.</summary>
    public IEnumerable<TakeDownItem> Items => _items.All();

    /// <summary>What was not examined, or not to its end, and is not in <see cref="Items"/>: the path, and why.</summary>
    public IEnumerable<(string Path, string? Address, StatusReason Reason)> Unexamined => _outlines.Unexamined(_site).Select(entry => (entry.Path, entry.Address ?? _addresses.Of(entry.Path), entry.Reason));

    /// <summary>Of <see cref="Unexamined"/> what is no file this sweep met: addresses a mirror does not have, files of an earlier sweep that were not looked at.</summary>
    public IEnumerable<(string Path, string? Address, StatusReason Reason)> Unmet => _outlines.Addresses(_site);

    /// <summary>What an earlier sweep listed and is gone; empty when none is compared.</summary>
    public IEnumerable<TakeDownItem> TakenDown => _items.Gone();

    /// <summary>True when it was compared with an earlier sweep.</summary>
    public bool IsCompared { get; private set; }

    /// <summary>Files an earlier sweep listed that this one does not list and did not look at, or not to their end.</summary>
    public int NotSeenAgain { get; private set; }

    /// <summary>How many files of <see cref="Items"/> are new since the earlier sweep, still there, or gone.</summary>
    /// <param name="change">Which.</param>
    public int CountOf(Change change) => change == Change.TakenDown ? _items.CountGone() : (int)_tables.Number("SELECT COUNT(*) FROM items WHERE site = $0 AND verdict > 0 AND change = $1", _site, (int)change);

    /// <summary>Distinct people of the files that must come down.</summary>
    public int CountBlockedPeople() => _items.CountBlocked();

    /// <summary>What schools have answered about the lines of this site.</summary>
    public AnswerTotals Answers { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Makes the list of a site.</summary>
    /// <param name="files">Its files, each pulled once.</param>
    /// <param name="addresses">Where they are published.</param>
    /// <param name="tables">Where the list is kept; open for as long as it is used.</param>
    public static TakeDownList Of(IEnumerable<SweptFile> files, AddressMap addresses, SiteTables tables)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(addresses);
        ArgumentNullException.ThrowIfNull(tables);
        return Made(files, addresses, tables, tables.BeginSite());
    }

    private static TakeDownList Made(IEnumerable<SweptFile> files, AddressMap addresses, SiteTables tables, int site)
    {
        var list = new TakeDownList(tables, site, addresses);
        var cross = new CrossFiles(tables, site);
        var number = 0;
        foreach (var file in files) list.Meet(number++, file, cross);
        cross.Conclude();
        list.Raise();
        list.Number(cross);
        return list;
    }

    /// <summary>The list with further addresses that could not be examined, such as links to files a mirror does not have.</summary>
    /// <param name="further">They.</param>
    public TakeDownList With(IEnumerable<(string Path, string? Address, StatusReason Reason)> further)
    {
        ArgumentNullException.ThrowIfNull(further);
        foreach (var (path, address, reason) in further) _outlines.AddUnexamined(_site, path, address, reason);
        _summary = null;
        return this;
    }

    /// <summary>The list with what the school has answered so far.</summary>
    /// <param name="ledger">Where answers are kept.</param>
    /// <param name="title">The site's name in workbooks.</param>
    public TakeDownList WithAnswers(Ledger ledger, string title)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var still = 0;
        foreach (var answer in ledger.AnswersOf(title))
        {
            var isListed = _tables.Change("UPDATE items SET answer = $2 WHERE site = $0 AND handle = $1 AND verdict > 0", _site, answer.Handle, ItemWords.Answered(answer)) > 0;
            if (isListed && answer.Done != 0) still++;
            Answers = Answers.With(answer);
        }

        Answers = Answers with { StillThere = still };
        return this;
    }

    /// <summary>Compares with an earlier sweep: what is new, what is still there, what came down.</summary>
    /// <param name="earlier">The earlier ledger.</param>
    /// <param name="root">Name of the archive in it.</param>
    /// <param name="path">The earlier ledger's path, for messages.</param>
    /// <param name="mayStand">Whether a path this sweep did not meet may be there all the same; null when it met everything.</param>
    /// <exception cref="LedgerException">It holds no finished sweep of the archive.</exception>
    public void CompareWith(Ledger earlier, string root, string path, Func<string, bool>? mayStand = null)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var sight = new Sight(_outlines, _site, mayStand);
        var (judge, _) = earlier.LastSweep(root) ?? throw new LedgerException(LedgerTexts.NoSweep(path));
        // A file counted then for what it told beside others, as it does now.
        foreach (var item in Made(Kept(earlier, root, judge), _addresses, _tables, _tables.BeginEarlier()).Items) Meet(item, sight);
        _tables.Change("UPDATE items SET change = CASE WHEN EXISTS (SELECT 1 FROM before b WHERE b.site = items.site AND b.path = items.path) THEN $1 ELSE $2 END WHERE site = $0", _site, (int)Change.StillThere, (int)Change.New);
        IsCompared = true;
        _summary = null;
    }

    private static IEnumerable<SweptFile> Kept(Ledger earlier, string root, string judge)
    {
        foreach (var file in earlier.FilesOf(root))
        {
            if (file.Reading is { } reading && earlier.FindAnyJudgement(reading, judge) is { } kept && JsonSerializer.Deserialize(kept, FactsJson.Default.FileFacts) is { } facts) yield return new SweptFile(file, facts);
        }
    }

    // Only what was looked for and is not there has come down.
    private void Meet(TakeDownItem earlier, Sight sight)
    {
        var path = earlier.Swept.File.Path;
        var isListed = _items.Lists(path);
        var isSeen = isListed || sight.Reaches(path);
        _items.AddEarlier(earlier, isGone: !isListed && isSeen);
        if (!isSeen) NotSeenAgain++;
        if (!isSeen && !sight.Names(path)) _outlines.AddUnexamined(_site, path, _addresses.Of(path), Sight.NotSeenAgain);
    }

    private void Meet(int number, SweptFile file, CrossFiles cross)
    {
        _outlines.Add(_site, number, file);
        _tables.AddPeople(_site, file.Facts.People);
        cross.Meet(number, file);
        // A file of which nothing counts alone may count beside others if it holds a list.
        if (file.Facts.Verdict is Verdict.Block or Verdict.Review || file.Facts.Traces.Count > 0) _items.Add(number, file);
    }

    private void Raise()
    {
        _tables.Change(
            """
            UPDATE items SET verdict = r.verdict, why = r.why, because = (SELECT path FROM items o WHERE o.site = r.site AND o.file = r.because)
                FROM raised r WHERE items.site = $0 AND r.site = $0 AND items.file = r.file AND r.verdict > items.verdict
            """, _site);
        _tables.Change("UPDATE outlines SET verdict = i.verdict FROM items i WHERE outlines.site = $0 AND outlines.depth = 0 AND i.site = $0 AND i.file = outlines.file AND i.verdict > COALESCE(outlines.verdict, 0)", _site);
    }

    // Groups are numbered in the order of their first file.
    private void Number(CrossFiles cross)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var file in _tables.Rows("SELECT file FROM groups WHERE site = $0 UNION SELECT joined FROM groups WHERE site = $0 ORDER BY 1", row => row.GetInt32(0), _site).ToList())
        {
            var first = cross.GroupOf(file);
            if (!numbers.TryGetValue(first, out var number)) numbers[first] = number = numbers.Count + 1;
            _tables.Change("UPDATE items SET grp = $2 WHERE site = $0 AND file = $1", _site, file, number);
        }
    }

    private SweepSummary Sum()
    {
        int Of(string condition) => (int)_tables.Number("SELECT COUNT(*) FROM outlines WHERE site = $0 AND depth = 0 AND " + condition, _site);
        return new SweepSummary(
            Of("file >= 0"), Of("verdict = 2"), Of("verdict = 1"), Of("verdict = 0"), Of("status IN (1, 3)"), Of("status = 2"),
            (int)_tables.Number("SELECT COALESCE(SUM(lists), 0) FROM items WHERE site = $0 AND verdict > 0", _site), _tables.People(_site, _site),
            (int)_tables.Number("SELECT COALESCE(MAX(harm), 0) FROM items WHERE site = $0 AND verdict > 0", _site))
        {
            IsAtLeast = _tables.Number("SELECT COUNT(*) FROM items WHERE site = $0 AND verdict > 0 AND at_least = 1", _site) > 0,
        };
    }
}
