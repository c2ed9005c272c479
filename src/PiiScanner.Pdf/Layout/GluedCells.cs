using System.Globalization;

namespace PiiScanner.Pdf.Layout;

/// <summary>
/// Cuts words that are the end of one cell and the beginning of the next: a name that fills its cell, or ends where the next tab stop is, touches the class beside it ("Minh" and "10A7"),
/// with no blank and no rule between. Different operators drew the two, and other rows show where the second cell begins, or no word goes on in this way.
/// </summary>
internal sealed class GluedCells(PdfMatrix toFrame)
{
    // Rows in which a cell must begin at a place, before it counts as the edge of a column.
    private const int FewestRows = 3;

    // Points.
    private const double Step = 0.5;

    // A number this long, or a date, is a value of its own: a letter right behind it begins the next one.
    private const int MinNumber = 6;

    // Of a word longer than this only the first glyphs are looked at: no row of cells is so long.
    private const int MostGlyphs = 400;

    // A smaller letter is an index or a mark of a note.
    private const double MaxSizeRatio = 1.15;

    private readonly Dictionary<int, int> _starts = [];

    /// <summary>Cuts the words of rows where they stand.</summary>
    /// <param name="rows">Words from left to right.</param>
    /// <param name="toFrame">Page to reading direction.</param>
    public static void Cut(List<List<PdfWord>> rows, PdfMatrix toFrame)
    {
        if (!rows.Exists(row => row.Exists(HasSeams))) return;
        var cells = new GluedCells(toFrame);
        foreach (var row in rows) cells.NoteStarts(row);
        foreach (var row in rows)
        {
            for (var i = row.Count - 1; i >= 0; i--)
            {
                if (!HasSeams(row[i]) || cells.Parts(row[i]) is not { } parts) continue;
                row.RemoveAt(i);
                row.InsertRange(i, parts);
            }
        }
    }

    // What one clipping box holds is one cell; addresses are drawn in pieces where they are links.
    private static bool HasSeams(PdfWord word) =>
        word.Cell is null && word.Glyphs.Count > 1 && !ReferenceEquals(word.Glyphs[0].Run, word.Glyphs[^1].Run) && !IsAddress(word.Text);

    // A date has strokes too.
    private static bool IsAddress(string text) =>
        text.AsSpan().IndexOfAny('@', '_', ':') >= 0 || (text.Contains('/', StringComparison.Ordinal) && !char.IsAsciiDigit(text[0]) && text.Contains('.', StringComparison.Ordinal));

    private void NoteStarts(List<PdfWord> row)
    {
        for (var i = 1; i < row.Count; i++)
        {
            if (row[i].Frame.Left - row[i - 1].Frame.Right < 0 || !GutterFinder.IsCellGap(row[i - 1], row[i])) continue;
            var at = Place(row[i].Frame.Left);
            _starts[at] = _starts.GetValueOrDefault(at) + 1;
        }
    }

    private List<PdfWord>? Parts(PdfWord word)
    {
        List<PdfWord>? parts = null;
        var start = 0;
        for (var i = 1; i < Math.Min(word.Glyphs.Count, MostGlyphs); i++)
        {
            if (!(IsSeam(word.Glyphs[i - 1], word.Glyphs[i]) || EndsNumber(word, start, i)) || word.Starts[i] == word.Starts[i - 1]) continue;
            (parts ??= []).Add(word.Part(start, i, toFrame, startsCell: start > 0));
            start = i;
        }

        parts?.Add(word.Part(start, word.Glyphs.Count, toFrame, startsCell: true));
        return parts;
    }

    private bool IsSeam(PdfGlyph left, PdfGlyph right)
    {
        if (!Seam.Lies(left, right) || left.Text.Length == 0 || right.Text.Length == 0 || IsOtherSize(left, right)) return false;
        var (before, after) = (left.Text[^1], right.Text[0]);
        var begins = char.IsAsciiDigit(after) || char.GetUnicodeCategory(after) == UnicodeCategory.UppercaseLetter;
        // No word goes on with a capital or a figure behind a small letter.
        if (begins && char.GetUnicodeCategory(before) == UnicodeCategory.LowercaseLetter) return true;
        // A letter the font lacks is drawn by another one: capitals side by side in two fonts are one word.
        var isWord = char.IsLetter(before) && !ReferenceEquals(left.Run.Font, right.Run.Font);
        return (begins || char.IsAsciiDigit(before)) && !isWord && IsColumn(toFrame.Apply(right.Box).Left);
    }

    private static bool EndsNumber(PdfWord word, int start, int at)
    {
        var (left, right) = (word.Glyphs[at - 1], word.Glyphs[at]);
        if (!Seam.Lies(left, right) || right.Text.Length == 0 || char.GetUnicodeCategory(right.Text[0]) != UnicodeCategory.UppercaseLetter) return false;
        var number = word.Text.AsSpan(word.Starts[start]..word.Starts[at]);
        return number.Length >= MinNumber && number.IndexOfAnyExcept("0123456789/-.") < 0;
    }

    private static bool IsOtherSize(PdfGlyph left, PdfGlyph right) =>
        Math.Max(left.Run.Size, right.Run.Size) > MaxSizeRatio * Math.Min(left.Run.Size, right.Run.Size);

    private bool IsColumn(double at)
    {
        var place = Place(at);
        return _starts.GetValueOrDefault(place - 1) + _starts.GetValueOrDefault(place) + _starts.GetValueOrDefault(place + 1) >= FewestRows;
    }

    private static int Place(double at) => (int)Math.Clamp(Math.Round(at / Step), -1e6, 1e6);
}
