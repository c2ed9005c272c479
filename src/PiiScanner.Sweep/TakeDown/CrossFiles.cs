using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Recordings;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>What files of one site tell together: the same list in several of them, and lists that expose people only beside each other. Files are met one after the other; nothing of them stays in memory.</summary>
/// <param name="tables">Where lists are kept.</param>
/// <param name="site">Number of the site.</param>
internal sealed class CrossFiles(SiteTables tables, int site)
{
    private const int Leading = 8;
    private const int Shared = 3;
    private const int KeySketchSize = 64;
    private const double Same = 0.8;
    private const double Half = 0.5;

    // Of short numbers so many have to be the same, and nearly all of the shorter list: an examination of one class has about as many.
    private const int ManyShort = 20;
    private const double Nearly = 0.9;
    private readonly ListIndex _lists = new(tables, site);
    private bool _hasScores;
    private bool _hasMasked;

    /// <summary>Meets a file.</summary>
    /// <param name="file">Its number.</param>
    /// <param name="swept">The file.</param>
    public void Meet(int file, SweptFile swept)
    {
        var counts = swept.Facts.Verdict is Verdict.Block or Verdict.Review;
        if (counts && swept.File.Sha256 is { } digest) GroupCopies(file, digest);
        foreach (var trace in swept.Facts.Traces) MeetList(file, swept.Facts.Verdict, counts, trace);
    }

    /// <summary>Raises what counts for more beside other files; all files have been met.</summary>
    public void Conclude()
    {
        if (!_hasScores && !_hasMasked) return;
        foreach (var named in _lists.Named(Shared))
        {
            if (_hasScores && named.Trace.Candidates.Count > 0) RaiseScores(named);
            if (_hasScores && named.Trace.ShortCandidates.Count >= ManyShort) RaiseShortScores(named);
            if (_hasMasked) RaiseMasked(named);
        }
    }

    /// <summary>Number of the group of files a file is in: the number of its first file; its own when it is alone.</summary>
    /// <param name="file">Number of the file.</param>
    public int GroupOf(int file)
    {
        while (true)
        {
            var joined = (int)tables.Number("SELECT joined + 1 FROM groups WHERE site = $0 AND file = $1", site, file) - 1;
            if (joined < 0) return file;
            file = joined;
        }
    }

    private void GroupCopies(int file, string digest)
    {
        if (tables.Change("INSERT OR IGNORE INTO copies (site, sha256, file) VALUES ($0, $1, $2)", site, digest, file) == 0)
            Join((int)tables.Number("SELECT file FROM copies WHERE site = $0 AND sha256 = $1", site, digest), file);
    }

    private void MeetList(int file, Verdict? verdict, bool counts, ListTrace trace)
    {
        var isNamed = trace.Named >= Shared;
        var isScored = trace.Named == 0 && trace.Candidates.Count + trace.ShortCandidates.Count > 0 && HasResult(trace);
        var isMasked = trace.Masked >= Shared && !isNamed;
        if (!isNamed && !isScored && !isMasked) return;
        var list = _lists.Add(file, (int?)verdict, trace);
        if (isNamed && counts) GroupList(list);
        if (isScored)
        {
            _lists.Index(list, KeyKind.ScoredCandidates, trace.Candidates);
            if (trace.ShortCandidates.Count >= ManyShort) _lists.Index(list, KeyKind.ShortScoredCandidates, trace.ShortCandidates);
        }

        if (isMasked)
        {
            _lists.Index(list, KeyKind.MaskedOrder, trace.Order);
            _lists.Index(list, KeyKind.MaskedOthers, trace.Others);
        }

        _hasScores |= isScored;
        _hasMasked |= isMasked;
    }

    // Two lists that are much the same share one of their smallest keys.
    private void GroupList(ListedTrace list)
    {
        var leading = list.Trace.Names.Take(Leading).ToList();
        foreach (var (id, _) in _lists.Find(KeyKind.LeadingNames, leading, null))
        {
            var other = _lists.Get(id);
            if (GroupOf(other.File) != GroupOf(list.File) && Likeness(list.Trace.Names, other.Trace.Names) >= Same) Join(other.File, list.File);
        }

        _lists.Index(list, KeyKind.LeadingNames, leading);
    }

