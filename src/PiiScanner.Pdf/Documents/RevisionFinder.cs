using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Documents;

/// <summary>Finds where earlier revisions of a file end (ISO 32000-1, 7.5.6): each is a whole document, up to its end-of-file mark.</summary>
internal static class RevisionFinder
{
    private const int MaxRevisions = 1000;

    /// <summary>Lengths in bytes of the earlier revisions, the oldest first.</summary>
    public static List<int> Find(ReadOnlyMemory<byte> data)
    {
        var span = data.Span;
        var ends = new List<int>();
        for (var position = 0; ends.Count < MaxRevisions;)
        {
            var at = span[position..].IndexOf("%%EOF"u8);
            if (at < 0) break;
            position += at + 5;
            if (IsRevision(span, position)) ends.Add(position);
        }

        // The last mark ends the file as it is now; bytes behind it are no revision.
        if (ends.Count > 0) ends.RemoveAt(ends.Count - 1);
        return ends;
    }

    // The cross-reference named just before the mark must lie before it. That of a linearized file's first part points behind it, or nowhere.
    private static bool IsRevision(ReadOnlySpan<byte> span, int end)
    {
        var tail = Math.Max(0, end - 80);
        var at = span[tail..end].LastIndexOf("startxref"u8);
        if (at < 0) return false;
        var lexer = new CosLexer(span[..end], tail + at + 9);
        if (lexer.Next() != CosTokenKind.Number || lexer.Number <= 0 || lexer.Number >= tail + at) return false;
        return !NamesLaterSection(span, (int)lexer.Number, end);
    }

    private static bool NamesLaterSection(ReadOnlySpan<byte> span, int offset, int end)
    {
        var part = span[offset..end];
        var at = part.LastIndexOf("/Prev"u8);
        if (at < 0) return false;
        var lexer = new CosLexer(part, at + 5);
        return lexer.Next() == CosTokenKind.Number && lexer.Number > end;
    }
}
