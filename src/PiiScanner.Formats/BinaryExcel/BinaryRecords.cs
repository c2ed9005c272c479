using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.BinaryExcel;

/// <summary>Walks the records of a part ([MS-XLSB] 2.1.4): type, length, body. Numbers of seven bits a byte tell type and length.</summary>
/// <param name="stream">The part; disposed with this.</param>
/// <param name="cancel">Stops the walk.</param>
internal sealed class BinaryRecords(Stream stream, CancellationToken cancel) : IDisposable
{
    private const int MaxBody = 128 << 20;
    private readonly BufferedStream _stream = new(stream, 1 << 16);
    private byte[] _body = new byte[4096];
    private int _count;

    /// <summary>Type of the current record.</summary>
    public int Type { get; private set; }

    /// <summary>Its body; valid up to the next record.</summary>
    public ReadOnlySpan<byte> Body => _body.AsSpan(0, Length);

    /// <summary>Bytes of the body.</summary>
    public int Length { get; private set; }

    /// <summary>True when a text reached beyond its record.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Moves to the next record; false at the end of the part.</summary>
    /// <exception cref="InvalidDataException">The part ends inside a record.</exception>
    /// <exception cref="PartLimitException">A record is longer than any program writes.</exception>
    public bool Next()
    {
        if ((++_count & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
        var first = _stream.ReadByte();
        if (first < 0) return false;
        Type = first < 0x80 ? first : (first & 0x7F) | ((Byte() & 0x7F) << 7);
        var length = 0;
        for (var shift = 0; shift < 28; shift += 7)
        {
            var part = Byte();
            length |= (part & 0x7F) << shift;
            if (part < 0x80) break;
        }

        if (length > MaxBody) throw new PartLimitException(PackageMessages.TooMuch);
        ReadBody(length);
        return true;
    }

    /// <summary>A text with its length before it; empty where the file states none.</summary>
    /// <param name="at">Where the length stands; moved behind the text.</param>
    public string Text(ref long at)
    {
        var length = Body.U32(at);
        if (at + 4 > Length) IsDamaged = true;
        at += 4;
        if (length == uint.MaxValue) return "";
        var bytes = Body.Part(at, length * 2);
        IsDamaged |= bytes.Length < length * 2;
        at += length * 2;
        return bytes.Utf16();
    }

    /// <summary>A text with fonts for parts of it, and a guide to its sound ([MS-XLSB] 2.5.122).</summary>
    /// <param name="at">Where it begins; moved behind it.</param>
    /// <param name="styles">Names the fonts.</param>
    /// <param name="guide">The guide, or empty.</param>
    public (string Text, TextRun[]? Runs) RichText(ref long at, CellStyles styles, out string guide)
    {
        const int HasFonts = 1;
        const int HasGuide = 2;
        var flags = Body.U8(at++);
        var text = Text(ref at);
        var runs = (flags & HasFonts) != 0 ? Runs(ref at, text.Length, styles) : null;
        guide = (flags & HasGuide) != 0 ? Text(ref at) : "";
        return (text, runs);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private TextRun[]? Runs(ref long at, int length, CellStyles styles)
    {
        const int RunLength = 4;
        var count = Body.U32(at);
        at += 4;
        IsDamaged |= at + (count * RunLength) > Length;
        var runs = new List<TextRun>();
        for (var i = 0; i < count && at + RunLength <= Length; i++, at += RunLength)
        {
            var start = Body.U16(at);
            var end = i + 1 < count ? Math.Min(Body.U16(at + RunLength), length) : length;
            if (end > start && (runs.Count == 0 || start >= runs[^1].Start + runs[^1].Length) && styles.FontOf(Body.U16(at + 2)) is { } font) runs.Add(new TextRun(start, end - start) { Font = font });
        }

        return runs.Count > 0 ? [.. runs] : null;
    }

    private int Byte() => _stream.ReadByte() is >= 0 and var one ? one : throw new InvalidDataException("The part ends inside a record.");

    // What a hostile length promises is not reserved before it is there.
    private void ReadBody(int length)
    {
        Length = 0;
        while (Length < length)
        {
            if (Length == _body.Length) Array.Resize(ref _body, Math.Min(length, _body.Length * 2));
            var read = _stream.Read(_body, Length, Math.Min(_body.Length, length) - Length);
            if (read == 0) throw new InvalidDataException("The part ends inside a record.");
            Length += read;
        }
    }
}
