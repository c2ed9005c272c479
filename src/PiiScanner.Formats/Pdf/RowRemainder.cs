using PiiScanner.Core.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Puts a row together again that a page break cut: the second lines of its cells stand at the top of the next page, without the row's number.</summary>
internal static class RowRemainder
{
    /// <summary>The whole row, or null where the next page begins with a row of its own.</summary>
    /// <param name="above">Last row of the page before.</param>
    /// <param name="table">The table as it goes on.</param>
    /// <param name="places">Where its columns stand in the whole table.</param>
    /// <param name="row">The row that may be a remainder.</param>
    /// <param name="view">The page it stands on.</param>
    /// <param name="blocks">Makes blocks.</param>
    public static TableRow? TryJoin(TableRow above, PdfTable table, ColumnPlaces places, int row, PageView view, BlockMaker blocks)
    {
        var rest = table.Cells.Where(c => c.Row == row && c.Lines.Count > 0).ToList();
        // A row of its own fills its first column; what is left of a cut row fills fewer cells than the row has, and none that it leaves empty.
        if (rest.Count == 0 || rest.Count >= above.Cells.Count || places.Of(rest[0]).Column <= above.Cells[0].Column) return null;
        if (rest.Exists(c => !above.Cells.Any(a => (a.Column, a.ColumnSpan) == places.Of(c)))) return null;
        var cells = above.Cells.ToList();
        foreach (var cell in rest)
        {
            var at = cells.FindIndex(c => c.Column == places.Of(cell).Column);
            var made = blocks.Cell(view, table, cell, cells[at].Block.Location.Part, "", 0).ToList();
            if (made.Count != 1) return null;
            cells[at] = cells[at] with { Block = blocks.Join(cells[at].Block, made[0], IsBroken(cells[at].Block.Text, made[0].Text) ? "" : " ") };
        }

        return above with { Cells = cells };
    }

    // A number or a date goes on without a blank; a date of ten characters is whole.
    private static bool IsBroken(string upper, string lower) =>
        (char.IsAsciiDigit(upper[^1]) || upper[^1] is '/' or '-') && (char.IsAsciiDigit(lower[0]) || lower[0] is '/' or '-') && upper[(upper.LastIndexOfAny([' ', '\n']) + 1)..] is { Length: not 10 };
}
