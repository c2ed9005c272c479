using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Content read but not yet numbered: a block or a table.</summary>
internal abstract class Draft
{
    /// <summary>The part it stands in, one of <see cref="DocumentParts"/>; null is the body.</summary>
    public required string? Part { get; init; }

    /// <summary>All its text, to tell whether two drafts say the same.</summary>
    public abstract string FlatText { get; }

    /// <summary>Takes the places of an equal draft that will not be shown.</summary>
    public abstract void AddCopy(Draft copy);
}

/// <summary>A block under construction.</summary>
internal sealed class BlockDraft : Draft
{
    // A paragraph of this size is no document; beyond it the reading of the part stops with a gap.
    private const int MaxLength = 64 << 20;
    private StringBuilder? _text;
    private bool _breakPending;
    private List<TextRun>? _runs;
    private List<TextPiece>? _pieces;
    private List<List<TextPiece>>? _copies;

    // All text so far; null while the builder holds more. Most cells are one node: no builder is made for them.
    private string? _flat = "";

    /// <summary>Where the block begins.</summary>
    public required Location Location { get; init; }

    /// <summary>True for a heading by style.</summary>
    public bool IsHeading { get; set; }

    /// <summary>What a spreadsheet stores.</summary>
    public CellValueType ValueType { get; init; }

    /// <summary>The stored value behind the displayed text, or null.</summary>
    public string? RawValue { get; init; }

    /// <summary>Number of code units so far.</summary>
    public int Length => _flat?.Length ?? _text!.Length; // one of the two has it

    public override string FlatText => _flat ??= _text!.ToString(); // one of the two has it

    /// <summary>Appends text from a node of a part.</summary>
    /// <param name="text">Decoded text.</param>
    /// <param name="look">How it looks.</param>
    /// <param name="from">Where it is stored, or null when nobody asks or it is stored nowhere; start and length are filled in here.</param>
    public void Append(ReadOnlySpan<char> text, RunLook look, TextPiece? from)
    {
        if (text.Length == 0) return;
        if (_breakPending) Break();
        var start = Length;
        if (start + text.Length > MaxLength) throw new PartLimitException(PackageMessages.TooMuch);
        if (from is { } piece) (_pieces ??= []).Add(piece with { Start = start, Length = text.Length });
        AddRun(start, text.Length, look);
        if (start == 0) _flat = text.ToString();
        else Builder().Append(text);
    }

    private StringBuilder Builder()
    {
        _text ??= new StringBuilder(_flat, Math.Max(64, 2 * _flat!.Length)); // no builder: the text is there
        _flat = null;
        return _text;
    }

    /// <summary>Begins a new paragraph inside the block: a line break is put before the next text, if there is text on both sides.</summary>
    public void BreakLater() => _breakPending = Length > 0;

    public override void AddCopy(Draft copy)
    {
        if (copy is BlockDraft block) AddCopy(block, 0);
    }

    /// <summary>Takes the places of an equal text that begins at <paramref name="at"/> in this block.</summary>
    public void AddCopy(BlockDraft copy, int at)
    {
        if (copy._pieces is not null) (_copies ??= []).Add(copy._pieces.ConvertAll(p => p with { Start = p.Start + at }));
        if (copy._copies is not null) (_copies ??= []).AddRange(copy._copies);
    }

    /// <summary>The same text from the same places, standing elsewhere: a repeated cell.</summary>
    /// <param name="location">Where it stands.</param>
    public BlockDraft At(Location location)
    {
        var copy = new BlockDraft { Part = Part, Location = location, IsHeading = IsHeading, ValueType = ValueType, RawValue = RawValue };
        copy._flat = FlatText;
        copy._runs = _runs is null ? null : [.. _runs];
        copy._pieces = _pieces is null ? null : [.. _pieces];
        return copy;
    }

    /// <summary>True when the text behind <paramref name="start"/> is this one.</summary>
    public bool EndsWith(string text, int start) => FlatText.AsSpan(Math.Min(start, Length)).SequenceEqual(text);

    /// <summary>This draft in pieces of at most <paramref name="limit"/> code units, cut at white space where there is any.</summary>
    public IEnumerable<BlockDraft> Split(int limit)
    {
        var rest = this;
        while (rest.Length > limit)
        {
            var next = rest.SplitAt(limit);
            yield return rest;
            rest = next;
        }

        yield return rest;
    }

    private BlockDraft SplitAt(int limit)
    {
        var text = FlatText;
        var at = text.AsSpan(0, limit).LastIndexOfAny(' ', '\n', '\t') + 1;
        if (at < limit / 2) at = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        var rest = new BlockDraft { Part = Part, Location = Location, IsHeading = IsHeading };
        rest._flat = text[at..];
        _text = null;
        _flat = text[..at];
        rest._runs = Cut(ref _runs, at, r => r.Start, r => r.Length, (r, _, start, length) => r with { Start = start, Length = length });
        rest._pieces = Cut(ref _pieces, at, p => p.Start, p => p.Length, (p, skipped, start, length) => p with { Start = start, Length = length, Offset = p.Offset + skipped });
        return rest;
    }

    /// <summary>The finished block.</summary>
    public TextBlock ToBlock(int ordinal, ITextTrace? trace)
    {
        if (trace is not null)
        {
            if (_pieces is not null) trace.Add(ordinal, _pieces, isCopy: false);
            foreach (var copy in _copies ?? []) trace.Add(ordinal, copy, isCopy: true);
        }

        return _runs is null
            ? new TextBlock(ordinal, FlatText, Location) { IsHeading = IsHeading, ValueType = ValueType, RawValue = RawValue }
            : new TextBlock(ordinal, FlatText, Location) { Runs = new List<TextRun>(_runs), IsHeading = IsHeading, ValueType = ValueType, RawValue = RawValue };
    }

    // Divides stretches at a place of the text: make takes the stretch, how much of its beginning is left out, its new start and its new length.
    private static List<T>? Cut<T>(ref List<T>? all, int at, Func<T, int> start, Func<T, int> length, Func<T, int, int, int, T> make)
    {
        if (all is null) return null;
        List<T> before = [], behind = [];
        foreach (var item in all)
        {
            var from = start(item);
            var end = from + length(item);
            var skipped = Math.Max(0, at - from);
            if (from < at) before.Add(make(item, 0, from, Math.Min(end, at) - from));
            if (end > at) behind.Add(make(item, skipped, from + skipped - at, end - from - skipped));
        }

        all = before;
        return behind;
    }

    private void Break()
    {
        _breakPending = false;
        Builder().Append('\n');
    }

    private void AddRun(int start, int length, RunLook look)
    {
        if (look is { Font: null, HiddenAs: null }) return;
        _runs ??= [];
        if (_runs.Count > 0 && _runs[^1] is var last && last.Start + last.Length == start && last.Font == look.Font && last.HiddenAs == look.HiddenAs)
            _runs[^1] = last with { Length = last.Length + length };
        else
            _runs.Add(new TextRun(start, length) { Font = look.Font, HiddenAs = look.HiddenAs });
    }
}
