using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Tables of figures: cells that count one to four people of a sensitive kind single them out.</summary>
internal static class Statistics
{
    /// <summary>Looks at a table without people and hands over a record for each small cell of a sensitive column.</summary>
    public static void Look(TableHeader header, RowWindow window, IReadOnlyList<ColumnLayout> layouts, IReadOnlyList<string> titles, TitleLexicon lexicon, IRecordSink sink)
    {
        var columns = layouts.SelectMany(layout => layout.Columns).Where(column => column.Role.Kind == FindingKinds.SensitiveAttribute && column.FromHeader).ToList();
        if (columns.Count == 0) return;
        _ = header;
        var context = lexicon.Read(titles);
        foreach (var row in window.Ahead)
        {
            foreach (var column in columns)
            {
                if (row.StartingAt(column.Index) is not { } cell || CellShapes.Integer(cell.Trimmed, 1) is not (>= 1 and <= 4)) continue;
                var record = new RecordDraft(RecordShape.Alone, cell.Text.Block.Location);
                record.Traits.Add("small-count");
                sink.Add(record, context);
            }
        }
    }
}
