using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>Turns a plan into edits: reads the document once more, puts the planned replacements in their places, and looks for the values everywhere else.</summary>
public sealed class EditMaker
{
    private static readonly string[] KeyRoles = ["candidate-number", "class", "room", "school", "score", "result", "conduct", "award"];
    private readonly PlanMaker.Found _planned;
    private readonly FileEdits _edits;
    private readonly bool _notesDropped;
    private readonly bool _canSort;
    private readonly Action<TextBlock>? _onBlock;
    private readonly List<LocalizedText> _warnings = [];

    private EditMaker(PlannedFile planned, bool notesDropped, bool canSort, Action<TextBlock>? onBlock)
    {
        (_planned, _notesDropped, _canSort, _onBlock) = (planned.Found, notesDropped, canSort, onBlock);
        _edits = new FileEdits(planned.Values);
    }

    /// <summary>Makes the edits of one document.</summary>
    /// <param name="planned">The plan.</param>
    /// <param name="document">The same document; pulled once.</param>
    /// <param name="notesDropped">True to list the blocks of dropped cells; a format that finds cells by row and column needs no list.</param>
    /// <param name="canSort">False for a format that cannot change the order of rows: a warning is given.</param>
    /// <param name="onBlock">Told of every block; null when nobody asks.</param>
    /// <param name="cancel">Stops between blocks.</param>
    /// <param name="warnings">What people should know.</param>
    public static FileEdits Make(PlannedFile planned, Document document, bool notesDropped, bool canSort, Action<TextBlock>? onBlock, CancellationToken cancel, out IReadOnlyList<LocalizedText> warnings)
    {
        if (planned is null) throw new ArgumentNullException(nameof(planned));
        if (document is null) throw new ArgumentNullException(nameof(document));
        var maker = new EditMaker(planned, notesDropped, canSort, onBlock);
        maker.Walk(document, cancel);
        warnings = maker._warnings;
        return maker._edits;
    }

    /// <summary>Hash of a text as <see cref="FileEdits.LeftTexts"/> counts it; white space at its ends does not count.</summary>
    /// <param name="text">Text of a block.</param>
    public static ulong HashOf(string text) => Hash.Of((text ?? throw new ArgumentNullException(nameof(text))).Trim());

    private void Walk(Document document, CancellationToken cancel)
    {
        var table = 0;
        foreach (var section in document.Sections)
        {
            cancel.ThrowIfCancellationRequested();
            if (section is TextSection text)
            {
                foreach (var block in text.Blocks) TakeBlock(block);
            }
            else if (section is TableSection rows)
            {
                TakeTable(rows, ++table, cancel);
            }
            else if (section is RecordSection stated)
            {
                foreach (var field in stated.Fields) TakeBlock(field.Block);
            }
        }
    }

    private void TakeTable(TableSection section, int number, CancellationToken cancel)
    {
        var lists = _planned.Lists.Where(list => list.Table == number && list.Columns.Count > 0).ToList();
        _planned.Rows.TryGetValue(number, out var dropped);
        if (lists.Count == 0 && dropped is null)
        {
            foreach (var row in section.Rows)
            {
                cancel.ThrowIfCancellationRequested();
                foreach (var cell in row.Cells) TakeBlock(cell.Block);
            }

            return;
        }

        // Caches of a workbook are no sheets: their cells are found by their blocks.
        var notesDropped = _notesDropped || !section.IsSheet || section.Part is DocumentParts.PivotCache or DocumentParts.ExternalCache;
        var edit = _edits.Tables[number] = new TableEdit();
        if (dropped is not null) edit.Rows.UnionWith(dropped);
        foreach (var list in lists) edit.Columns.AddRange(list.Columns.Keys.Select(column => new ColumnDrop(column, list.FirstRow, list.LastRow, list.FirstRecord)));
        var sorters = lists.Where(list => _planned.Options.Preset.Resort && list.LosesNames).Select(list => new RowSorter(list, KeyRoles, _planned.Options.MaxSortedRows)).ToList();
        foreach (var row in section.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            TakeRow(row, edit, sorters, notesDropped, isHeading: lists.Exists(list => row.Index >= list.FirstRow && row.Index < list.FirstRecord));
        }

        foreach (var sorter in sorters)
        {
            if (_canSort && sorter.Order() is { } order) edit.Orders.Add(order);
            else if (!_canSort || !sorter.IsSorted) _warnings.Add(sorter.Warning);
        }
    }

