namespace PiiScanner.Ocr.Pipeline;

/// <summary>The words of a page as reading goes on: those in cells of a ruled table, and the others.</summary>
internal sealed class PageText
{
    private int _lines;

    public PageText(List<Grid> grids) => Tables = [.. grids.Select(grid => new TableText(grid))];

    public List<TableText> Tables { get; }

    /// <summary>Words outside all tables.</summary>
    public List<RecognizedWord> Free { get; } = [];

    public IEnumerable<RecognizedWord> All => Free.Concat(Tables.SelectMany(table => table.Words));

    /// <summary>Takes the words of one recognition call to their cells.</summary>
    public void Add(List<RecognizedWord> words)
    {
        int first = _lines;
        foreach (RecognizedWord word in words)
        {
            RecognizedWord numbered = word with { Line = first + word.Line };
            _lines = Math.Max(_lines, numbered.Line + 1);
            if (Tables.Find(table => table.Grid.Box.Contains(word.Box.CenterX, word.Box.CenterY)) is { } table)
                table.Add(numbered);
            else
                Free.Add(numbered);
        }
    }

    /// <summary>Takes only words that stand where none was read before.</summary>
    public void AddMissing(List<RecognizedWord> words)
    {
        Rect[] known = [.. All.Select(word => word.Box)];
        Add([.. words.Where(word => !Array.Exists(known, box => box.Intersect(word.Box).Area > 0.3 * Math.Min(box.Area, word.Box.Area)))]);
    }

    /// <summary>Takes words in the place of those whose middle stands in an area.</summary>
    public void Replace(Rect area, List<RecognizedWord> words)
    {
        Free.RemoveAll(word => LargePrintStep.IsIn(area, word));
        foreach (TableText table in Tables)
            table.RemoveIn(area);
        Add(words);
    }

    /// <summary>Mean confidence, 0 to 100, long words counting more; 0 without words.</summary>
    public double MeanConfidence() => Mean(All);

    public static double Mean(IEnumerable<RecognizedWord> words)
    {
        double sum = 0, weight = 0;
        foreach (RecognizedWord word in words)
            (sum, weight) = (sum + (word.Confidence * word.Text.Length), weight + word.Text.Length);
        return weight == 0 ? 0 : sum / weight;
    }

    /// <summary>The share of letters that lie in some word's box, 0 to 1; 1 when there are no letters.</summary>
    public double Coverage(Rect[] letters)
    {
        if (letters.Length == 0)
            return 1;
        Rect[] words = [.. All.Select(word => word.Box.Grown(2, 2)).OrderBy(box => box.Y)];
        int covered = letters.Count(letter => Array.Exists(words, box => box.Contains(letter.CenterX, letter.CenterY)));
        return (double)covered / letters.Length;
    }
}

/// <summary>The words of one ruled table, cell by cell.</summary>
internal sealed class TableText(Grid grid)
{
    private readonly Dictionary<(int Row, int Column), List<RecognizedWord>> _cells = [];

    public Grid Grid => grid;

    public IEnumerable<RecognizedWord> Words => _cells.Values.SelectMany(words => words);

    public IReadOnlyList<RecognizedWord> this[int row, int column] => _cells.TryGetValue((row, column), out List<RecognizedWord>? words) ? words : [];

    public void Add(RecognizedWord word)
    {
        int row = Math.Max(0, grid.RowAt(word.Box.CenterY)), column = Math.Max(0, grid.ColumnAt(word.Box.CenterX));
        int first = grid.Cells(row).First(cell => column < cell.First + cell.Count).First;
        if (!_cells.TryGetValue((row, first), out List<RecognizedWord>? words))
            _cells[(row, first)] = words = [];
        words.Add(word);
    }

    public void RemoveIn(Rect area)
    {
        foreach (List<RecognizedWord> words in _cells.Values)
            words.RemoveAll(word => LargePrintStep.IsIn(area, word));
    }

    public void Replace(int row, int column, List<RecognizedWord> words) => _cells[(row, column)] = words;

    /// <summary>The text of a cell, its lines top to bottom.</summary>
    public string Text(int row, int column) => string.Join(' ', TextLines.Group(this[row, column]).SelectMany(line => line).Select(word => word.Text));
}
