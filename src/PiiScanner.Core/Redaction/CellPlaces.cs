using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>Which cell of which table each block is: twelve bytes a block, so that long sheets fit.</summary>
internal sealed class CellPlaces
{
    private Place[] _places = new Place[256];
    private int _count;

    /// <summary>Number of tables met.</summary>
    public int Tables { get; private set; }

    /// <summary>The document with every cell noted while it is pulled.</summary>
    /// <param name="document">The document.</param>
    /// <param name="onBlock">Told of every block.</param>
    public Document Watch(Document document, Action<TextBlock> onBlock) => new(outer =>
    {
        (Tables, _count) = (0, 0);
        return Sections(document, outer, onBlock);
    });

    /// <summary>The cell of a block, or null when it is none.</summary>
    public Place? Of(int block) => block < _count && _places[block].Table > 0 ? _places[block] : null;

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
        if (block >= _places.Length) Array.Resize(ref _places, Math.Max(_places.Length * 2, block + 1));
        for (; _count <= block; _count++) _places[_count] = default;
        _places[block] = place;
    }

    /// <summary>One cell.</summary>
    /// <param name="Table">Number of the table, from 1.</param>
    /// <param name="Row">Row number, from 0.</param>
    /// <param name="Column">First column, from 0.</param>
    /// <param name="Span">Columns covered.</param>
    internal readonly record struct Place(int Table, int Row, ushort Column, ushort Span);
}