    private void RaiseScores(ListedTrace named)
    {
        foreach (var (id, shared) in _lists.Find(KeyKind.ScoredCandidates, named.Trace.Candidates, named.File))
        {
            var other = _lists.Get(id);
            if (shared < Shared || shared < Half * Math.Min(named.Trace.Candidates.Count, other.Trace.Candidates.Count)) continue;
            RaiseBoth(named.File, other.File, Verdict.Block);
        }
    }

    // Two lists of the same numbers belong together. A list whose numbers are among those of a longer one may be a room of that examination or a class with its own: a person has to look.
    private void RaiseShortScores(ListedTrace named)
    {
        foreach (var (id, shared) in _lists.Find(KeyKind.ShortScoredCandidates, named.Trace.ShortCandidates, named.File))
        {
            var other = _lists.Get(id);
            var (least, most) = (Math.Min(named.Trace.ShortCandidates.Count, other.Trace.ShortCandidates.Count), Math.Max(named.Trace.ShortCandidates.Count, other.Trace.ShortCandidates.Count));
            if (shared < ManyShort || shared < Nearly * least) continue;
            RaiseBoth(named.File, other.File, shared >= Same * most ? Verdict.Block : Verdict.Review);
        }
    }

    private void RaiseBoth(int named, int scored, Verdict verdict)
    {
        Raise(named, scored, verdict, verdict == Verdict.Block ? RaisedWhy.ScoresElsewhere : RaisedWhy.ScoresPerhaps);
        Raise(scored, named, verdict, verdict == Verdict.Block ? RaisedWhy.NamesElsewhere : RaisedWhy.NamesPerhaps);
    }

    private static bool HasResult(ListTrace trace) => trace.Kinds.Contains(FindingKinds.StudyResult) || trace.Kinds.Contains("result");

    private void RaiseMasked(ListedTrace full)
    {
        foreach (var (id, shared) in _lists.Find(KeyKind.MaskedOrder, full.Trace.Order, full.File).Concat(_lists.Find(KeyKind.MaskedOthers, full.Trace.Others, full.File)))
        {
            var masked = _lists.Get(id);
            if (shared < Shared || shared < Half * Math.Min(masked.Trace.Rows - 2, KeySketchSize)) continue;
            Raise(masked.File, full.File, full.Verdict == (int)Verdict.Block ? Verdict.Block : Verdict.Review, RaisedWhy.FullTwin);
            Raise(full.File, masked.File, Verdict.Review, RaisedWhy.MaskedTwin);
        }
    }

    // Of the smallest keys of both together, how many are in each: exact for short lists, a fair estimate for long ones.
    private static double Likeness(IReadOnlyList<ulong> one, IReadOnlyList<ulong> other)
    {
        var union = one.Union(other).Order().Take(KeySketchSize).ToList();
        var (first, second) = (one.ToHashSet(), other.ToHashSet());
        return union.Count(key => first.Contains(key) && second.Contains(key)) / (double)union.Count;
    }

    // The worst counts; of equals the first.
    private void Raise(int file, int because, Verdict verdict, RaisedWhy why) => tables.Change(
        "INSERT INTO raised (site, file, verdict, why, because) VALUES ($0, $1, $2, $3, $4) ON CONFLICT DO UPDATE SET verdict = excluded.verdict, why = excluded.why, because = excluded.because WHERE excluded.verdict > raised.verdict",
        site, file, (int)verdict, (int)why, because);

    private void Join(int one, int other)
    {
        var (a, b) = (GroupOf(one), GroupOf(other));
        if (a != b) tables.Change("INSERT INTO groups (site, file, joined) VALUES ($0, $1, $2)", site, Math.Max(a, b), Math.Min(a, b));
    }
}
