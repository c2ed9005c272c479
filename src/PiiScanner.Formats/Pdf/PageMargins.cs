using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Tells running heads and page numbers from what a page says, to see whether a table goes on over the page's end.</summary>
internal static class PageMargins
{
    private const int MaxLength = 200;
    private static readonly string[] PageWords = ["trang", "page", "of", "tr", "p"];

    /// <summary>True when nothing but a running foot can follow a block on its page.</summary>
    public static bool EndsWith(PageView view, int block)
    {
        for (var i = block + 1; i < view.Layout.Blocks.Count; i++)
            if (!view.Layout.Blocks[i].IsHidden && !IsPageNumber(view.Layout.Blocks[i]) && !IsAtFoot(view, view.Layout.Blocks[i])) return false;
        return true;
    }

    /// <summary>Place among the blocks of the next page of the table that goes on there; -1 where none does.</summary>
    /// <param name="view">The page before.</param>
    /// <param name="table">The last table of that page.</param>
    /// <param name="places">The columns of the whole table.</param>
    /// <param name="next">The next page.</param>
    public static int Continuation(PageView view, PdfTable table, ColumnPlaces places, PageView next)
    {
        // What such a page's letters say is not what stands on it.
        if (next.Scan is { IsWholePage: true }) return -1;
        for (var i = 0; i < next.Layout.Blocks.Count; i++)
        {
            var block = next.Layout.Blocks[i];
            if (block.IsHidden != table.IsHidden) continue;
            if (block is PdfTable following) return places.Hold(following) ? i : -1;
            if (!IsPageNumber(block) && !StandsOn(view, block)) return -1;
        }

        return -1;
    }

    private static bool IsAtFoot(PageView view, PdfBlock block) => block is PdfParagraph { Lines.Count: 1 } && block.Box.Top < 0.08 * view.Page.Height;

    private static bool IsPageNumber(PdfBlock block)
    {
        if (block is not PdfParagraph { Text.Length: <= 30 } paragraph) return false;
        var hasDigit = false;
        foreach (var word in paragraph.Text.ToLowerInvariant().Split(' ', '/', '-', '–', '.', ':', '[', ']', '('))
        {
            if (word.Length > 0 && word.All(char.IsAsciiDigit)) hasDigit = true;
            else if (word.Length > 0 && Array.IndexOf(PageWords, word) < 0) return false;
        }

        return hasDigit;
    }

    // The same words at the same place on both pages, but for the digits; the upper rows of a heading over several columns are only level from left to right.
    private static bool StandsOn(PageView view, PdfBlock block)
    {
        if (block is not PdfParagraph { Text.Length: <= MaxLength } head) return false;
        return view.Layout.Blocks.Any(other => other is PdfParagraph same && IsLevel(same.Box, head.Box) && WithoutDigits(same.Text) == WithoutDigits(head.Text));
    }

    private static bool IsLevel(PdfBox one, PdfBox other) =>
        Math.Abs(one.Top - other.Top) < 3 || (Math.Abs(one.Left - other.Left) < 3 && Math.Abs(one.Right - other.Right) < 3);

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => !char.IsAsciiDigit(c)));
}
