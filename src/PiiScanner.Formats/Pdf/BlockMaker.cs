using PiiScanner.Core.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Makes the engine's blocks out of paragraphs and cells: text, runs, place.</summary>
internal sealed class BlockMaker(int maxLength)
{
    // Word keeps this much room at each side of a cell, in points; others keep less.
    private const double CellMargin = 5.4;

    /// <summary>Where the letters of blocks came from, for whoever takes them out; null where nobody asks. The taker removes what it has used.</summary>
    public Dictionary<TextBlock, GlyphOrigin>? Origins { get; init; }

    /// <summary>The blocks of a paragraph: one, or more where it is longer than a block may be.</summary>
    public IEnumerable<TextBlock> Paragraph(PageView view, PdfParagraph paragraph, string? part, int ordinal) =>
        Cut(paragraph.Text, Runs(view, paragraph.Text, paragraph.Lines), At(view, paragraph.Box, part), ordinal, new GlyphSource(view.Page.Index, paragraph.Content));

    /// <summary>The blocks of a cell.</summary>
    public IEnumerable<TextBlock> Cell(PageView view, PdfTable table, PdfTableCell cell, string? part, string place, int ordinal)
    {
        var box = cell.Lines.Select(l => l.Box).Aggregate((a, b) => a.Union(b));
        var width = table.ColumnEdges[Math.Min(cell.Column + cell.ColumnSpan, table.ColumnCount)] - table.ColumnEdges[cell.Column];
        return Cut(WithBreaks(cell, width), Runs(view, cell.Text, cell.Lines), At(view, box, part) with { Cell = place }, ordinal, new GlyphSource(view.Page.Index, cell.Content));
    }

    /// <summary>The blocks of a text that stands on no line of a page.</summary>
    public IEnumerable<TextBlock> Text(string text, Location at, int ordinal) => Cut(text, [], at, ordinal, null);

    /// <summary>One block in the place of two whose texts follow each other.</summary>
    /// <param name="upper">The first.</param>
    /// <param name="lower">The second.</param>
    /// <param name="glue">What stands between them.</param>
    public TextBlock Join(TextBlock upper, TextBlock lower, string glue)
    {
        var shift = upper.Text.Length + glue.Length;
        var runs = upper.Runs.Concat(lower.Runs.Select(r => r with { Start = r.Start + shift })).ToList();
        var joined = new TextBlock(upper.Ordinal, upper.Text + glue + lower.Text, upper.Location) { Runs = runs };
        if (Origins is not null && Origins.Remove(upper, out var first) && Origins.Remove(lower, out var second)) Origins[joined] = first.Then(second, shift);
        return joined;
    }

    /// <summary>Where a box of a page stands; what belongs to no page has no place.</summary>
    public static Location At(PageView view, PdfBox box, string? part) => view.Number < 1 ? new() { Part = part } : new() { Page = view.Number, Part = part, Box = view.ToBox(box) };

    // A line ends where the next word does not fit, or because the writer meant it: that is a line break, as between the paragraphs of a cell in Word.
    private static string WithBreaks(PdfTableCell cell, double width)
    {
        if (cell.Lines.Count < 2) return cell.Text;
        var room = Math.Max(width - 2 * CellMargin, cell.Lines.Max(l => l.Box.Width));
        var text = cell.Text.ToCharArray();
        var at = 0;
        for (var i = 0; i + 1 < cell.Lines.Count; i++)
        {
            at += cell.Lines[i].Text.Length;
            if (at >= text.Length || text[at] != ' ') continue;
            var next = cell.Lines[i + 1].Words[0];
            if (cell.Lines[i].Box.Width + 0.3 * next.Size + next.Box.Width <= room) text[at] = '\n';
            at++;
        }

        return new string(text);
    }

    private static List<TextRun> Runs(PageView view, string text, IReadOnlyList<PdfLine> lines)
    {
        var runs = new List<TextRun>();
        var at = 0;
        foreach (var word in lines.SelectMany(l => l.Words))
        {
            if (at > 0 && at < text.Length && text[at] == ' ') at++;
            for (var i = 0; i < word.Glyphs.Count; i++)
            {
                var start = at + word.Starts[i];
                var end = at + (i + 1 < word.Starts.Count ? word.Starts[i + 1] : word.Text.Length);
                Add(runs, start, Math.Min(end, text.Length), view.FontOf(word.Glyphs[i]), view.HiddenAs(word.Glyphs[i]));
            }

            at += word.Text.Length;
        }

        runs.RemoveAll(r => r is { Font: null, HiddenAs: null });
        return runs;
    }

    private static void Add(List<TextRun> runs, int start, int end, string? font, string? hiddenAs)
    {
        if (end <= start) return;
        // The blank between two words that look alike looks like them.
        if (runs.Count > 0 && runs[^1] is var last && last.Start + last.Length >= start - 1 && last.Font == font && last.HiddenAs == hiddenAs)
        {
            if (end > last.Start + last.Length) runs[^1] = last with { Length = end - last.Start };
        }
        else if (runs.Count == 0 || start >= runs[^1].Start + runs[^1].Length)
        {
            runs.Add(new TextRun(start, end - start) { Font = font, HiddenAs = hiddenAs });
        }
    }

    private IEnumerable<TextBlock> Cut(string text, List<TextRun> runs, Location at, int ordinal, GlyphSource? source)
    {
        if (text.Length <= maxLength)
        {
            yield return Note(new TextBlock(ordinal, text, at) { Runs = runs }, source, 0);
            yield break;
        }

        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(maxLength, text.Length - start);
            if (start + length < text.Length)
            {
                var space = text.AsSpan(start, length).LastIndexOfAny(' ', '\n') + 1;
                if (space > length / 2) length = space;
                else if (length > 1 && char.IsHighSurrogate(text[start + length - 1])) length--;
            }

            yield return Note(new TextBlock(ordinal++, text.Substring(start, length), at) { Runs = Slice(runs, start, length) }, source, start);
            start += length;
        }
    }

    private TextBlock Note(TextBlock block, GlyphSource? source, int start)
    {
        if (Origins is not null && source is not null) Origins[block] = GlyphOrigin.Of(source, start, block.Text.Length);
        return block;
    }

    private static List<TextRun> Slice(List<TextRun> runs, int start, int length)
    {
        var slice = new List<TextRun>();
        foreach (var run in runs)
        {
            var (from, to) = (Math.Max(run.Start, start), Math.Min(run.Start + run.Length, start + length));
            if (from < to) slice.Add(run with { Start = from - start, Length = to - from });
        }

        return slice;
    }
}
