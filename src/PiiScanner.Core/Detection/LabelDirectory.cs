namespace PiiScanner.Core.Detection;

/// <summary>Finds, in one look before a colon, which label rules own the label that stands there.</summary>
internal sealed class LabelDirectory
{
    private const int LongestLabel = 80;
    private readonly PhraseIndex _phrases;
    private readonly List<int[]> _owners = [];
    private readonly string _lastLetters = "";

    /// <summary>Makes it.</summary>
    /// <param name="labels">Labels of each detector, in lower case with marks.</param>
    public LabelDirectory(IEnumerable<IReadOnlyList<string>> labels)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var phrases = new List<string>();
        var number = 0;
        foreach (var list in labels)
        {
            foreach (var label in list)
            {
                if (places.TryGetValue(label, out var place))
                {
                    _owners[place] = With(_owners[place], number);
                    continue;
                }

                places[label] = phrases.Count;
                phrases.Add(label);
                _owners.Add([number]);
                var last = LetterTables.Fold(label[label.Length - 1]);
                if (_lastLetters.IndexOf(last) < 0) _lastLetters += last;
            }

            number++;
        }

        _phrases = PhraseIndex.Numbered(phrases);
    }

    /// <summary>The detectors with a label that ends before a colon; empty when there is none.</summary>
    /// <param name="before">The text up to the colon.</param>
    public int[] OwnersBefore(ReadOnlySpan<char> before)
    {
        var end = LabelMarks.TrimLabelEnd(before);
        if (end == 0 || _lastLetters.IndexOf(LetterTables.Fold(before[end - 1])) < 0) return [];
        var text = before.Slice(0, end);
        var at = Math.Max(0, end - LongestLabel);
        int[] found = [];
        while (_phrases.Next(text, ref at, end, out var hit))
        {
            if (hit.End != end) continue;
            if (found.Length == 0) found = _owners[hit.Number];
            else foreach (var owner in _owners[hit.Number]) found = With(found, owner);
        }

        return found;
    }

    private static int[] With(int[] owners, int more) => Array.IndexOf(owners, more) >= 0 ? owners : [.. owners, more];
}
