namespace PiiScanner.Core.Text.Readers;

/// <summary>Finds out whether a text is delimited, and by what: the rows of a table have the same number of cells.</summary>
public static class DelimitedSniffer
{
    private const int MaxRows = 200;
    private const int MinRows = 3;

    /// <summary>Share of rows that must have the usual number of cells when the name does not say that it is a table.</summary>
    private const double ShareByContent = 0.8;

    private const double ShareByName = 0.2;

    // In the order in which they are preferred: a tab is hardly ever part of a text, a bar or a comma easily.
    private static readonly char[] Separators = ['\t', ';', ',', '|'];

    /// <summary>The dialect, or null when the text is not delimited.</summary>
    /// <param name="sample">The beginning of the text.</param>
    /// <param name="isWhole">True when the sample is all there is.</param>
    /// <param name="namedAsTable">True when the file's extension says that it is delimited: a few regular rows are then enough.</param>
    public static DelimitedDialect? Sniff(string sample, bool isWhole, bool namedAsTable)
    {
        if (sample is null) throw new ArgumentNullException(nameof(sample));
        if (SeparatorLine(sample) is { } stated) return new DelimitedDialect(stated) { HasSeparatorLine = true };
        var best = 0.0;
        DelimitedDialect? dialect = null;
        foreach (var separator in Separators)
        {
            var score = Score(sample, isWhole, separator, namedAsTable);
            if (score <= best) continue;
            best = score;
            dialect = new DelimitedDialect(separator);
        }

        return dialect;
    }

    private static char? SeparatorLine(string sample)
    {
        if (!sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || sample.Length < 5) return null;
        return sample.Length == 5 || sample[5] is '\r' or '\n' ? sample[4] : null;
    }

    private static double Score(string sample, bool isWhole, char separator, bool namedAsTable)
    {
        var rows = CountCells(sample, isWhole, separator);
        if (rows.Count < (namedAsTable ? 1 : MinRows)) return 0;
        var (usual, share) = Usual(rows);
        if (namedAsTable) return usual >= 2 && share >= ShareByName ? Weigh(usual, share) : 0;
        // Decimal commas in the cells of a Markdown table part nothing.
        if (separator != '\t' && IsMarkdown(sample)) return 0;
        var enough = usual >= 3 ? share >= ShareByContent : usual == 2 && rows.Count >= 5 && share >= 0.95 && rows.TrueForAll(row => row.LongestCell <= 60 && !row.LastIsEmpty);
        if (enough && separator is ',' or ';') enough = !LooksLikeProse(rows);
        return enough ? Weigh(usual, share) : 0;
    }

    private static double Weigh(int usual, double share) => share + (0.02 * Math.Min(usual, 20));

    private static (int Cells, double Share) Usual(List<Row> rows)
    {
        var counts = new Dictionary<int, int>();
        var (cells, most) = (0, 0);
        foreach (var row in rows)
        {
            counts.TryGetValue(row.Cells, out var count);
            counts[row.Cells] = ++count;
            if (row.Cells >= 2 && (count > most || (count == most && row.Cells > cells))) (cells, most) = (row.Cells, count);
        }

        return (cells, most / (double)rows.Count);
    }

    // Behind a comma in prose stands a space, and its clauses are long; lists have numbers or bullets, decimals have commas of their own; columns drawn with spaces have gaps.
    private static bool LooksLikeProse(List<Row> rows)
    {
        var prose = 0;
        foreach (var row in rows)
        {
            if (row.HasGaps || row.HasSemicolons || row.HasBullet || row.HasOpenBracket || row.AllPairs || row.AllSpaced && row.HasSpaces && (row.LongestCell > 40 || row.HasDecimals || row.HasMarker)) prose++;
        }

        return prose * 2 > rows.Count;
    }

