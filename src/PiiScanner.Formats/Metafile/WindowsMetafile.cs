using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Metafile;

/// <summary>Walks over the records of a Windows metafile ([MS-WMF] 2.3) and takes out its texts and pictures.</summary>
internal sealed class WindowsMetafile
{
    private const int MostRecords = 5_000_000;
    private const int MostObjects = 65_536;
    private const int PlaceableHeader = 22;
    private const int Header = 18;
    private const int Rectangle = 0x0002 | 0x0004;
    private const int GlyphIndex = 0x10;
    private const int VietnameseCharset = 163;
    private const int DefaultHeight = 12;

    private readonly MetafileContent _content = new();
    private readonly DrawingSpace _space = new();
    private readonly List<Font?> _objects = [];
    private readonly SortedSet<int> _free = [];
    private readonly MemoryStream _newer = new();

    private WindowsMetafile()
    {
    }

    private static ReadOnlySpan<byte> PlaceableKey => [0xD7, 0xCD, 0xC6, 0x9A];

    /// <summary>True when the bytes begin with a header of a Windows metafile.</summary>
    /// <param name="head">The first bytes.</param>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(PlaceableKey)) return head.Length >= PlaceableHeader + Header;
        return head.Length >= Header && head.U16(0) is 1 or 2 && head.U16(2) == 9 && head.U16(4) is 0x0100 or 0x0300 && head.U16(16) == 0;
    }

    /// <summary>Takes out what can be read.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="depth">Drawings around it, each in another's record.</param>
    /// <param name="cancel">Stops the walk.</param>
    public static MetafileContent Read(ReadOnlySpan<byte> file, int depth, CancellationToken cancel)
    {
        var reader = new WindowsMetafile();
        var at = (file.StartsWith(PlaceableKey) ? PlaceableHeader : 0) + Header;
        for (var count = 0; ; count++)
        {
            if ((count & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            // In words of 16 bits.
            var size = file.I32(at) * 2L;
            if (at > file.Length - 6 || size < 6 || size > file.Length - at || count > MostRecords)
            {
                reader._content.Cut();
                break;
            }

            if (file.U16(at + 4) == 0) break;
            reader.Take(file.U16(at + 4), file.Slice(at, (int)size));
            at += (int)size;
        }

        // The same drawing in the newer form, whose letters are Unicode.
        return reader._newer.Length == 0
            ? reader._content
            : EnhancedMetafile.Read(reader._newer.GetBuffer().AsSpan(0, (int)reader._newer.Length), depth + 1, cancel).Or(reader._content);
    }

    private void Take(int function, ReadOnlySpan<byte> record)
    {
        switch (function)
        {
            case 0x001E: _space.Save(); break;
            case 0x0127: _space.Restore(record.I16(6)); break;
            case 0x0103: _space.MapMode = record.U16(6); break;
            case 0x012E: _space.Align = record.U16(6); break;
            case 0x020B: _space.WindowOrigin = (record.I16(8), record.I16(6)); break;
            case 0x020C: _space.WindowExtent = (record.I16(8), record.I16(6)); break;
            case 0x020D: _space.ViewportOrigin = (record.I16(8), record.I16(6)); break;
            case 0x020E: _space.ViewportExtent = (record.I16(8), record.I16(6)); break;
            case 0x0214: _space.Position = (record.I16(8), record.I16(6)); break;
            case 0x02FB: Create(new Font(record.I16(6) is not 0 and var height ? Math.Abs(height) : DefaultHeight, record.Part(19, 1) is [VietnameseCharset])); break;
            case 0x00F7 or 0x01F9 or 0x02FA or 0x02FC or 0x06FF or 0x0142: Create(null); break;
            case 0x01F0: if (record.U16(6) < _objects.Count) _free.Add(record.U16(6)); break;
            case 0x012D: if (record.U16(6) < _objects.Count && _objects[record.U16(6)] is not null) _space.Font = record.U16(6); break;
            case 0x0324: AddPolygon(record, 8, record.I16(6)); break;
            case 0x0538: AddPolygons(record); break;
            case 0x0521: AddShortText(record); break;
            case 0x0A32: AddText(record); break;
            case 0x0626: AddPiece(record); break;
            case 0x0F43: AddBitmap(record, 28); break;
            case 0x0B41: AddBitmap(record, 26); break;
            case 0x0D33: AddBitmap(record, 24); break;
            case 0x0940: AddBitmap(record, 22); break;
            case 0x0922 or 0x0B23: AddOldBitmap(function, record); break;
        }
    }

    // A new object takes the lowest free number.
    private void Create(Font? font)
    {
        if (_free.Count > 0)
        {
            var number = _free.Min;
            _free.Remove(number);
            _objects[number] = font;
        }
        else if (_objects.Count < MostObjects)
        {
            _objects.Add(font);
        }
    }

    // [MS-WMF] 2.3.6.23: pieces of an enhanced metafile in comments.
    private void AddPiece(ReadOnlySpan<byte> record)
    {
        const int Comment = 0x000F;
        const int Data = 44;
        if (record.U16(6) == Comment && record.Part(10, 4).SequenceEqual("WMFC"u8) && _newer.Length < Array.MaxLength / 2) _newer.Write(record.Part(Data, record.I32(32)));
    }

    private void AddPolygons(ReadOnlySpan<byte> record)
    {
        var count = record.U16(6);
        for (int i = 0, at = 8 + (2 * count); i < count && at < record.Length; i++)
        {
            AddPolygon(record, at, record.U16(8 + (2 * i)));
            at += 4 * record.U16(8 + (2 * i));
        }
    }

    private void AddPolygon(ReadOnlySpan<byte> record, int at, int points)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        for (var i = 0; i < points && at + (4 * i) < record.Length; i++)
        {
            var (x, y) = (record.I16(at + (4 * i)), record.I16(at + (4 * i) + 2));
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        }

        if (points > 0) _content.AddShape(left, top, right, bottom);
    }

    private void AddBitmap(ReadOnlySpan<byte> record, int at) => _content.AddBitmap(record.Part(at, record.Length));

    // [MS-WMF] 2.3.1.1 and 2.3.1.5: bitmaps bound to a device of old; the record without one is as long as its number says.
    private void AddOldBitmap(int function, ReadOnlySpan<byte> record)
    {
        if (record.Length > 2 * ((function >> 8) + 3)) _content.AddUnreadPicture();
    }

    private void AddShortText(ReadOnlySpan<byte> record)
    {
        var count = record.I16(6);
        if (count > 0) Draw(record.I16(8 + count + (count & 1) + 2), record.I16(8 + count + (count & 1)), [], record.Part(8, count));
    }

    private void AddText(ReadOnlySpan<byte> record)
    {
        var (count, options) = (record.I16(10), record.U16(12));
        if (count <= 0) return;
        if ((options & GlyphIndex) != 0)
        {
            _content.AddGlyphNumbers();
            return;
        }

        var at = (options & Rectangle) != 0 ? 22 : 14;
        var advances = new double[count];
        for (int i = 0, distances = at + count + (count & 1); i < count; i++) advances[i] = record.I16(distances + (2 * i));
        Draw(record.I16(8), record.I16(6), advances, record.Part(at, count));
    }

    private void Draw(double x, double y, double[] advances, ReadOnlySpan<byte> bytes)
    {
        var font = _space.Font >= 0 ? _objects[_space.Font] : null;
        var text = SingleByteTables.Decode(bytes, font is { IsVietnamese: true } ? SingleByteTables.Windows1258 : SingleByteTables.Windows1252);
        LetterRun.Draw(_space, _content, (x, y), advances, font?.Height ?? DefaultHeight, text);
    }

    private sealed record Font(int Height, bool IsVietnamese);
}
