using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>
/// Second half of step 9: reads again, one by one, the cells that cannot be right or were read with low confidence.
/// A new reading of an expected shape wins at once; without an expectation the more confident one does.
/// </summary>
internal sealed class SecondOpinion(TesseractReader engine, Deadline deadline, ITableExpectation? expectation)
{
    private const double Doubtful = 70;
    private const double DoubtfulThoughAccepted = 88;
    private const double ClearlyBetter = 4;
    private const int MostCells = 600;
    private const int UnsharpHalfWidth = 3;
    private const double UnsharpFraction = 1.5;

    private int _cells;

    public void Apply(Pix gray, PageLayout layout, PageText text)
    {
        List<OpenCell> open = [.. text.Tables.SelectMany(OpenCells)];
        if (open.Count == 0 || deadline.IsOver)
            return;
        engine.SetImage(gray, layout.TextHeight);
        open = [.. open.Where(cell => !Settle(cell, layout))];
        if (open.Count == 0 || deadline.IsOver)
            return;
        using Pix sharp = gray.Sharpened(UnsharpHalfWidth, UnsharpFraction);
        engine.SetImage(sharp, layout.TextHeight);
        foreach (OpenCell cell in open)
            Settle(cell, layout);
        engine.Clear();
    }

    private IEnumerable<OpenCell> OpenCells(TableText table)
    {
        string[][] rows = [.. Enumerable.Range(0, table.Grid.RowCount).Select(row => Texts(table, row))];
        for (int column = 0; column < table.Grid.ColumnCount; column++)
        {
            ICellExpectation? expected = expectation?.ForColumn(rows, column);
            for (int row = 0; row < table.Grid.RowCount; row++)
                if (table.Grid.Cells(row).Contains((column, 1)) && IsOpen(table[row, column], rows[row][column], expected, row))
                    yield return new OpenCell(table, row, column, expected);
        }
    }

    private static string[] Texts(TableText table, int row)
    {
        string[] texts = new string[table.Grid.ColumnCount];
        Array.Fill(texts, "");
        foreach ((int first, _) in table.Grid.Cells(row))
            texts[first] = table.Text(row, first);
        return texts;
    }

    // The first row is the header, which no expectation fits.
    private static bool IsOpen(IReadOnlyList<RecognizedWord> words, string text, ICellExpectation? expected, int row) =>
        expected is not null && row > 0
            ? !expected.Accepts(text, row) || PageText.Mean(words) < DoubtfulThoughAccepted
            : words.Count > 0 && PageText.Mean(words) < Doubtful;

    private bool Settle(OpenCell cell, PageLayout layout)
    {
        Rect box = cell.Table.Grid.CellBox(cell.Row, cell.Column, 1);
        int letters = layout.Letters.Count(letter => box.Contains(letter.CenterX, letter.CenterY));
        if (letters == 0 || deadline.IsOver || _cells++ > MostCells)
            return true;
        bool isLine = box.Height < 3 * layout.TextHeight;
        List<RecognizedWord> words = engine.Read(box, isLine ? Segmentation.Line : Segmentation.Block, deadline, cell.Expected?.Characters ?? "");
        string text = string.Join(' ', TextLines.Group(words).SelectMany(line => line).Select(word => word.Text));
        IReadOnlyList<RecognizedWord> before = cell.Table[cell.Row, cell.Column];
        if (cell.Expected is { } expected)
        {
            bool fits = expected.Accepts(text, cell.Row);
            if (fits && (!expected.Accepts(cell.Table.Text(cell.Row, cell.Column), cell.Row) || PageText.Mean(words) > PageText.Mean(before)))
                cell.Table.Replace(cell.Row, cell.Column, words);
            return fits && PageText.Mean(words) >= DoubtfulThoughAccepted;
        }
        if (words.Count > 0 && PageText.Mean(words) > PageText.Mean(before) + ClearlyBetter)
            cell.Table.Replace(cell.Row, cell.Column, words);
        return PageText.Mean(cell.Table[cell.Row, cell.Column]) >= Doubtful;
    }

    private sealed record OpenCell(TableText Table, int Row, int Column, ICellExpectation? Expected);
}
