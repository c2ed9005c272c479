using PiiScanner.Core.Text;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;
using PiiScanner.Formats.Word;

namespace PiiScanner.Formats.OldWord;

/// <summary>What a .doc file holds beside its text: names of people who changed or commented it, bookmarks, paths it was saved under, text that fast saving left behind.</summary>
/// <param name="header">Where everything stands.</param>
/// <param name="text">The text.</param>
internal sealed class DocSideTexts(DocHeader header, DocText text)
{
    private const int MaxTexts = 20_000;
    private const int ShortestRemnant = 8;

    /// <summary>The texts as blocks.</summary>
    public IEnumerable<Draft> Read()
    {
        if (!header.IsOld)
        {
            var known = new HashSet<string>(StringComparer.Ordinal) { "Unknown", "Normal", "Normal.dot" };
            // Revision marks, associations, saved by; bookmarks last.
            foreach (var index in (int[])[51, 32, 71])
            {
                foreach (var name in Table(text.Structure(index)).Where(known.Add).ToList()) yield return OldOfficeTexts.Block(DocumentParts.Metadata, name);
            }

            foreach (var name in Owners(text.Structure(36)).Where(known.Add).ToList()) yield return OldOfficeTexts.Block(DocumentParts.Metadata, name);
            foreach (var name in Table(text.Structure(21)).Where(name => !WordFields.IsGenerated(name) && known.Add(name)).ToList()) yield return OldOfficeTexts.Block(DocumentParts.Field, name);
        }

        foreach (var remnant in Remnants()) yield return OldOfficeTexts.Block(DocumentParts.OlderRevision, remnant);
    }

    // [MS-DOC] 2.2.4: FFFF, the number of texts, the bytes behind each, then each with its length.
    private static List<string> Table(ReadOnlySpan<byte> bytes)
    {
        var texts = new List<string>();
        if (bytes.U16(0) != 0xFFFF) return texts;
        var count = Math.Min(bytes.U16(2), MaxTexts);
        var extra = bytes.U16(4);
        long at = 6;
        for (var i = 0; i < count && at < bytes.Length; i++)
        {
            var length = bytes.U16(at) * 2;
            var name = bytes.Part(at + 2, length).Utf16().Trim('\0', ' ');
            if (name.Length > 0) texts.Add(name);
            at += 2 + length + extra;
        }

        return texts;
    }

    private static List<string> Owners(ReadOnlySpan<byte> bytes)
    {
        var names = new List<string>();
        for (long at = 0; at + 2 <= bytes.Length && names.Count < MaxTexts; at += 2 + (bytes.U16(at) * 2))
        {
            if (bytes.Part(at + 2, bytes.U16(at) * 2).Utf16() is { Length: > 0 } name) names.Add(name);
        }

        return names;
    }

    // Fast saving adds pieces at the end and leaves what they replace where it was. Whatever the header says: text that no piece names is told.
    private IEnumerable<string> Remnants()
    {
        var pieces = text.Pieces.Pieces.OrderBy(piece => piece.At).ToList();
        var at = header.TextStart;
        foreach (var piece in pieces)
        {
            if (piece.At - at >= ShortestRemnant && Remnant(at, piece.At - at) is { } remnant) yield return remnant;
            at = Math.Max(at, piece.At + (piece.Length * piece.Width));
        }

        if (header.TextEnd - at >= ShortestRemnant && Remnant(at, header.TextEnd - at) is { } last) yield return last;
    }

    private string? Remnant(long at, long length)
    {
        ReadOnlySpan<byte> stream = header.Stream;
        var bytes = stream.Part(at, length);
        var highs = 0;
        for (var i = 1; i < bytes.Length; i += 2)
        {
            if (bytes[i] is 0 or 1 or 0x1E) highs++;
        }

        var decoded = DocPieces.Decode(bytes, isBytes: highs < bytes.Length / 4);
        var shown = string.Concat(decoded.Select(c => c is '\r' or '\u0007' or '\u000B' ? '\n' : c < ' ' ? ' ' : c)).Trim();
        return shown.Count(char.IsLetterOrDigit) >= ShortestRemnant / 2 ? shown : null;
    }
}
