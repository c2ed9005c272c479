using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Rosters;

/// <summary>The cells of one table or sheet as texts, by row and column from 0.</summary>
/// <param name="Name">Name of the sheet, or null.</param>
/// <param name="Rows">Rows; blank ones are empty lists, so that a row's place is its number.</param>
public sealed record SheetGrid(string? Name, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int MostRows = 20_000;
    private const int MostColumns = 200;

    /// <summary>The tables of a document, in its body.</summary>
    /// <param name="document">The document; pulled once.</param>
    public static IReadOnlyList<SheetGrid> Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Sections.OfType<TableSection>().Where(table => table.Part is null).Select(Of)];
    }

    /// <summary>The text of a cell; empty where there is none.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="column">Column, from 0.</param>
    public string At(int row, int column) => row < Rows.Count && column < Rows[row].Count ? Rows[row][column] : "";

    private static SheetGrid Of(TableSection table)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var row in table.Rows)
        {
            if (row.Index >= MostRows) break;
            while (rows.Count < row.Index) rows.Add([]);
            var cells = new List<string>();
            foreach (var cell in row.Cells.Where(cell => cell.Column < MostColumns))
            {
                while (cells.Count < cell.Column) cells.Add("");
                cells.Add(string.Join(' ', TextNormalizer.Normalize(cell.Block).Text.Split([' ', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)));
            }

            if (rows.Count == row.Index) rows.Add(cells);
        }

        return new SheetGrid(table.Name, rows);
    }
}
