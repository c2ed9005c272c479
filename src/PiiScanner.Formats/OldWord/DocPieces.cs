using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.OldWord;

/// <summary>One stretch of text in the file.</summary>
/// <param name="Start">First character, counted over the whole document.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="At">Its first byte in the stream.</param>
/// <param name="IsBytes">True for one byte a character, false for two.</param>
/// <param name="Change">Number of the formatting applied to the whole piece, or 0.</param>
internal readonly record struct DocPiece(long Start, long Length, long At, bool IsBytes, int Change)
{
    /// <summary>Bytes of a character.</summary>
    public int Width => IsBytes ? 1 : 2;
}

/// <summary>The piece table: which bytes of the stream are the text, in which order ([MS-DOC] 2.8.35 and 2.9.38).</summary>
internal sealed class DocPieces
{
    private const int MaxPieces = 2_000_000;

    // A place in the text, and eight bytes that say where it stands.
    private const int PieceLength = 12;
    private readonly List<byte[]> _changes = [];

    /// <summary>The pieces in the order of the text.</summary>
    public List<DocPiece> Pieces { get; } = [];

    /// <summary>Characters of all pieces together.</summary>
    public long Length { get; private set; }

    /// <summary>True when the table breaks off, holds nothing or points beyond the file.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Reads the table.</summary>
    /// <param name="clx">The structure that holds it.</param>
    /// <param name="streamLength">Bytes of the text's stream.</param>
    /// <param name="isOld">True for Word 6 and 95, where all text is bytes.</param>
    public static DocPieces Read(ReadOnlySpan<byte> clx, long streamLength, bool isOld)
    {
        var table = new DocPieces();
        long at = 0;
        while (at < clx.Length && clx.U8(at) == 1)
        {
            var length = clx.U16(at + 1);
            table._changes.Add(clx.Part(at + 3, length).ToArray());
            at += 3 + length;
        }

        if (clx.U8(at) != 2)
        {
            table.IsDamaged = true;
            return table;
        }

        var plc = clx.Part(at + 5, clx.U32(at + 1));
        table.IsDamaged = plc.Length < clx.U32(at + 1) || (plc.Length - 4) % PieceLength != 0;
        table.ReadPieces(plc, streamLength, isOld);
        return table;
    }

    /// <summary>One piece of all text: a document that was never saved fast and has no table.</summary>
    public static DocPieces Whole(long at, long length)
    {
        var table = new DocPieces();
        table.Length = Math.Max(0, length);
        table.Pieces.Add(new DocPiece(0, table.Length, at, true, 0));
        return table;
    }

    /// <summary>The formatting applied to a whole piece; empty for none.</summary>
    public ReadOnlySpan<byte> ChangeOf(DocPiece piece)
    {
        if ((piece.Change & 1) == 0) return [];
        var index = piece.Change >> 1;
        return index < _changes.Count ? _changes[index] : [];
    }

    private void ReadPieces(ReadOnlySpan<byte> plc, long streamLength, bool isOld)
    {
        var all = (plc.Length - 4) / PieceLength;
        var count = Math.Min(all, MaxPieces);
        IsDamaged |= count < all || count < 1;
        for (var i = 0; i < count; i++)
        {
            var start = plc.U32(i * 4);
            var end = plc.U32((i + 1) * 4);
            var descriptor = ((all + 1) * 4) + (i * 8);
            var place = plc.U32(descriptor + 2);
            var isBytes = isOld || (place & 0x40000000) != 0;
            var at = isOld ? place : isBytes ? (place & 0x3FFFFFFF) / 2 : place & 0x3FFFFFFF;
            var length = Math.Min(end - start, Math.Max(0, streamLength - at) / (isBytes ? 1 : 2));
            IsDamaged |= end < start || length < end - start;
            Length = Math.Max(Length, end);
            if (end > start && length > 0) Pieces.Add(new DocPiece(start, length, at, isBytes, plc.U16(descriptor + 6)));
        }
    }

    /// <summary>The characters of a stretch of bytes.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, bool isBytes) => isBytes ? CodePageText.Decode(bytes, 1252) : bytes.Utf16();
}
