namespace PiiScanner.Pdf.Layout;

/// <summary>
/// Finds the columns that no gap separates: texts too long for their cells run over the texts of the next column, or the texts of two columns never stand on one line (a class, set in the
/// middle of its row, beside a phone number that fills two lines). What tells them apart is where texts begin: those of one column at one place.
/// </summary>
internal sealed class TextStarts
{
    private const int FewestLines = 5;

    // Of the lines: how many must begin at the place, and how many words may contradict, those of the heading.
    private const double MinStarts = 0.4;
    private const double MostOthers = 0.2;

    // Points.
    private const double Step = 0.5;

    private readonly List<(PdfWord Word, bool IsStart)> _words = [];
    private int _lines;

    /// <summary>The edges of such columns within the columns of a table, as gutters without width.</summary>
    /// <param name="rows">Words of each row from left to right.</param>
    /// <param name="columnOf">The column of a word.</param>
    /// <param name="columns">Number of columns.</param>
    public static List<Gutter> Find(List<List<PdfWord>> rows, Func<PdfWord, int> columnOf, int columns)
    {
        var found = new List<Gutter>();
        if (rows.Count < 2 * FewestLines) return found;
        var starts = Enumerable.Range(0, columns).Select(_ => new TextStarts()).ToArray();
        foreach (var row in rows)
        {
            var last = -1;
            for (var i = 0; i < row.Count; i++)
            {
                var column = columnOf(row[i]);
                starts[column].Add(row[i], column != last || GutterFinder.IsCellGap(row[i - 1], row[i]), column != last);
                last = column;
            }
        }

        foreach (var column in starts)
            foreach (var at in column.Places()) found.Add(new Gutter(at, at, 0, rows.Count - 1));
        return found;
    }

    private void Add(PdfWord word, bool isStart, bool isLine)
    {
        _words.Add((word, isStart));
        if (isLine) _lines++;
    }

    private IEnumerable<double> Places()
    {
        if (_lines < 2 * FewestLines) return [];
        var counts = new Dictionary<int, int>();
        foreach (var (word, isStart) in _words)
            if (isStart) counts[Place(word)] = counts.GetValueOrDefault(Place(word)) + 1;
        var first = _words.Where(w => w.IsStart).Min(w => w.Word.Frame.Left);
        return counts.Where(c => c.Value >= FewestLines && c.Key * Step > first + 2 * Step).Select(c => c.Key * Step).Where(IsEdge).ToList();
    }

    private bool IsEdge(double at)
    {
        var (starts, others, left, over, right) = (0, 0, 0, 0, 0);
        var isBehind = false;
        foreach (var (word, isStart) in _words)
        {
            var isRight = word.Frame.Left > at - 2 * Step;
            if (isStart) isBehind = isRight && word.Frame.Left < at + 2 * Step;
            if (isStart && isBehind) starts++;
            if (isRight) (right, others) = (right + 1, others + (isBehind ? 0 : 1));
            else (left, over) = (left + 1, over + (word.Frame.CenterX >= at - Step ? 1 : 0));
        }

        return left >= FewestLines && starts >= Math.Max(FewestLines, MinStarts * (_lines - starts)) && others <= MostOthers * right && over <= MostOthers * left;
    }

    private static int Place(PdfWord word) => (int)Math.Clamp(Math.Round(word.Frame.Left / Step), -1e6, 1e6);
}
