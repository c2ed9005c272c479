using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>Which cell of which table each block is. Cells of a row that stand side by side are one entry, so that long sheets fit.</summary>
internal sealed class CellPlaces
{
    private readonly List<Run> _runs = [];
    private bool _isInOrder = true;

    /// <summary>Number of tables met.</summary>
    public int Tables { get; private set; }

    /// <summary>The document with every cell noted while it is pulled.</summary>
    /// <param name="document">The document.</param>
    /// <param name="onBlock">Told of every block.</param>
    public Document Watch(Document document, Action<TextBlock> onBlock) => new(outer =>
    {
        Tables = 0;
        _runs.Clear();
        return Sections(document, outer, onBlock);
    });

    /// <summary>The cell of a block, or null when it is none.</summary>
    public Place? Of(int block)
    {
        if (!_isInOrder) _runs.Sort((a, b) => a.First.CompareTo(b.First));
        _isInOrder = true;
        var (low, high) = (0, _runs.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var run = _runs[middle];
            if (block < run.First) high = middle - 1;
            else if (block >= run.First + run.Cells) low = middle + 1;
            else return new Place(run.Table, run.Row, (ushort)(run.Column + block - run.First), run.Span);
        }

        return null;
    }

    private IEnumerable<DocumentSection> Sections(Document document, Document outer, Action<TextBlock> onBlock)
    {
        foreach (var section in document.Sections)
        {
            if (section is TableSection table)
            {
                Tables++;
                yield return new TableSection(Rows(table, Tables, onBlock)) { Part = table.Part, Name = table.Name, IsSheet = table.IsSheet };
            }
            else if (section is TextSection text)
            {
                yield return new TextSection(Noted(text.Blocks, onBlock)) { Part = text.Part, IsCaption = text.IsCaption };
            }
            else if (section is RecordSection stated)
            {
                foreach (var field in stated.Fields) onBlock(field.Block);
                yield return stated;
            }
        }

        foreach (var gap in document.Gaps) outer.Add(gap);
        foreach (var notice in document.Notices) outer.Add(notice);
    }

    private static IEnumerable<TextBlock> Noted(IEnumerable<TextBlock> blocks, Action<TextBlock> onBlock)
    {
        foreach (var block in blocks)
        {
            onBlock(block);
            yield return block;
        }
    }

    private IEnumerable<TableRow> Rows(TableSection table, int number, Action<TextBlock> onBlock)
    {
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells)
            {
                onBlock(cell.Block);
                Note(cell.Block.Ordinal, new Place(number, row.Index, (ushort)Math.Min(cell.Column, ushort.MaxValue), (ushort)Math.Min(cell.ColumnSpan, ushort.MaxValue)));
            }

            yield return row;
        }
    }

    private void Note(int block, Place place)
    {
        if (_runs.Count > 0)
        {
            var last = _runs[_runs.Count - 1];
            var goesOn = last.Table == place.Table && last.Row == place.Row && last.Span == 1 && place.Span == 1
                && block == last.First + last.Cells && place.Column == last.Column + last.Cells;
            _isInOrder &= block > last.First;
            if (goesOn)
            {
                _runs[_runs.Count - 1] = last with { Cells = (ushort)(last.Cells + 1) };
                return;
            }
        }

        _runs.Add(new Run(block, place.Table, place.Row, place.Column, place.Span, 1));
    }

    /// <summary>Cells of one row, side by side, each a column wide; or one that covers more.</summary>
    private readonly record struct Run(int First, int Table, int Row, ushort Column, ushort Span, ushort Cells);

    /// <summary>One cell.</summary>
    /// <param name="Table">Number of the table, from 1.</param>
    /// <param name="Row">Row number, from 0.</param>
    /// <param name="Column">First column, from 0.</param>
    /// <param name="Span">Columns covered.</param>
    internal readonly record struct Place(int Table, int Row, ushort Column, ushort Span);
}
