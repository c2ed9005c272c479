using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Tables of figures: cells that count one to four people of a sensitive kind single them out.</summary>
internal static class Statistics
{
    /// <summary>Looks at a table without people and hands over a record for each small cell of a sensitive column.</summary>
    public static void Look(TableHeader header, RowWindow window, IReadOnlyList<ColumnLayout> layouts, IReadOnlyList<string> titles, TitleLexicon lexicon, IValueFinder finder, IRecordSink sink)
    {
        var columns = new HashSet<int>(layouts.SelectMany(layout => layout.Columns).Where(column => column.Role.Kind == FindingKinds.SensitiveAttribute && column.FromHeader).Select(column => column.Index));
        columns.UnionWith(header.Texts.Where(column => RecordWords.Of("religion-name").HoldsMarked(VietnameseLetters.ToLower(column.Value[column.Value.Count - 1].Trimmed)) || NamesIllness(column.Value[column.Value.Count - 1].Text, finder)).Select(column => column.Key));
        foreach (var row in window.Ahead)
        {
            foreach (var column in columns)
            {
                if (row.StartingAt(column) is { } cell && IsSmall(cell)) Add(cell, titles, lexicon, sink);
            }
        }

        LookAtRows(window.Ahead, titles, lexicon, finder, sink);
    }

    /// <summary>Looks at rows without people and hands over a record for each small cell of a row of a sensitive kind: "Học sinh khuyết tật | 3 | 1 | 0 | 2".</summary>
    public static void LookAtRows(IReadOnlyList<GridRow> rows, IReadOnlyList<string> titles, TitleLexicon lexicon, IValueFinder finder, IRecordSink sink)
    {
        foreach (var row in rows)
        {
            if (KindOf(row, finder) is not { } label) continue;
            foreach (var cell in row.Cells.Where(cell => cell.Column > label && IsSmall(cell))) Add(cell, titles, lexicon, sink);
        }
    }

    private static bool IsSmall(GridCell cell) => CellShapes.Integer(cell.Trimmed, 1) is >= 1 and <= 4;

    private static void Add(GridCell cell, IReadOnlyList<string> titles, TitleLexicon lexicon, IRecordSink sink)
    {
        var record = new RecordDraft(RecordShape.Alone, cell.Text.Block.Location);
        record.Traits.Add("small-count");
        sink.Add(record, lexicon.Read(titles));
    }

    // The column of the row's only words, when they are of a sensitive kind.
    private static int? KindOf(GridRow row, IValueFinder finder)
    {
        const int longest = 50;
        var first = row.Cells.FirstOrDefault(cell => CellShapes.Letters(cell.Trimmed) > 3);
        if (first is null || first.Trimmed.Length > longest || row.Cells.Any(cell => cell.Column > first.Column && CellShapes.Letters(cell.Trimmed) > 3)) return null;
        var (start, length) = Fields.Trim(first.Text.Text);
        var before = WordsBeforeKind(first.Trimmed);
        return NamesIllness(first.Text, finder) || before > 0 && NamesIllness(Fields.Slice(first.Text, start + before, length - before), finder) ? first.Column : null;
    }

    private static int WordsBeforeKind(string cell)
    {
        var key = VietnameseLetters.ToLower(cell);
        var best = 0;
        foreach (var phrase in RecordWords.Of("counted").Marked)
        {
            if (phrase.Length > best && key.Length > phrase.Length && key[phrase.Length] == ' ' && key.StartsWith(phrase, StringComparison.Ordinal)) best = phrase.Length + 1;
        }

        return best;
    }

    // "Thủy đậu", "Hộ nghèo": the heading is nothing but a word of the lists of sensitive words.
    private static bool NamesIllness(NormalizedText heading, IValueFinder finder)
    {
        var found = new List<Candidate>();
        finder.Detect(heading, found);
        return found.Exists(candidate => candidate.Rule.Kind == FindingKinds.SensitiveAttribute && candidate.Length >= heading.Text.Trim().Length);
    }
}
