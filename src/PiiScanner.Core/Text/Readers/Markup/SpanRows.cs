namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Tells rows whose cells are elements inside the line with nothing between them (<c>&lt;li&gt;&lt;span&gt;An&lt;/span&gt;&lt;span&gt;05/9/2013&lt;/span&gt;</c>): a page shows them apart, their text alone is one word.</summary>
internal static class SpanRows
{
    private const int FewestRows = 3;
    private const int MostCells = 30;
    private const int LongestCell = 100;

    // A word processor cuts words over elements anywhere: single letters are no cells.
    private const int ShortestMeanCell = 3;

    /// <summary>How many pieces from the first on are such rows; 0 when none begins there.</summary>
    /// <param name="pieces">The pieces of text, in reading order.</param>
    /// <param name="first">The piece to begin at.</param>
    public static int Length(IReadOnlyList<BodyPiece> pieces, int first)
    {
        if (pieces[first].Node is not { Parent: { } list } || !IsRow(pieces[first])) return 0;
        var end = first;
        while (end < pieces.Count && pieces[end].Node is { } node && ReferenceEquals(node.Parent, list) && IsRow(pieces[end])
            && pieces[end].Text.Spans.Length == pieces[first].Text.Spans.Length) end++;
        return end - first >= FewestRows ? end - first : 0;
    }

    private static bool IsRow(BodyPiece piece)
    {
        var (text, spans) = (piece.Text.Text, piece.Text.Spans);
        if (spans.Length is < 2 or > MostCells || piece.Text.Lines.Length != 1 || piece.Node!.Name is not ("li" or "div")) return false;
        var isGlued = false;
        var behind = 0;
        foreach (var (start, end) in spans)
        {
            if (start > behind && !string.IsNullOrWhiteSpace(text.Substring(behind, start - behind))) return false;
            if (end - start > LongestCell) return false;
            isGlued |= start > 0 && start == behind && !char.IsWhiteSpace(text[start]) && !char.IsWhiteSpace(text[start - 1]);
            behind = end;
        }

        return isGlued && behind == text.Length && text.Length >= ShortestMeanCell * spans.Length;
    }
}
