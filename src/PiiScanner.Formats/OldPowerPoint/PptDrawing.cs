using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OldPowerPoint;

/// <summary>Reads the shapes of a slide: texts, and tables, which are groups of shapes side by side and below each other.</summary>
/// <param name="records">The presentation.</param>
/// <param name="fonts">Names of the fonts.</param>
internal sealed class PptDrawing(PptRecords records, IReadOnlyList<string> fonts)
{
    private const int MaxDepth = 32;
    private const int SmallestTable = 4;

    /// <summary>True when groups were nested too deeply to be read.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The texts and tables of a container.</summary>
    /// <param name="container">A slide, its notes or a master.</param>
    /// <param name="at">Where it stands.</param>
    public IEnumerable<Draft> Read(PptRecord container, Location at) => Read(container, at, 0);

    private List<Draft> Read(PptRecord container, Location at, int depth)
    {
        var drafts = new List<Draft>();
        if (depth > MaxDepth)
        {
            IsCut = true;
            return drafts;
        }

        var cells = container.Type == PptTypes.ShapeGroup ? Cells(container) : [];
        if (Table(cells, at) is { } table)
        {
            drafts.Add(table);
            foreach (var cell in cells) drafts.AddRange(cell.Others.SelectMany(text => text.Paragraphs(at)));
        }
        else
        {
            cells.Clear();
        }

        foreach (var record in records.Within(container))
        {
            if (cells.Exists(cell => cell.Shape.At == record.At)) continue;
            if (record.Type == PptTypes.ShapeText) drafts.AddRange(Texts(record).SelectMany(text => text.Paragraphs(at)));
            else if (record.IsContainer) drafts.AddRange(Read(record, at, depth + 1));
        }

        return drafts;
    }

    private List<PptText> Texts(PptRecord box)
    {
        var texts = new PptTexts(records, fonts);
        foreach (var record in records.Within(box)) texts.Take(record);
        return texts.Finish();
    }

    private List<PptCell> Cells(PptRecord group) => records.Within(group).Where(record => record.Type == PptTypes.Shape).Select(Cell).OfType<PptCell>().ToList();

    private static TableDraft? Table(List<PptCell> cells, Location at)
    {
        if (cells.Count < SmallestTable) return null;
        var lefts = cells.Select(cell => cell.Left).Distinct().Order().ToList();
        var tops = cells.Select(cell => cell.Top).Distinct().Order().ToList();
        if (lefts.Count < 2 || tops.Count < 2 || cells.Select(cell => (cell.Left, cell.Top)).Distinct().Count() < cells.Count || cells.Count * 2 < lefts.Count * tops.Count) return null;
        var table = new TableDraft { Part = at.Part };
        foreach (var top in tops) table.Rows.Add(new RowDraft(table.Rows.Count));
        foreach (var cell in cells.OrderBy(cell => (cell.Top, cell.Left)))
        {
            var (row, column) = (tops.IndexOf(cell.Top), lefts.IndexOf(cell.Left));
            var block = new BlockDraft { Part = at.Part, Location = at with { Cell = string.Create(CultureInfo.InvariantCulture, $"R{row + 1}C{column + 1}") } };
            cell.Text.CopyTo(block);
            table.Rows[row].Cells.Add(new CellDraft(row, column, block)
            {
                ColumnSpan = Math.Max(1, lefts.Count(left => left >= cell.Left && left < cell.Right)),
                RowSpan = Math.Max(1, tops.Count(top => top >= cell.Top && top < cell.Bottom)),
            });
        }

        return table;
    }

    private PptCell? Cell(PptRecord shape)
    {
        (int Left, int Top, int Right, int Bottom)? place = null;
        var texts = new List<PptText>();
        foreach (var record in records.Within(shape))
        {
            if (record.Type == PptTypes.ChildAnchor)
            {
                var body = records.Body(record);
                place = (body.I32(0), body.I32(4), body.I32(8), body.I32(12));
            }
            else if (record.Type == PptTypes.ShapeText)
            {
                texts.AddRange(Texts(record));
            }
        }

        return place is { } anchor && texts.Count > 0 ? new PptCell(shape, anchor.Left, anchor.Top, anchor.Right, anchor.Bottom, texts[0], texts[1..]) : null;
    }

    private sealed record PptCell(PptRecord Shape, int Left, int Top, int Right, int Bottom, PptText Text, List<PptText> Others);
}
