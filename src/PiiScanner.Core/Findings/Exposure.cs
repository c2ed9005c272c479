using PiiScanner.Core.Policy;
using PiiScanner.Core.Records;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>What is exposed of whom, summed over records of one outcome and subject: the material of the verdict's sentence.</summary>
/// <param name="outcome">The outcome of its records.</param>
/// <param name="subject">Whose records they are.</param>
internal sealed class Exposure(Outcome outcome, Subject subject)
{
    private readonly Dictionary<string, CountedLabel> _labels = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _pages = [];
    private readonly List<string> _sheets = [];

    public Outcome Outcome { get; } = outcome;

    public Subject Subject { get; } = subject;

    public PeopleCount People { get; } = new();

    public void Add(RecordDraft record, IEnumerable<LocalizedText> labels, ulong name, ulong distinguisher, int occurrence)
    {
        People.Add(name, distinguisher, occurrence);
        AddLabels(record, labels);
    }

    /// <summary>Adds what is exposed of nobody known.</summary>
    public void AddLabels(RecordDraft record, IEnumerable<LocalizedText> labels)
    {
        foreach (var label in labels)
        {
            if (!_labels.TryGetValue(label.En, out var known)) _labels[label.En] = known = new CountedLabel(label, _labels.Count);
            known.Count++;
        }

        if (record.Location.Page is { } page) _pages.Add(page);
        if (record.Location.Sheet is { } sheet && !_sheets.Contains(sheet) && _sheets.Count < 50) _sheets.Add(sheet);
    }

    /// <summary>Labels, most frequent first, equally frequent ones as they came.</summary>
    public IReadOnlyList<LocalizedText> Labels(int most)
    {
        var labels = new List<CountedLabel>(_labels.Values);
        labels.Sort((one, other) => one.Count != other.Count ? other.Count.CompareTo(one.Count) : one.Order.CompareTo(other.Order));
        return [.. labels.Take(most).Select(label => label.Label)];
    }

    /// <summary>Pages in ranges, or how many sheets; empty when the format has neither.</summary>
    public LocalizedText? Place()
    {
        if (_pages.Count > 0)
        {
            var ranges = Ranges();
            return new LocalizedText("trang " + ranges, (_pages.Count == 1 ? "page " : "pages ") + ranges);
        }

        return _sheets.Count switch
        {
            0 => null,
            1 => new LocalizedText("1 trang tính", "1 sheet"),
            var count => new LocalizedText(count + " trang tính", count + " sheets"),
        };
    }

    private string Ranges()
    {
        var parts = new List<string>();
        int? first = null;
        var last = 0;
        foreach (var page in _pages)
        {
            if (first is { } && page == last + 1)
            {
                last = page;
                continue;
            }

            if (first is { } start) parts.Add(start == last ? start.ToString(System.Globalization.CultureInfo.InvariantCulture) : start + "–" + last);
            first = last = page;
        }

        if (first is { } open) parts.Add(open == last ? open.ToString(System.Globalization.CultureInfo.InvariantCulture) : open + "–" + last);
        return string.Join(", ", parts);
    }

    private sealed class CountedLabel(LocalizedText label, int order)
    {
        public LocalizedText Label { get; } = label;

        public int Order { get; } = order;

        public int Count { get; set; }
    }
}
