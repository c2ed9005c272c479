using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>The copy of source rows that a pivot table keeps: fields with their shared items, and records that point to these.</summary>
internal sealed class PivotCache
{
    private const int MaxItems = 5_000_000;
    private const int MaxRowsHeld = 5000;
    private readonly List<Field> _fields = [];
    private int _items;

    /// <summary>Reads the definition part. Gives the words in it that are neither field nor item.</summary>
    public IEnumerable<Draft> ReadDefinition(MarkupReader reader, PackageSession session, Location at)
    {
        while (reader.Read())
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "pivotCacheDefinition": session.Authors.Add(reader.Attribute("refreshedBy"), session.Place(reader, "refreshedBy")); break;
                case "worksheetSource":
                    if (reader.Attribute("name") is { Length: > 0 } name) yield return GenericTexts.Attribute(reader, session, at, "name", name);
                    break;
                case "cacheField":
                    _fields.Add(new Field(reader.Attribute("name") ?? "", session.Place(reader, "name")));
                    if (reader.Attribute("formula") is { } formula && formula.Contains('"')) yield return GenericTexts.Attribute(reader, session, at, "formula", formula);
                    break;
                case "sharedItems" when _fields.Count > 0: ReadItems(reader, session, _fields[^1]); break;
                case "groupItems": reader.SkipElement(); break;
            }
        }
    }

    /// <summary>Gives the records as tables with the field names as header row.</summary>
    public IEnumerable<Draft> ReadRecords(MarkupReader reader, PackageSession session, Location at)
    {
        var index = 0;
        var table = NewTable(at);
        while (reader.Read())
        {
            if (reader is not { IsElement: true, Name: "r", IsEmpty: false }) continue;
            table.Rows.Add(ReadRecord(reader, session, at, ++index));
            if (table.Rows.Count < MaxRowsHeld) continue;
            yield return table;
            table = NewTable(at);
        }

        if (table.Rows.Count > 1) yield return table;
    }

    /// <summary>Gives the shared items no record points to: left over from rows deleted since, or all of them when there are no records.</summary>
    public IEnumerable<Draft> Unused(Location at)
    {
        foreach (var field in _fields)
        {
            foreach (var item in field.Items)
            {
                if (!item.IsUsed && item.Text.Length > 0) yield return Block(at, item.Text, item.Place);
            }
        }
    }

    private void ReadItems(MarkupReader reader, PackageSession session, Field field)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement || reader.Depth != depth + 1) continue;
            if (++_items > MaxItems) throw new PartLimitException(PackageMessages.TooMuch);
            field.Items.Add(new Item(Value(reader), session.Place(reader, "v")));
        }
    }

    private RowDraft ReadRecord(MarkupReader reader, PackageSession session, Location at, int index)
    {
        var row = new RowDraft(index);
        var depth = reader.Depth;
        for (var column = 0; reader.ReadInside(depth);)
        {
            if (!reader.IsElement || reader.Depth != depth + 1) continue;
            BlockDraft? block = null;
            if (reader.Name == "x")
            {
                if (column < _fields.Count && int.TryParse(reader.Attribute("v"), out var i) && (uint)i < (uint)_fields[column].Items.Count)
                {
                    var item = _fields[column].Items[i];
                    item.IsUsed = true;
                    block = Block(at, item.Text, item.Place);
                }
            }
            else
            {
                block = Block(at, Value(reader), session.Place(reader, "v"));
            }

            if (block is { Length: > 0 }) row.Cells.Add(new CellDraft(index, column, block));
            column++;
        }

        return row;
    }

    private TableDraft NewTable(Location at)
    {
        var table = new TableDraft { Part = at.Part, IsSheet = true };
        var header = new RowDraft(0) { IsHeader = true };
        for (var i = 0; i < _fields.Count; i++) header.Cells.Add(new CellDraft(0, i, Block(at, _fields[i].Name, _fields[i].Place)));
        table.Rows.Add(header);
        return table;
    }

    // Dates are stored as 2012-09-05T00:00:00.
    private static string Value(MarkupReader reader)
    {
        var value = reader.Attribute("v") ?? "";
        if (reader.Name != "d" || !DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return value;
        return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static BlockDraft Block(Location at, string text, TextPiece? place)
    {
        var block = new BlockDraft { Part = at.Part, Location = at };
        block.Append(text, default, place);
        return block;
    }

    private sealed record Field(string Name, TextPiece? Place)
    {
        public List<Item> Items { get; } = [];
    }

    private sealed class Item(string text, TextPiece? place)
    {
        public string Text { get; } = text;

        public TextPiece? Place { get; } = place;

        public bool IsUsed { get; set; }
    }
}
