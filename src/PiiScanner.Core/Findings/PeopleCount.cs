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

    /// <summary>Counts a mention.</summary>
    /// <param name="name">Hash of the folded name, or of whatever identifies a person without a name.</param>
    /// <param name="distinguisher">Hash of a birth date or identifier, or 0 when the mention has none.</param>
    /// <param name="occurrence">How many rows of the present list had the same name and no distinguisher, this one included; 1 outside lists.</param>
    public void Add(ulong name, ulong distinguisher, int occurrence)
    {
        _byName.TryGetValue(name, out var entry);
        if (distinguisher != 0) (entry.Distinguishers ??= []).Add(distinguisher);
        entry.MaxInOneList = Math.Max(entry.MaxInOneList, occurrence);
        _byName[name] = entry;
    }

    /// <summary>Adds the people of another document, each once.</summary>
    /// <param name="other">The other count.</param>
    public void Merge(PeopleCount other)
    {
        if (other is null) throw new ArgumentNullException(nameof(other));
        foreach (var pair in other._byName)
        {
            _byName.TryGetValue(pair.Key, out var entry);
            entry.MaxInOneList = Math.Max(entry.MaxInOneList, pair.Value.MaxInOneList);
            if (pair.Value.Distinguishers is { } more)
            {
                // A new set: the other document's set stays its own.
                entry.Distinguishers = entry.Distinguishers is { } own ? [.. own, .. more] : [.. more];
            }

            _byName[pair.Key] = entry;
        }
    }

    private struct Entry
    {
        public HashSet<ulong>? Distinguishers;
        public int MaxInOneList;
    }
}
