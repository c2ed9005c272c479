using System.Globalization;
using System.Text;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Text;

/// <summary>Collects the edits of one text file: those of blocks, put where the blocks are written, and those of values met anywhere else.</summary>
/// <param name="source">The whole source.</param>
internal sealed class SourceEdits(string source)
{
    private readonly SourceAligner _aligner = new(source);
    private readonly List<SourceEdit> _edits = [];

    /// <summary>Adds the edits of a block. False when the block's text was not found where it should stand.</summary>
    /// <param name="block">The block.</param>
    /// <param name="offset">Where it begins in the source.</param>
    /// <param name="edits">Its edits.</param>
    public bool TryAdd(TextBlock block, long offset, IReadOnlyList<TextEdit> edits)
    {
        if (offset < 0 || _aligner.Align(block.Text, (int)offset) is not { } places) return false;
        foreach (var edit in edits) Add(places, edit);
        return true;
    }

    /// <summary>Adds an edit of the source itself.</summary>
    public void Add(SourceEdit edit) => _edits.Add(edit);

    /// <summary>True when an edit that is there already takes out a place.</summary>
    /// <param name="start">First character.</param>
    /// <param name="end">Behind the last.</param>
    public bool Covers(int start, int end) => _edits.Exists(edit => edit.Start <= start && edit.End >= end);

    /// <summary>Masks the values that no edit covers: in names of classes, scripts, comments, wherever no reader looks.</summary>
    /// <param name="edits">Knows the values.</param>
    /// <param name="escapes">Which escapes the format has.</param>
    public void AddLeft(FileEdits edits, Escapes escapes)
    {
        _edits.Sort(Compare);
        var planned = _edits.ToArray();
        foreach (var match in edits.Values.Find(source, escapes))
        {
            if (edits.Lawful.ContainsKey(match.Key) || IsCovered(planned, match)) continue;
            Hide(match.Start, match.End, escapes);
        }

        foreach (var (start, end) in SpelledValues.Find(source, edits)) _edits.Add(new SourceEdit(start, end, "***"));
    }

    /// <summary>The edits in order, without overlap.</summary>
    public List<SourceEdit> Finish()
    {
        _edits.Sort(Compare);
        var kept = new List<SourceEdit>(_edits.Count);
        foreach (var edit in _edits)
        {
            if (kept.Count == 0 || edit.Start >= kept[^1].End) kept.Add(edit);
            else if (edit.End > kept[^1].End) kept.Add(edit with { Start = kept[^1].End, Text = "" });
        }

        return kept;
    }

    // The replacement takes the place of the first character; tags between the others stay.
    private void Add((int Start, int End)[] places, TextEdit edit)
    {
        var text = edit.Text;
        for (var i = edit.Start; i < edit.End;)
        {
            var (start, end) = places[i++];
            while (i < edit.End && places[i].Start == end) end = places[i++].End;
            if (end == start) continue;
            _edits.Add(new SourceEdit(start, end, AsAround(text, start, end)));
            text = "";
        }
    }

    // Where letters are written as entities or escapes, because the file's encoding has none, the new ones are too.
    private string AsAround(string text, int start, int end)
    {
        if (Ascii.IsValid(text)) return text;
        var written = source.AsSpan(start, end - start);
        if (written.Contains("\\u", StringComparison.Ordinal)) return Escaped(text, static c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"));
        return written.Contains("&", StringComparison.Ordinal) ? Escaped(text, static c => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};")) : text;
    }

    private static string Escaped(string text, Func<char, string> escape) => string.Concat(text.Select(c => c < 0x80 ? c.ToString() : escape(c)));

    private void Hide(int start, int end, Escapes escapes)
    {
        for (var at = start; at < end;)
        {
            var tag = (escapes & Escapes.Tags) != 0 && source[at] == '<' ? source.IndexOf('>', at, end - at) : -1;
            if (tag >= 0)
            {
                at = tag + 1;
                continue;
            }

            var stop = at;
            while (stop < end && (source[stop] != '<' || (escapes & Escapes.Tags) == 0)) stop++;
            if (stop == at) stop++;
            var isBlank = source.AsSpan(at, stop - at).IsWhiteSpace();
            if (!isBlank) _edits.Add(new SourceEdit(at, stop, "***"));
            at = stop;
        }
    }

    private static bool IsCovered(SourceEdit[] edits, ValueMatch match)
    {
        var low = 0;
        var high = edits.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edits[middle].End <= match.Start) low = middle + 1;
            else high = middle;
        }

        return low < edits.Length && edits[low].Start < match.End;
    }

    private static int Compare(SourceEdit a, SourceEdit b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End);
}
