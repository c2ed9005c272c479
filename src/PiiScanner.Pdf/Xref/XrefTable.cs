using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Xref;

/// <summary>All cross-reference sections of a file put together: the newest entry of every object, and those it replaced.</summary>
internal sealed class XrefTable
{
    private const int MaxSuperseded = 100_000;

    private readonly Dictionary<int, XrefEntry> _entries = [];
    private readonly List<KeyValuePair<int, XrefEntry>> _superseded = [];

    public IReadOnlyDictionary<int, XrefEntry> Entries => _entries;

    /// <summary>Entries of earlier revisions that a later one replaced or freed: their objects are still in the file.</summary>
    public IReadOnlyList<KeyValuePair<int, XrefEntry>> Superseded => _superseded;

    /// <summary>The trailer: keys of the newest section first, missing ones filled from older sections.</summary>
    public Dictionary<string, CosObject> Trailer { get; } = [];

    /// <summary>Whether the table was rebuilt by the recovery scan.</summary>
    public bool IsRecovered { get; init; }

    /// <summary>Adds an entry of an older section, or of the newest one first.</summary>
    public void AddOlder(int number, XrefEntry entry)
    {
        if (_entries.TryAdd(number, entry)) return;
        if (entry.Kind != XrefKind.Free && _entries[number] != entry && _superseded.Count < MaxSuperseded) _superseded.Add(new(number, entry));
    }

    /// <summary>Adds an entry found later in the file, which replaces what was known (used by the recovery scan).</summary>
    public void Replace(int number, XrefEntry entry)
    {
        if (_entries.TryGetValue(number, out var old) && old != entry && _superseded.Count < MaxSuperseded) _superseded.Add(new(number, old));
        _entries[number] = entry;
    }

    public void AddTrailer(CosDictionary dictionary, bool replace = false)
    {
        foreach (var (key, value) in dictionary.Entries)
            if (replace) Trailer[key] = value;
            else Trailer.TryAdd(key, value);
    }
}
