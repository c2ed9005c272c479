using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Delimited;

/// <summary>Redacts delimited text: values are replaced, dropped columns and rows leave the file, rows are put in another order.</summary>
internal sealed class DelimitedRedactor() : TextualRedactor(Escapes.Characters, static _ => null, Read)
{
    /// <inheritdoc/>
    public override bool FindsCellsByNumber => true;

    /// <inheritdoc/>
    public override bool CanSort => true;

    /// <inheritdoc/>
    protected override void AddOwn(string text, SourceFile file, FileEdits edits, RedactContext context, List<SourceCell> cells, SourceEdits changes, CancellationToken cancel)
    {
        if (!edits.Tables.TryGetValue(1, out var table)) return;
        foreach (var row in Rows(cells)) DropCells(row, table, changes);
    }

    /// <inheritdoc/>
    protected override void Write(TextSplicer splicer, string text, FileEdits edits, List<SourceCell> cells)
    {
        if (!edits.Tables.TryGetValue(1, out var table) || (table.Orders.Count == 0 && table.Rows.Count == 0))
        {
            splicer.WriteAll(text.Length);
            return;
        }

        var rows = Rows(cells).ToDictionary(row => row[0].Row, row => (Start: (int)row[0].Start, End: (int)row[^1].End));
        var from = table.Orders.SelectMany(order => order.Rows.Zip(order.From)).ToDictionary(pair => pair.First, pair => pair.Second);
        splicer.WriteMark();
        var at = 0;
        foreach (var (number, place) in rows.OrderBy(row => row.Key))
        {
            if (table.Rows.Contains(number))
            {
                splicer.Write(at, place.Start);
                at = LineEnd(text, place.End);
                continue;
            }

            if (!from.TryGetValue(number, out var source) || source == number) continue;
            splicer.Write(at, place.Start);
            splicer.Write(rows[source].Start, rows[source].End);
            at = place.End;
        }

        splicer.Write(at, text.Length);
    }

    private static Document Read(string text, SourceFile file, TextLimits limits, SourcePlaces places)
    {
        var source = new TextSource(file, CancellationToken.None);
        return DelimitedFormat.Sniff(file, source) is { } dialect
            ? DelimitedReader.Read(() => new StringCharSource(text), dialect, limits, places)
            : PlainTextReader.Read(() => new StringCharSource(text), limits, places);
    }

    // A dropped cell takes the separator before it along, or the one behind it when no cell is left before it.
    private static void DropCells(List<SourceCell> row, TableEdit table, SourceEdits changes)
    {
        var hasKept = false;
        for (var i = 0; i < row.Count; i++)
        {
            if (!table.Drops(row[i].Row, row[i].Column))
            {
                hasKept = true;
                continue;
            }

            var start = hasKept ? row[i - 1].End : row[i].Start;
            var end = !hasKept && i + 1 < row.Count ? row[i + 1].Start : row[i].End;
            if (end > start) changes.Add(new SourceEdit((int)start, (int)end, ""));
        }
    }

    private static IEnumerable<List<SourceCell>> Rows(List<SourceCell> cells)
    {
        var row = new List<SourceCell>();
        foreach (var cell in cells)
        {
            if (row.Count > 0 && row[0].Row != cell.Row)
            {
                yield return row;
                row = [];
            }

            row.Add(cell);
        }

        if (row.Count > 0) yield return row;
    }

    private static int LineEnd(string text, int at)
    {
        if (at < text.Length && text[at] == '\r') at++;
        if (at < text.Length && text[at] == '\n') at++;
        return at;
    }
}