    private void TakeRow(TableRow row, TableEdit edit, List<RowSorter> sorters, bool notesDropped, bool isHeading)
    {
        foreach (var cell in row.Cells)
        {
            if (edit.Anchor < 0) edit.Anchor = cell.Block.Ordinal;
            if (edit.Drops(row.Index, cell.Column, cell.ColumnSpan))
            {
                _onBlock?.Invoke(cell.Block);
                // Headings are nobody's; in JSON they are keys, which stay.
                if (!isHeading) _edits.ChangedTexts.Add(HashOf(cell.Block.Text));
                if (notesDropped) _edits.DroppedBlocks.Add(cell.Block.Ordinal);
                continue;
            }

            TakeBlock(cell.Block);
            foreach (var sorter in sorters) sorter.Take(row, cell);
        }
    }

    private void TakeBlock(TextBlock block)
    {
        _onBlock?.Invoke(block);
        List<TextEdit>? edits = null;
        _planned.Kept.TryGetValue(block.Ordinal, out var kept);
        if (_planned.Spans.TryGetValue(block.Ordinal, out var spans)) AddPlanned(block, spans, edits = new List<TextEdit>(spans.Count));
        AddFound(block, kept, ref edits);
        foreach (var span in kept ?? [])
        {
            if (edits?.Exists(edit => edit.Start < span.Start + span.Length && span.Start < edit.End) != true) _edits.Kept.Add(block.Text.Substring(span.Start, span.Length));
        }

        var left = block.Text;
        if (edits is { Count: > 0 })
        {
            _edits.Blocks[block.Ordinal] = edits;
            left = TextEdit.Apply(left, edits);
            if (left != block.Text) _edits.ChangedTexts.Add(HashOf(block.Text));
        }

        if (kept is not null && block.Location.Part is not null) _edits.KeptBeside.Add(left);
        var hash = HashOf(left);
        _edits.LeftTexts[hash] = _edits.LeftTexts.TryGetValue(hash, out var count) ? count + 1 : 1;
    }

    private static void AddPlanned(TextBlock block, List<PlannedSpan> spans, List<TextEdit> edits)
    {
        spans.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        foreach (var span in spans)
        {
            // Two values that overlap in part are one stretch: what the first leaves of the second is taken out.
            var start = edits.Count > 0 ? Math.Max(span.Start, edits[edits.Count - 1].End) : span.Start;
            var end = Math.Min(span.End, block.Text.Length);
            if (end <= start) continue;
            var original = block.Text.Substring(start, end - start);
            edits.Add(new TextEdit(start, end - start, start > span.Start ? "" : WrittenForm.Of(original, span.Raw, span.Replacement), span.Kind, span.Operator));
        }
    }

    // Values that stand where no rule sees them: in a title, a note, the name of a sheet.
    private void AddFound(TextBlock block, List<TextSpan>? kept, ref List<TextEdit>? edits)
    {
        var found = _planned.Values.Find(block.Text, Escapes.Characters);
        if (found.Count == 0) return;
        edits ??= [];
        foreach (var match in found)
        {
            if (kept is not null && kept.Exists(span => span.Start < match.End && match.Start < span.End))
            {
                if (!edits.Exists(edit => edit.Start < match.End && match.Start < edit.End)) _edits.Lawful[match.Key] = _edits.Lawful.TryGetValue(match.Key, out var count) ? count + 1 : 1;
                continue;
            }

            // A rule may have seen a part of the value only, as where a name goes on in the next line: the rest goes with it.
            foreach (var (start, end) in Rest(block.Text, match, edits)) edits.Add(Masked(block, match.Kind, start, end));
        }

        edits.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    private static TextEdit Masked(TextBlock block, string kind, int start, int end)
    {
        var written = block.Text.Substring(start, end - start);
        var replacement = WrittenForm.Plain(written) == written || CanonicalText.HashOf(written).Length > 0 && IsUnicode(written) ? Replacement.For(Operator.Mask, kind, written) : "***";
        return new TextEdit(start, end - start, replacement, kind, Operator.Mask);
    }

    // What of a value no edit covers yet, without the signs between its words.
    private static List<(int Start, int End)> Rest(string text, ValueMatch match, List<TextEdit> edits)
    {
        var rest = new List<(int Start, int End)>();
        var at = match.Start;
        foreach (var edit in edits.Where(edit => edit.Start < match.End && match.Start < edit.End).OrderBy(edit => edit.Start).ToList())
        {
            AddWords(text, at, edit.Start, rest);
            at = Math.Max(at, edit.End);
        }

        AddWords(text, at, match.End, rest);
        return rest;
    }

    private static void AddWords(string text, int start, int end, List<(int Start, int End)> rest)
    {
        while (start < end && !char.IsLetterOrDigit(text[start])) start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]) && !CharClasses.IsMark(text[end - 1])) end--;
        if (end > start) rest.Add((start, end));
    }

    // Text of a legacy encoding shows signs that a mask must not keep.
    private static bool IsUnicode(string text) => TextNormalizer.Normalize(new TextBlock(0, text, new Location())).Text == text && (CharClasses.Seen(text.AsSpan()) & CharClasses.Legacy) == 0;
}
