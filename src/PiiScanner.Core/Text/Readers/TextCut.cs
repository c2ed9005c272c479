namespace PiiScanner.Core.Text.Readers;

/// <summary>Where to cut a text that is too long for one block.</summary>
internal static class TextCut
{
    // Looking back further would let one text without spaces cost its length for every piece.
    private const int LookBack = 4096;

    /// <summary>Length of the first piece: up to behind the last white space within the limit, else the limit, never between two surrogates.</summary>
    /// <param name="text">Text longer than the limit.</param>
    /// <param name="limit">Most code units, at least 1.</param>
    public static int At(ReadOnlySpan<char> text, int limit)
    {
        for (var i = limit - 1; i >= Math.Max(1, limit - LookBack); i--)
        {
            if (char.IsWhiteSpace(text[i])) return i + 1;
        }

        return limit > 1 && char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }

    /// <summary>The pieces of a text, each no longer than the limit.</summary>
    public static IEnumerable<(int Start, string Piece)> Pieces(string text, int limit)
    {
        var start = 0;
        while (text.Length - start > limit)
        {
            var length = At(text.AsSpan(start), limit);
            yield return (start, text.Substring(start, length));
            start += length;
        }

        yield return (start, start == 0 ? text : text.Substring(start));
    }
}
