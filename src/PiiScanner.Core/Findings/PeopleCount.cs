namespace PiiScanner.Core.Findings;

/// <summary>Counts distinct people over lists and documents without keeping a name: only hashes of what tells people apart.</summary>
/// <remarks>Two mentions are the same person when the folded names agree and no birth date or identifier contradicts.</remarks>
public sealed class PeopleCount
{
    private readonly Dictionary<ulong, Entry> _byName = [];

    /// <summary>Distinct people so far.</summary>
    public int Total
    {
        get
        {
            var total = 0;
            foreach (var entry in _byName.Values) total += Math.Max(entry.MaxInOneList, entry.Distinguishers?.Count ?? 0);
            return total;
        }
    }

    /// <summary>Everything the count rests on, so that it can cross to another process of the same run; in the order in which the names were met.</summary>
    public IEnumerable<PeopleEntry> Entries =>
        _byName.Select(pair => new PeopleEntry(pair.Key, pair.Value.MaxInOneList, pair.Value.Distinguishers?.ToArray() ?? []));

    /// <summary>The count that rests on these entries.</summary>
    /// <param name="entries">Entries of one or more counts.</param>
    public static PeopleCount From(IEnumerable<PeopleEntry> entries)
    {
        if (entries is null) throw new ArgumentNullException(nameof(entries));
        var count = new PeopleCount();
        foreach (var said in entries)
        {
            var entry = count.EntryOf(said.Name);
            entry.MaxInOneList = Math.Max(entry.MaxInOneList, said.MostInOneList);
            if (said.Distinguishers.Count > 0) (entry.Distinguishers ??= []).UnionWith(said.Distinguishers);
        }

        return count;
    }

    /// <summary>Counts a mention.</summary>
    /// <param name="name">Hash of the folded name, or of whatever identifies a person without a name.</param>
    /// <param name="distinguisher">Hash of a birth date or identifier, or 0 when the mention has none.</param>
    /// <param name="occurrence">How many rows of the present list had the same name and no distinguisher, this one included; 1 outside lists.</param>
    public void Add(ulong name, ulong distinguisher, int occurrence)
    {
        var entry = EntryOf(name);
        if (distinguisher != 0) (entry.Distinguishers ??= []).Add(distinguisher);
        entry.MaxInOneList = Math.Max(entry.MaxInOneList, occurrence);
    }

    /// <summary>Adds the people of another document, each once.</summary>
    /// <param name="other">The other count.</param>
    public void Merge(PeopleCount other)
    {
        if (other is null) throw new ArgumentNullException(nameof(other));
        foreach (var pair in other._byName)
        {
            var entry = EntryOf(pair.Key);
            entry.MaxInOneList = Math.Max(entry.MaxInOneList, pair.Value.MaxInOneList);
            // Copied: the other document's set stays its own.
            if (pair.Value.Distinguishers is { } more) (entry.Distinguishers ??= []).UnionWith(more);
        }
    }

    private Entry EntryOf(ulong name)
    {
        if (!_byName.TryGetValue(name, out var entry)) _byName[name] = entry = new Entry();
        return entry;
    }

    private sealed class Entry
    {
        public HashSet<ulong>? Distinguishers;
        public int MaxInOneList;
    }
}
