using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>Follows the reader through a package: hands places on to those who edit them, once however often a cell is repeated, and notes what becomes of the cells of sheets.</summary>
/// <param name="places">Takes the places.</param>
/// <param name="edits">What to do.</param>
internal sealed class OdfShownValues(EditPlaces places, FileEdits edits) : ITextTrace
{
    private readonly HashSet<(string Part, int Node, string? Attribute, int Offset)> _seen = [];
    private readonly Dictionary<int, (string Part, int Node)> _values = [];
    private readonly Dictionary<(string Part, int Node), string> _texts = [];
    private readonly Dictionary<string, SheetPlan> _sheets = new(StringComparer.OrdinalIgnoreCase);
    private int _table;

    /// <summary>What happens to the cells of each sheet.</summary>
    public IReadOnlyCollection<SheetPlan> Sheets => _sheets.Values;

    /// <summary>The plan of a sheet; an empty one for a sheet without cells.</summary>
    /// <param name="name">Its name.</param>
    public SheetPlan Sheet(string name)
    {
        if (!_sheets.TryGetValue(name, out var plan)) _sheets[name] = plan = new SheetPlan("", name);
        return plan;
    }

    /// <summary>What a cell that shows its value in another form says afterwards; null for any other cell.</summary>
    public string? TextOf(string part, int node) => _texts.GetValueOrDefault((part, node));

    /// <inheritdoc/>
    public void Add(int block, IReadOnlyList<TextPiece> pieces, bool isCopy)
    {
        if (pieces.Count == 0) return;
        if (edits.Blocks.ContainsKey(block) || edits.DroppedBlocks.Contains(block))
        {
            if (pieces[0].Attribute is { } name && name.EndsWith("value", StringComparison.Ordinal)) _values[block] = (pieces[0].Part, pieces[0].Node);
            // A repeated cell is many blocks and one place.
            if (!_seen.Add((pieces[0].Part, pieces[0].Node, pieces[0].Attribute, pieces[0].Offset))) return;
        }

        places.Add(block, pieces, isCopy);
    }

    /// <summary>Pulls a table.</summary>
    public void Take(TableSection table)
    {
        edits.Tables.TryGetValue(++_table, out var edit);
        var plan = table.IsSheet ? Sheet(table.Name ?? "") : null;
        if (plan is not null && edit is not null) plan.Table = Joined(plan.Table, edit);
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells) Take(cell, row.Index, plan);
        }
    }

    private void Take(TableCell cell, int row, SheetPlan? plan)
    {
        var ordinal = cell.Block.Ordinal;
        var isDropped = edits.DroppedBlocks.Contains(ordinal);
        if (!isDropped && !edits.Blocks.ContainsKey(ordinal)) return;
        var text = isDropped ? "" : TextEdit.Apply(cell.Block.Text, edits.Blocks[ordinal]);
        plan?.Texts.TryAdd((row, cell.Column), text);
        if (_values.TryGetValue(ordinal, out var at)) _texts[at] = text;
    }

    // A long sheet comes in stretches, each with changes of its own.
    private static TableEdit Joined(TableEdit? one, TableEdit other)
    {
        if (one is null) return other;
        var joined = new TableEdit();
        foreach (var edit in (TableEdit[])[one, other])
        {
            joined.Columns.AddRange(edit.Columns);
            joined.Rows.UnionWith(edit.Rows);
            joined.Orders.AddRange(edit.Orders);
        }

        return joined;
    }
}
