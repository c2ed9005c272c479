using System.Text;

namespace PiiScanner.Formats.Metafile;

/// <summary>Puts the texts of a drawing together to lines as a reader sees them: from top to bottom, a tab where a column's gap is.</summary>
internal static class MetafileLines
{
    // Shares of the font's height: what is nearer belongs together, what is farther is another column.
    private const double SameLine = 0.45;
    private const double SameWord = 0.15;
    private const double SameCell = 1.1;

    // Share of the text's width.
    private const double SameSpot = 0.3;

    /// <summary>The lines, parted by line feeds.</summary>
    /// <param name="texts">Texts in any order.</param>
    public static string Of(IReadOnlyList<MetafileText> texts)
    {
        var all = new StringBuilder();
        foreach (var line in Lines(texts)) Write(line, all);
        return all.ToString();
    }

    private static IEnumerable<List<MetafileText>> Lines(IReadOnlyList<MetafileText> texts)
    {
        var line = new List<MetafileText>();
        foreach (var text in texts.OrderBy(text => text.Y))
        {
            if (line.Count > 0 && text.Y - line[0].Y > SameLine * Math.Min(text.Height, line[0].Height))
            {
                yield return line;
                line = [];
            }

            line.Add(text);
        }

        if (line.Count > 0) yield return line;
    }

    private static void Write(List<MetafileText> line, StringBuilder all)
    {
        MetafileText? before = null;
        double? blank = null;
        foreach (var text in line.OrderBy(text => text.X))
        {
            if (string.IsNullOrWhiteSpace(text.Text))
            {
                blank = text.X + (text.Width / 2);
                continue;
            }

            if (before is { } left)
            {
                // Drawn twice, as a shadow or in bold.
                if (left.Text == text.Text && Math.Abs(text.X - left.X) < SameSpot * left.Width) continue;
                var right = left.X + left.Width;
                if (text.X - right > SameCell * text.Height) all.Append('\t');
                // A blank that a letter of another font covers is none.
                else if (text.X - right > SameWord * text.Height || (blank > right - (SameSpot * left.Width) && blank < text.X)) all.Append(' ');
            }

            all.Append(text.Text.Trim().Replace('\r', ' ').Replace('\n', ' '));
            before = text;
            blank = null;
        }

        all.Append('\n');
    }
}
