using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>What files of one site tell together: the same list in several of them, and lists that expose people only beside each other.</summary>
public sealed class CrossFiles
{
    private const int Leading = 8;
    private const int Shared = 3;
    private const int MostInBucket = 500;
    private const double Same = 0.8;
    private const double Half = 0.5;
    private readonly IReadOnlyList<SweptFile> _files;
    private readonly int[] _group;
    private readonly Dictionary<int, Raised> _raised = [];

    private CrossFiles(IReadOnlyList<SweptFile> files)
    {
        _files = files;
        _group = [.. Enumerable.Range(0, files.Count)];
    }

    /// <summary>Compares the files of a site.</summary>
    /// <param name="files">The files.</param>
    public static CrossFiles Of(IReadOnlyList<SweptFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var cross = new CrossFiles(files);
        var lists = files.SelectMany((file, index) => file.Facts.Traces.Select(trace => new Listed(index, trace))).ToList();
        cross.GroupCopies();
        cross.GroupLists(lists);
        cross.RaiseScores(lists);
        cross.RaiseMasked(lists);
        return cross;
    }

    /// <summary>Number of the group of files a file is in: the index of its first file; its own index when it is alone.</summary>
    /// <param name="file">Index of the file.</param>
    public int GroupOf(int file)
    {
        while (_group[file] != file) file = _group[file];
        return file;
    }

    /// <summary>Why a file counts for more than it does alone, and how much; null when it does not.</summary>
    /// <param name="file">Index of the file.</param>
    public Raised? RaisedOf(int file) => _raised.GetValueOrDefault(file);

    private void GroupCopies()
    {
        foreach (var copies in _files.Select((file, index) => (file.File.Sha256, index)).Where(pair => pair.Sha256 is not null && Counts(pair.index)).GroupBy(pair => pair.Sha256, StringComparer.Ordinal))
        {
            foreach (var (_, index) in copies.Skip(1)) Join(copies.First().index, index);
        }
    }

    private bool Counts(int file) => _files[file].Facts.Verdict is Verdict.Block or Verdict.Review;

    // Two lists that are much the same share one of their smallest keys.
    private void GroupLists(List<Listed> lists)
    {
        var index = new Dictionary<ulong, List<Listed>>();
        foreach (var list in lists.Where(list => list.Trace.Named >= Shared && Counts(list.File)))
        {
            var met = new HashSet<Listed>(ReferenceEqualityComparer.Instance);
            foreach (var key in list.Trace.Names.Take(Leading))
            {
                if (!index.TryGetValue(key, out var bucket)) index[key] = bucket = [];
                foreach (var other in bucket)
                {
                    if (met.Add(other) && GroupOf(other.File) != GroupOf(list.File) && Likeness(list.Trace.Names, other.Trace.Names) >= Same) Join(other.File, list.File);
                }

                if (bucket.Count < MostInBucket) bucket.Add(list);
            }
        }
    }

    private void RaiseScores(List<Listed> lists)
    {
        var scores = lists.Where(list => list.Trace.Named == 0 && list.Trace.Candidates.Count > 0 && HasResult(list.Trace)).ToList();
        var index = IndexOf(scores, trace => trace.Candidates);
        foreach (var named in lists.Where(list => list.Trace.Named >= Shared && list.Trace.Candidates.Count > 0))
        {
            foreach (var (other, shared) in Met(index, named.Trace.Candidates, named.File))
            {
                if (shared < Shared || shared < Half * Math.Min(named.Trace.Candidates.Count, other.Trace.Candidates.Count)) continue;
                Raise(named.File, other.File, Verdict.Block, CrossTexts.ScoresElsewhere);
                Raise(other.File, named.File, Verdict.Block, CrossTexts.NamesElsewhere);
            }
        }
    }

    private static bool HasResult(ListTrace trace) => trace.Kinds.Contains(FindingKinds.StudyResult) || trace.Kinds.Contains("result");

    private void RaiseMasked(List<Listed> lists)
    {
        var full = lists.Where(list => list.Trace.Named >= Shared).ToList();
        var (order, others) = (IndexOf(full, trace => trace.Order), IndexOf(full, trace => trace.Others));
        foreach (var masked in lists.Where(list => list.Trace.Masked >= Shared && list.Trace.Named < Shared))
        {
            foreach (var (other, shared) in Met(order, masked.Trace.Order, masked.File).Concat(Met(others, masked.Trace.Others, masked.File)))
            {
                if (shared < Shared || shared < Half * Math.Min(masked.Trace.Rows - 2, KeySketchSize)) continue;
                Raise(masked.File, other.File, _files[other.File].Facts.Verdict is Verdict.Block ? Verdict.Block : Verdict.Review, CrossTexts.FullTwin);
                Raise(other.File, masked.File, Verdict.Review, CrossTexts.MaskedTwin);
            }
        }
    }

    private const int KeySketchSize = 64;

    private static Dictionary<ulong, List<Listed>> IndexOf(IEnumerable<Listed> lists, Func<ListTrace, IReadOnlyList<ulong>> keys)
    {
        var index = new Dictionary<ulong, List<Listed>>();
        foreach (var list in lists)
        {
            foreach (var key in keys(list.Trace))
            {
                if (!index.TryGetValue(key, out var bucket)) index[key] = bucket = [];
                if (bucket.Count < MostInBucket) bucket.Add(list);
            }
        }

        return index;
    }

    private static IEnumerable<(Listed Other, int Shared)> Met(Dictionary<ulong, List<Listed>> index, IReadOnlyList<ulong> keys, int self)
    {
        var counts = new Dictionary<Listed, int>(ReferenceEqualityComparer.Instance);
        foreach (var key in keys)
        {
            foreach (var other in index.GetValueOrDefault(key) ?? [])
            {
                if (other.File != self) counts[other] = counts.GetValueOrDefault(other) + 1;
            }
        }

        return counts.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key.File);
    }

    // Of the smallest keys of both together, how many are in each: exact for short lists, a fair estimate for long ones.
    private static double Likeness(IReadOnlyList<ulong> one, IReadOnlyList<ulong> other)
    {
        var union = one.Union(other).Order().Take(KeySketchSize).ToList();
        var (first, second) = (one.ToHashSet(), other.ToHashSet());
        return union.Count(key => first.Contains(key) && second.Contains(key)) / (double)union.Count;
    }

    private void Raise(int file, int because, Verdict verdict, LocalizedText why)
    {
        if (_raised.TryGetValue(file, out var known) && known.Verdict >= verdict) return;
        _raised[file] = new Raised(verdict, why, because);
    }

    private void Join(int one, int other)
    {
        var (a, b) = (GroupOf(one), GroupOf(other));
        _group[Math.Max(a, b)] = Math.Min(a, b);
    }

    private sealed record Listed(int File, ListTrace Trace);
}

/// <summary>A file that counts for more beside another one.</summary>
/// <param name="Verdict">What it counts for.</param>
/// <param name="Why">Why.</param>
/// <param name="Because">Index of the other file.</param>
public sealed record Raised(Verdict Verdict, LocalizedText Why, int Because);
