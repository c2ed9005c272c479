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
        columns.UnionWith(header.Texts.Where(column => NamesIllness(column.Value[column.Value.Count - 1].Text, finder)).Select(column => column.Key));
        if (columns.Count == 0) return;
        var context = lexicon.Read(titles);
        foreach (var row in window.Ahead)
        {
            foreach (var column in columns)
            {
                if (row.StartingAt(column) is not { } cell || CellShapes.Integer(cell.Trimmed, 1) is not (>= 1 and <= 4)) continue;
                var record = new RecordDraft(RecordShape.Alone, cell.Text.Block.Location);
                record.Traits.Add("small-count");
                sink.Add(record, context);
            }
        }
    }

    // "Thủy đậu", "Hộ nghèo": the heading is nothing but a word of the lists of sensitive words.
    private static bool NamesIllness(NormalizedText heading, IValueFinder finder)
    {
        var found = new List<Candidate>();
        finder.Detect(heading, found);
        return found.Exists(candidate => candidate.Rule.Kind == FindingKinds.SensitiveAttribute && candidate.Length >= heading.Text.Trim().Length);
    }
}
