using System.IO.Compression;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Flow;

namespace PiiScanner.Formats.OldOffice;

/// <summary>Reads drawings of old Office files ([MS-ODRAW]): the pictures in them, and the words that stand in properties of shapes.</summary>
internal sealed class OfficeArt
{
    private const int HeaderLength = 8;
    private const int MaxDepth = 32;
    private const int MaxPictures = 10_000;
    private const int MaxWords = 200_000;
    private const long MaxUnpacked = 256L << 20;

    private OfficeArt()
    {
    }

    /// <summary>The pictures, each a file of its own.</summary>
    public List<byte[]> Pictures { get; } = [];

    /// <summary>Alternative texts, names that somebody gave, word art.</summary>
    public List<string> Words { get; } = [];

    /// <summary>False when records reach beyond their end, are nested too deeply or are too many, or a picture is of a kind that is not known.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Reads a stretch of records.</summary>
    /// <param name="bytes">The records.</param>
    /// <param name="delayed">The stream in which pictures stand that the records only point to; empty where there is none.</param>
    public static OfficeArt Read(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> delayed)
    {
        var art = new OfficeArt();
        art.Add(bytes, delayed);
        return art;
    }

    /// <summary>Reads a stretch of records of the same drawing.</summary>
    /// <param name="bytes">The records.</param>
    /// <param name="delayed">As above.</param>
    public void Add(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> delayed) => Walk(bytes, delayed, 0);

    /// <summary>Hands over the pictures; what could not be taken or handed over is a gap.</summary>
    /// <param name="embedded">Takes them.</param>
    /// <param name="document">Takes gaps.</param>
    /// <param name="shown">Size in points at which they are shown, where that is known.</param>
    public void HandOver(EmbeddedObjects embedded, Document document, (double Width, double Height)? shown = null)
    {
        foreach (var picture in Pictures)
        {
            if (!embedded.TryHandOver(picture, isPicture: true, shown)) document.Add(new ReadGap("image-not-read", OldOfficeTexts.PictureUnread));
        }

        if (!IsWhole) document.Add(new ReadGap("image-not-read", OldOfficeTexts.PictureUnread));
    }

    private void Walk(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> delayed, int depth)
    {
        long at = 0;
        while (at + HeaderLength <= bytes.Length)
        {
            var (options, type, length) = (bytes.U16(at), bytes.U16(at + 2), bytes.U32(at + 4));
            var body = bytes.Part(at + HeaderLength, length);
            IsWhole &= body.Length == length;
            if (IsPicture(type)) AddPicture(type, options >> 4, body);
            else if (type == 0xF007) WalkEntry(body, delayed, depth);
            else if (type is 0xF00B or 0xF121 or 0xF122) ReadWords(body, options >> 4);
            else if ((options & 0xF) == 0xF) WalkInside(body, delayed, depth);
            at += HeaderLength + length;
        }

        IsWhole &= at >= bytes.Length || !bytes[(int)at..].ContainsAnyExcept((byte)0);
    }

    private void WalkInside(ReadOnlySpan<byte> body, ReadOnlySpan<byte> delayed, int depth)
    {
        if (depth < MaxDepth) Walk(body, delayed, depth + 1);
        else IsWhole = false;
    }

    // Six bytes each; what is longer stands behind them all, in the same order.
    private void ReadWords(ReadOnlySpan<byte> body, int count)
    {
        const int PropertyLength = 6;
        long at = count * PropertyLength;
        for (var i = 0; i < count && at < body.Length; i++)
        {
            var id = body.U16(i * PropertyLength);
            if ((id & 0x8000) == 0) continue;
            var length = body.U32((i * PropertyLength) + 2);
            var isWords = (id & 0x3FFF) is 0xC0 or 0x381 || ((id & 0x3FFF) == 0x380 && Ooxml.DrawingText.IsTelling(body.Part(at, length).Utf16().TrimEnd('\0')));
            if (isWords && body.Part(at, length).Utf16().TrimEnd('\0') is { Length: > 0 } words) AddWords(words);
            at += length;
        }
    }

    private void AddWords(string words)
    {
        if (Words.Count < MaxWords) Words.Add(words);
        else IsWhole = false;
    }

    // An entry of the picture store: 36 bytes, a name, then the picture itself, or the place where it stands.
    private void WalkEntry(ReadOnlySpan<byte> body, ReadOnlySpan<byte> delayed, int depth)
    {
        const int FixedLength = 36;
        var start = FixedLength + body.U8(33);
        var at = body.U32(28);
        if (body.Length > start + HeaderLength) WalkInside(body[start..], delayed, depth);
        else if (at < delayed.Length && IsPicture(delayed.U16(at + 2))) AddPicture(delayed.U16(at + 2), delayed.U16(at) >> 4, delayed.Part(at + HeaderLength, delayed.U32(at + 4)));
        // Neither size nor shapes that refer to it: the place of a picture that was deleted.
        else if (delayed.Length > 0 && body.U32(20) > 0 && body.U32(24) > 0) IsWhole = false;
    }

    private static bool IsPicture(int type) => type is >= 0xF018 and <= 0xF117;

    // Behind one digest of 16 bytes, or two where the instance is odd, stands the picture: as it is behind one byte, or packed behind the 34 bytes of a metafile's header.
    private void AddPicture(int type, int instance, ReadOnlySpan<byte> body)
    {
        var start = (instance & 1) == 1 ? 32 : 16;
        var picture = type switch
        {
            _ when Pictures.Count >= MaxPictures => null,
            0xF01A or 0xF01B or 0xF01C when body.U8(start + 32) == 0 => Unpack(body.Part(start + 34, body.Length)),
            0xF01A or 0xF01B or 0xF01C => body.Part(start + 34, body.Length).ToArray(),
            0xF01F => BitmapFile.Of(body.Part(start + 1, body.Length)),
            0xF01D or 0xF01E or 0xF029 or 0xF02A => body.Part(start + 1, body.Length).ToArray(),
            _ => null,
        };
        if (picture is { Length: > 0 }) Pictures.Add(picture);
        else IsWhole = false;
    }

    private static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; (read = stream.Read(buffer)) > 0 && unpacked.Length < MaxUnpacked;) unpacked.Write(buffer, 0, read);
            return unpacked.ToArray();
        }
        catch (InvalidDataException)
        {
            return packed.ToArray(); // Whoever takes the picture says that it is damaged.
        }
    }
}