    // Lines that begin with a bar: from the first on, or three under a title, the line of dashes among them.
    private static bool IsMarkdown(string sample)
    {
        if (sample.TrimStart().StartsWith("|", StringComparison.Ordinal)) return true;
        var dashes = sample.IndexOf("\n| ---", StringComparison.Ordinal);
        if (dashes < 0) dashes = sample.IndexOf("\n|---", StringComparison.Ordinal);
        return dashes > 0 && sample.LastIndexOf('\n', dashes - 1) is var above && sample[above + 1] == '|' && sample.IndexOf("\n|", dashes + 1, StringComparison.Ordinal) > 0;
    }

    private static List<Row> CountCells(string sample, bool isWhole, char separator)
    {
        var rows = new List<Row>();
        using var parser = new DelimitedParser(new StringCharSource(sample), separator, sample.Length + 1);
        var row = new Row { AllSpaced = true, AllPairs = true };
        var endsInDigit = false;
        while (rows.Count <= MaxRows && parser.Next())
        {
            var cell = parser.Text;
            var isDecimal = row.Cells > 0 && endsInDigit && cell.Length > 0 && char.IsDigit(cell[0]);
            if (isDecimal) row.HasDecimals = true;
            else if (row.Cells > 0) row.AllSpaced &= row.HasSpaces = cell.StartsWith(" ", StringComparison.Ordinal);
            if (row.Cells == 0)
            {
                row.HasMarker = HasMarker(cell);
                row.HasBullet = HasBullet(cell);
                row.HasOpenBracket = cell.LastIndexOf('(') > cell.LastIndexOf(')');
            }

            // "ten=Lê Mẫu; sdt=0912…": labels and values, no cells under a heading.
            row.AllPairs &= cell.IndexOf('=') > 0;
            row.HasSemicolons |= separator == ',' && cell.IndexOf("; ", StringComparison.Ordinal) >= 0;
            row.HasGaps |= cell.Trim().IndexOf("   ", StringComparison.Ordinal) > 0;
            endsInDigit = cell.Length > 0 && char.IsDigit(cell[cell.Length - 1]);
            row.Cells++;
            row.LongestCell = Math.Max(row.LongestCell, parser.Text.Length);
            row.LastIsEmpty = string.IsNullOrWhiteSpace(parser.Text);
            if (!parser.EndsRow) continue;
            if (row.Cells > 1 || !row.LastIsEmpty) rows.Add(row);
            row = new Row { AllSpaced = true, AllPairs = true };
        }

        if (!isWhole && rows.Count is > 1 and <= MaxRows) rows.RemoveAt(rows.Count - 1);
        return rows;
    }

    // "1. ", "12) ", "(3) ", "#4 ", "- ", "* ", "a. ": an item of a list in a text.
    private static bool HasMarker(string cell)
    {
        var from = cell.Length > 0 && cell[0] is '(' or '[' or '#' ? 1 : 0;
        var at = from;
        while (at < cell.Length && at < 4 && char.IsDigit(cell[at])) at++;
        if (at > from) return at + 1 < cell.Length && (from == 1 && cell[at] == ' ' || cell[at] is '.' or ')' or ']' or '/' or '-' && cell[at + 1] == ' ' || cell[at] == ' ' && char.IsLetter(cell[at + 1]));
        return HasBullet(cell) || cell.Length > 3 && cell[0] is >= 'a' and <= 'z' && cell[1] is '.' or ')' && cell[2] == ' ';
    }

    private static bool HasBullet(string cell) => cell.Length > 1 && (cell[0] is '-' or '*' or '+' or '•' or '●' or '–') && cell[1] == ' ';

    private sealed class Row
    {
        public int Cells;
        public int LongestCell;
        public bool LastIsEmpty;
        public bool AllSpaced;
        public bool HasSpaces;
        public bool HasDecimals;
        public bool HasMarker;
        public bool HasGaps;
        public bool HasBullet;
        public bool AllPairs;
        public bool HasOpenBracket;
        public bool HasSemicolons;
    }
}
