using System.Text;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.OldExcel;

/// <summary>A text of an old workbook.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Fonts">Where the font changes: first character and number of the font; null where the cell's font holds throughout.</param>
internal sealed record BiffString(string Text, (int Start, int Font)[]? Fonts = null)
{
    /// <summary>No characters.</summary>
    public static BiffString Empty { get; } = new("");
}

/// <summary>Reads numbers and texts out of a record that may go on in others ([MS-XLS] 2.5.293 and 2.5.294).</summary>
/// <param name="bytes">The whole stream.</param>
/// <param name="parts">The bodies, in order.</param>
internal sealed class BiffText(byte[] bytes, List<(int Start, int Length)> parts)
{
    private const int MaxLength = 1 << 16;
    private const int MaxFonts = 10_000;
    private int _part;
    private int _at;

    /// <summary>True when everything was read.</summary>
    public bool IsAtEnd => _part >= parts.Count - 1 && _at >= parts[^1].Length;

    /// <summary>True when a text or number reached beyond the end.</summary>
    public bool IsCut { get; private set; }

    /// <summary>One byte; 0 behind the end.</summary>
    public int U8()
    {
        while (_part < parts.Count && _at >= parts[_part].Length) NextPart();
        if (_part < parts.Count) return bytes[parts[_part].Start + _at++];
        IsCut = true;
        return 0;
    }

    /// <summary>Two bytes.</summary>
    public int U16() => U8() | (U8() << 8);

    /// <summary>Four bytes.</summary>
    public long U32() => (uint)(U16() | (U16() << 16));

    /// <summary>Passes over bytes.</summary>
    public void Skip(long count)
    {
        while (count > 0 && _part < parts.Count)
        {
            var taken = (int)Math.Min(count, parts[_part].Length - _at);
            _at += taken;
            count -= taken;
            if (_at >= parts[_part].Length) NextPart();
        }
    }

    /// <summary>A text of version 8: its length was read before.</summary>
    /// <param name="length">Characters.</param>
    public BiffString String(int length)
    {
        var flags = U8();
        var fonts = (flags & 8) != 0 ? U16() : 0;
        var extra = (flags & 4) != 0 ? U32() : 0;
        var text = Characters(length, (flags & 1) != 0);
        (int Start, int Font)[]? runs = null;
        if (fonts > 0)
        {
            runs = new (int Start, int Font)[Math.Min(fonts, MaxFonts)];
            for (var i = 0; i < fonts; i++)
            {
                var run = (U16(), U16());
                if (i < runs.Length) runs[i] = run;
            }
        }

        Skip(extra);
        return text.Length == 0 ? BiffString.Empty : new BiffString(text, runs);
    }

    // A text that goes on in the next record says there anew whether its characters have one byte or two.
    private string Characters(int length, bool isWide)
    {
        var text = new StringBuilder(Math.Min(length, MaxLength));
        while (text.Length < length && _part < parts.Count)
        {
            if (_at >= parts[_part].Length)
            {
                NextPart();
                if (_part < parts.Count && parts[_part].Length > 0) isWide = (bytes[parts[_part].Start + _at++] & 1) != 0;
                continue;
            }

            var room = parts[_part].Length - _at;
            var count = Math.Min(length - text.Length, isWide ? room / 2 : room);
            if (count == 0)
            {
                _at = parts[_part].Length;
                continue;
            }

            var from = bytes.AsSpan(parts[_part].Start + _at, isWide ? count * 2 : count);
            text.Append(isWide ? Encoding.Unicode.GetString(from) : Encoding.Latin1.GetString(from));
            _at += from.Length;
        }

        IsCut |= text.Length < length;
        return text.ToString();
    }

    private void NextPart()
    {
        _part++;
        _at = 0;
    }
}

/// <summary>Texts inside of one record.</summary>
/// <param name="isNew">True for version 8, where texts are Unicode.</param>
/// <param name="page">Code page of older texts.</param>
internal sealed class BiffStrings(bool isNew, int page)
{
    /// <summary>True for version 8.</summary>
    public bool IsNew { get; } = isNew;

    /// <summary>Reads a text.</summary>
    /// <param name="body">The record.</param>
    /// <param name="at">Where its length stands; moved behind the text.</param>
    /// <param name="longLength">True for a length of two bytes.</param>
    public string Read(ReadOnlySpan<byte> body, ref int at, bool longLength)
    {
        var length = longLength ? body.U16(at) : body.U8(at);
        at += longLength ? 2 : 1;
        return Read(body, ref at, length);
    }

    /// <summary>Reads a text of known length.</summary>
    /// <param name="body">The record.</param>
    /// <param name="at">Where it begins; moved behind it.</param>
    /// <param name="length">Characters.</param>
    public string Read(ReadOnlySpan<byte> body, ref int at, int length)
    {
        if (!IsNew)
        {
            var old = body.Part(at, length);
            at += length;
            return CodePageText.Decode(old, page);
        }

        var isWide = (body.U8(at) & 1) != 0;
        var bytes = body.Part(at + 1, isWide ? length * 2 : length);
        at += 1 + (isWide ? length * 2 : length);
        return isWide ? bytes.Utf16() : Encoding.Latin1.GetString(bytes);
    }
}
