namespace PiiScanner.Pdf.Layout;

/// <summary>How a line is set: headings are bold, what stands below them is not.</summary>
internal static class LineLook
{
    /// <summary>Whether two lines are set differently, each in one way.</summary>
    public static bool Differ(PdfLine above, PdfLine line) => Look(above.Words) is { } one && Look(line.Words) is { } other && one != other;

    /// <summary>Whether all words are bold.</summary>
    public static bool IsBold(IReadOnlyList<PdfWord> words) => Look(words) == true;

    private static bool? Look(IReadOnlyList<PdfWord> words)
    {
        bool? look = null;
        foreach (var word in words)
        {
            var own = word.Glyphs[0].Run.Font.IsBold;
            if (look is not null && own != look) return null;
            look = own;
        }

        return look;
    }
}
