namespace PiiScanner.Core.Detection;

/// <summary>Finds, in one look before a colon, which label rules own the label that stands there.</summary>
internal sealed class LabelDirectory
{
    private const int LongestLabel = 80;
    private readonly PhraseIndex _phrases;
    private readonly List<int[]> _owners = [];
    private readonly HashSet<char> _lastLetters = [];

    /// <summary>Makes it.</summary>
    /// <param name="labels">Labels of each detector, in lower case with marks.</param>
    public LabelDirectory(IEnumerable<IReadOnlyList<string>> labels)
    {
        var owners = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var list in labels)
        {
            foreach (var label in list)
            {
                if (!owners.TryGetValue(label, out var of)) owners[label] = of = [];
                of.Add(number);
                _lastLetters.Add(LetterTables.Fold(label[label.Length - 1]));
            }

            number++;
        }

        var phrases = new List<KeyValuePair<string, int>>(owners.Count);
        foreach (var pair in owners)
        {
            phrases.Add(new KeyValuePair<string, int>(pair.Key, _owners.Count));
            _owners.Add([.. pair.Value]);
        }

        _phrases = new PhraseIndex(phrases);
    }

    /// <summary>The detectors with a label that ends before a colon; empty when there is none.</summary>
    /// <param name="before">The text up to the colon.</param>
    public IReadOnlyList<int> OwnersBefore(ReadOnlySpan<char> before)
    {
        var end = LabelMarks.TrimLabelEnd(before);
        if (end == 0 || !_lastLetters.Contains(LetterTables.Fold(before[end - 1]))) return [];
        var text = before.Slice(0, end);
        var at = Math.Max(0, end - LongestLabel);
        List<int>? found = null;
        while (_phrases.Next(text, ref at, end, out var hit))
        {
            if (hit.End != end) continue;
            if (found is null) found = [.. _owners[hit.Number]];
            else found.AddRange(_owners[hit.Number].Except(found));
        }

        return found ?? (IReadOnlyList<int>)[];
    }
}
