namespace PiiScanner.Core.Text;

/// <summary>A stretch of a document in reading order: running text or one table. Pulled: blocks and rows are made while they are enumerated.</summary>
public abstract class DocumentSection
{
    /// <summary>The part it belongs to, one of <see cref="DocumentParts"/>; null is the body.</summary>
    public string? Part { get; init; }

    /// <summary>All its blocks in reading order, whatever it is; pulled like the section itself.</summary>
    public IEnumerable<TextBlock> AllBlocks() => this switch
    {
        TextSection text => text.Blocks,
        TableSection table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Block),
        RecordSection record => record.Fields.Select(field => field.Block),
        _ => throw new InvalidOperationException("There is no such section."),
    };
}

/// <summary>Running text: paragraphs or lines.</summary>
/// <param name="blocks">Enumerated once or more; the same ordinals each time.</param>
public sealed class TextSection(IEnumerable<TextBlock> blocks) : DocumentSection
{
    /// <summary>True for words written on or under a photograph: the people they name are those in the picture, pupils unless a word says otherwise.</summary>
    public bool IsCaption { get; init; }

    /// <summary>The blocks in reading order.</summary>
    public IEnumerable<TextBlock> Blocks { get; } = blocks ?? throw new ArgumentNullException(nameof(blocks));
}

/// <summary>One table or worksheet. Rows are pulled, so that 200,000 rows need not be held.</summary>
/// <param name="rows">Rows from top to bottom.</param>
public sealed class TableSection(IEnumerable<TableRow> rows) : DocumentSection
{
    /// <summary>Name of the sheet or caption of the table, when it has one.</summary>
    public string? Name { get; init; }

    /// <summary>Rows from top to bottom; empty rows may be left out, indices then jump.</summary>
    public IEnumerable<TableRow> Rows { get; } = rows ?? throw new ArgumentNullException(nameof(rows));

    /// <summary>True when the rows come from a grid (spreadsheet, csv) that may hold titles, several lists and notes; false for a table proper.</summary>
    public bool IsSheet { get; init; }
}

/// <summary>One row of a table.</summary>
/// <param name="Index">Row number, from 0, as people count minus one.</param>
/// <param name="Cells">Cells that hold text, ordered by column.</param>
public sealed record TableRow(int Index, IReadOnlyList<TableCell> Cells)
{
    /// <summary>True when the document marks the row as a header row.</summary>
    public bool IsHeader { get; init; }
}

/// <summary>One cell.</summary>
/// <param name="Column">Column number, from 0.</param>
/// <param name="Block">Its text.</param>
public sealed record TableCell(int Column, TextBlock Block)
{
    /// <summary>Columns covered, at least 1.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Rows covered, at least 1; the cells below a merged cell are left out.</summary>
    public int RowSpan { get; init; } = 1;
}
