using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>Reads the copy of another workbook's cells that an external link keeps.</summary>
internal static class ExternalLinkTables
{
    private const int MaxRowsHeld = 5000;

    /// <summary>Gives one table for each sheet copied, in stretches, and the names around them.</summary>
    public static IEnumerable<Draft> Read(MarkupReader reader, PackageSession session, Location at)
    {
        var names = new List<string>();
        TableDraft? table = null;
        RowDraft? row = null;
        while (reader.Read())
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "sheetName" or "definedName" or "ddeLink" or "oleLink" or "ddeItem" or "oleItem":
                    foreach (var draft in Words(reader, session, at)) yield return draft;
                    if (reader.Name == "sheetName" && names.Count < 10_000) names.Add(reader.Attribute("val") ?? "");
                    break;
                case "sheetData":
                    if (table is { Rows.Count: > 0 }) yield return table;
                    var name = int.TryParse(reader.Attribute("sheetId"), out var id) && (uint)id < (uint)names.Count ? names[id] : null;
                    table = new TableDraft { Part = at.Part, IsSheet = true, Name = name };
                    row = null;
                    break;
                case "row" when table is not null:
                    if (table.Rows.Count >= MaxRowsHeld)
                    {
                        yield return table;
                        table = new TableDraft { Part = at.Part, IsSheet = true, Name = table.Name };
                    }

                    var number = int.TryParse(reader.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var r) && r > 0 ? r - 1 : (row?.Index ?? -1) + 1;
                    table.Rows.Add(row = new RowDraft(number));
                    break;
                case "cell" when table is not null && row is not null:
                    ReadCell(reader, session, at, table, row);
                    break;
                case "value" when table is null:
                    foreach (var draft in Values(reader, session, at)) yield return draft;
                    break;
            }
        }

        if (table is { Rows.Count: > 0 }) yield return table;
    }

    private static void ReadCell(MarkupReader reader, PackageSession session, Location at, TableDraft table, RowDraft row)
    {
        var name = reader.Attribute("r");
        if (name is null || !CellReference.TryParse(name, out _, out var column)) column = row.Cells.Count == 0 ? 0 : row.Cells[^1].Column + 1;
        var text = new BlockDraft { Part = at.Part, Location = at with { Sheet = table.Name, Cell = name ?? CellReference.Name(row.Index, column) } };
        if (!reader.IsEmpty)
        {
            var depth = reader.Depth;
            while (reader.ReadInside(depth))
            {
                if (reader.IsText) text.Append(reader.Value, default, session.Place(reader));
            }
        }

        row.Cells.Add(new CellDraft(row.Index, column, text));
    }

    private static List<BlockDraft> Words(MarkupReader reader, PackageSession session, Location at)
    {
        var found = new List<BlockDraft>();
        foreach (var name in (string[])["val", "name", "refersTo", "ddeService", "ddeTopic", "progId"])
        {
            if (reader.Attribute(name) is { } value && !string.IsNullOrWhiteSpace(value)) found.Add(GenericTexts.Attribute(reader, session, at, name, value));
        }

        return found;
    }

    private static List<BlockDraft> Values(MarkupReader reader, PackageSession session, Location at)
    {
        var found = new List<BlockDraft>();
        if (reader.IsEmpty) return found;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsText && !string.IsNullOrWhiteSpace(reader.Value)) found.Add(GenericTexts.Node(reader, session, at));
        }

        return found;
    }
}
