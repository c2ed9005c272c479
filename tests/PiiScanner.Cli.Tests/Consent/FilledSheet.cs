using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PiiScanner.Cli.Tests.Consent;

/// <summary>Fills a sheet as a teacher does: cell by cell, by the row of codes.</summary>
internal static class FilledSheet
{
    private const uint CodesRow = 5;
    private const uint FirstPupil = 7;

    /// <summary>Writes into cells.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="answer">Text for a pupil, from 0, under a code; null leaves the cell.</param>
    public static void Fill(string path, Func<int, string, string?> answer)
    {
        using var document = SpreadsheetDocument.Open(path, true);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet; // not null: the product wrote it
        var rows = sheet.Descendants<Row>().ToDictionary(row => row.RowIndex!.Value); // not null: as above
        var codes = rows[CodesRow].Elements<Cell>().ToDictionary(Letters, cell => cell.InnerText);
        for (var pupil = 0; rows.TryGetValue(FirstPupil + (uint)pupil, out var row); pupil++)
        {
            foreach (var cell in row.Elements<Cell>())
            {
                if (codes.TryGetValue(Letters(cell), out var code) && answer(pupil, code) is { } text) cell.InlineString = new InlineString(new Text(text));
            }
        }

        sheet.Save();
    }

    private static string Letters(Cell cell) => string.Concat(cell.CellReference!.Value!.TakeWhile(char.IsLetter)); // not null: the product wrote it
}
