using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldWord;

/// <summary>The file information block of a .doc file ([MS-DOC] 2.5): where everything else stands.</summary>
/// <param name="stream">The stream WordDocument.</param>
internal sealed class DocHeader(byte[] stream)
{
    private const int FirstPair = 154;
    private const int FirstWord97 = 0xC1;

    /// <summary>The stream.</summary>
    public byte[] Stream { get; } = stream;

    private ReadOnlySpan<byte> Bytes => Stream;

    /// <summary>True for the identifier of a Word document.</summary>
    public bool IsWord => Bytes.U16(0) is 0xA5EC or 0xA5DC or 0xA59B or 0xA697 or 0xA699;

    /// <summary>True for Word 6 and 95: text in bytes, no table stream.</summary>
    public bool IsOld => Bytes.U16(2) < FirstWord97;

    /// <summary>True when a password is needed.</summary>
    public bool IsEncrypted => (Bytes.U16(10) & 0x0100) != 0;

    /// <summary>Name of the table stream.</summary>
    public string TableStream => (Bytes.U16(10) & 0x0200) != 0 ? "1Table" : "0Table";

    /// <summary>First byte of the text, of use where there is no piece table.</summary>
    public long TextStart => Bytes.U32(24);

    /// <summary>First byte behind the text.</summary>
    public long TextEnd => Bytes.U32(28);

    /// <summary>Characters of the stories, in their order: body, footnotes, headers, macros, comments, endnotes, text boxes, text boxes of headers.</summary>
    public long[] StoryLengths()
    {
        var lengths = new long[8];
        for (var i = 0; i < lengths.Length; i++) lengths[i] = Math.Max(0, Bytes.I32((IsOld ? 52 : 76) + (i * 4)));
        return lengths;
    }

    /// <summary>Where a structure stands in the table stream.</summary>
    /// <param name="index">Number of the pair, from 0.</param>
    public (long At, long Length) Pair(int index) => (Bytes.U32(FirstPair + (index * 8)), Bytes.U32(FirstPair + (index * 8) + 4));

    /// <summary>Where a structure of Word 6 and 95 stands in the stream itself.</summary>
    /// <param name="offset">Offset of the pair.</param>
    public (long At, long Length) OldPair(int offset) => (Bytes.U32(offset), Bytes.U32(offset + 4));
}
