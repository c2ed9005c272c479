using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Word;

internal sealed partial class WordPartWalker
{
    private const int MaxGridColumn = 16_384;

    // A long table comes in stretches, so that a body of rows without end is not held.
    private IEnumerable<TableDraft> ReadTable(MarkupReader reader, string? part)
    {
        if (reader.IsEmpty) yield break;
        var depth = reader.Depth;
        var outer = _openTable;
        var table = new TableDraft { Part = part };
        var merges = new Dictionary<int, CellDraft>();
        var rowIndex = 0;
        var colored = 0;
        if (outer is null) _openTable = table;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            if (reader.Name == "tblPr")
            {
                if (ReadTableProperties(reader, table)) colored = 1;
            }
            else if (reader.Name == "tr")
            {
                _coloredAround += colored;
                ReadRow(reader, table, rowIndex++, merges);
                _coloredAround -= colored;
                if (table.Rows.Count >= MaxRowsHeld)
                {
                    yield return table;
                    table = new TableDraft { Part = part, Name = table.Name };
                    if (outer is null) _openTable = table;
                    merges.Clear();
                }
            }
            else
            {
                ReadBlockMarker(reader);
            }
        }

        if (outer is null) _openTable = null;
        yield return table;
    }

    // True when the table is coloured, by itself or by its style.
    private bool ReadTableProperties(MarkupReader reader, TableDraft table)
    {
        if (reader.IsEmpty) return false;
        var depth = reader.Depth;
        var colored = false;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "tblCaption":
                    table.Name = reader.Attribute("val");
                    AddAttribute(reader, "val", DocumentParts.AltText);
                    break;
                case "tblDescription": AddAttribute(reader, "val", DocumentParts.AltText); break;
                case "tblStyle": colored |= _styles.HasShading(reader.Attribute("val")); break;
                case "shd": colored |= RunProperties.IsShading(reader); break;
                case "tblPrChange":
                    AddAuthor(reader);
                    reader.SkipElement();
                    break;
            }
        }

        return colored;
    }

    private void ReadRow(MarkupReader reader, TableDraft table, int index, Dictionary<int, CellDraft> merges)
    {
        var row = new RowDraft(index);
        table.Rows.Add(row);
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        var column = 0;
        var isHidden = false;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "tblHeader": row.IsHeader = RunProperties.IsOn(reader.Attribute("val")); break;
                case "hidden": isHidden = RunProperties.IsOn(reader.Attribute("val")); break;
                case "gridBefore": column = Span(reader, 0); break;
                case "tblPrEx" or "tblPrExChange" or "trPrChange":
                    AddAuthor(reader);
                    reader.SkipElement();
                    break;
                case "tc" when reader.Vocabulary == Vocabulary.Word: column = ReadCell(reader, row, column, isHidden ? DocumentParts.HiddenRow : table.Part, merges); break;
                default: ReadBlockMarker(reader); break;
            }
        }
    }

    // Gives the column behind the cell.
    private int ReadCell(MarkupReader reader, RowDraft row, int column, string? part, Dictionary<int, CellDraft> merges)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"R{row.Index + 1}C{column + 1}");
        _paragraph++;
        var text = NewBlock(part, name);
        _paragraph--;
        var cell = new CellDraft(row.Index, column, text);
        var properties = new CellProperties();
        var hanging = _detached.Count;
        if (!reader.IsEmpty) ReadCellContent(reader, cell, properties);
        if (properties.IsColored) _coloredAround--;
        cell.ColumnSpan = properties.Span;
        if (properties.IsContinued && merges.TryGetValue(column, out var above))
        {
            above.RowSpan = row.Index + 1 - above.Row;
            // Word shows the first cell of a vertical merge only.
            if (text.Length > 0) _detached.Add(HiddenCopy(text));
        }
        else
        {
            merges.Remove(column);
            if (properties.IsRestart) merges[column] = cell;
            row.Cells.Add(cell);
            if (text.Length == 0) TakeDeleted(row, cell, hanging);
        }

        return Math.Min(column + properties.Span, MaxGridColumn);
    }

    private BlockDraft HiddenCopy(BlockDraft text)
    {
        var hidden = Made(DocumentParts.HiddenText, text.FlatText, null);
        hidden.AddCopy(text);
        return hidden;
    }

    // What was deleted from a cell that is empty now keeps its place in the row: a deleted column still belongs to the names beside it.
    private void TakeDeleted(RowDraft row, CellDraft cell, int first)
    {
        for (var i = first; i < _detached.Count && _detached[i] is BlockDraft block;)
        {
            if (block.Part != DocumentParts.TrackedDeletion || block.Length == 0)
            {
                i++;
                continue;
            }

            row.Cells.Add(new CellDraft(cell.Row, cell.Column, block) { ColumnSpan = cell.ColumnSpan });
            _detached.RemoveAt(i);
        }
    }

    private void ReadCellContent(MarkupReader reader, CellDraft cell, CellProperties properties)
    {
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsText) AddStray(reader);
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "tcPr":
                    ReadCellProperties(reader, properties);
                    if (properties.IsColored) _coloredAround++;
                    break;
                case "p" when reader.Vocabulary == Vocabulary.Word:
                    cell.Text.BreakLater();
                    ReadParagraphInto(reader, cell.Text);
                    break;
                case "tbl" when reader.Vocabulary == Vocabulary.Word:
                    ReadNestedTable(reader);
                    break;
                case "AlternateContent" when reader.Vocabulary == Vocabulary.Compatibility:
                    ReadBlockAlternatives(reader, _part, _detached);
                    break;
                default: ReadBlockMarker(reader); break;
            }
        }
    }

    // A nested table follows the table around it, as a table of its own.
    private void ReadNestedTable(MarkupReader reader)
    {
        var outer = _detached;
        _detached = [];
        foreach (var table in ReadTable(reader, _part))
        {
            outer.Add(table);
            outer.AddRange(_detached);
            _detached.Clear();
        }

        _detached = outer;
    }

    private void ReadCellProperties(MarkupReader reader, CellProperties properties)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "gridSpan": properties.Span = Math.Max(1, Span(reader, 1)); break;
                case "vMerge":
                    properties.IsRestart = reader.Attribute("val") == "restart";
                    properties.IsContinued = !properties.IsRestart;
                    break;
                case "shd": properties.IsColored |= RunProperties.IsShading(reader); break;
                case "tcPrChange" or "cellIns" or "cellDel" or "cellMerge":
                    AddAuthor(reader);
                    reader.SkipElement();
                    break;
            }
        }
    }

    private static int Span(MarkupReader reader, int otherwise) =>
        int.TryParse(reader.Attribute("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span <= MaxGridColumn ? span : otherwise;

    private sealed class CellProperties
    {
        public int Span { get; set; } = 1;

        public bool IsRestart { get; set; }

        public bool IsContinued { get; set; }

        public bool IsColored { get; set; }
    }
}
