using System.Text;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Metafile;

/// <summary>Walks over the records of an enhanced metafile ([MS-EMF] 2.3) and takes out its texts and pictures.</summary>
internal sealed class EnhancedMetafile
{
    private const int MostRecords = 5_000_000;
    private const int GlyphIndex = 0x10;
    private const int NoRectangle = 0x100;
    private const int SmallLetters = 0x200;
    private const int StockObjects = int.MinValue;
    private const int MostNested = 3;
    private const int DefaultHeight = 12;

    private readonly MetafileContent _content = new();
    private readonly MetafileContent _newer = new();
    private readonly DrawingSpace _space = new();
    private readonly Dictionary<int, int> _heights = [];
    private readonly PlusRecords _plus;
    private MetafileContent? _older;

    private EnhancedMetafile() => _plus = new PlusRecords(_newer);

    /// <summary>True when the bytes begin with the header of an enhanced metafile.</summary>
    /// <param name="head">The first bytes.</param>
    public static bool Begins(ReadOnlySpan<byte> head) => head.Length >= 44 && head.StartsWith((ReadOnlySpan<byte>)[1, 0, 0, 0]) && head[40..44].SequenceEqual(" EMF"u8);

    /// <summary>Takes out what can be read.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="depth">Drawings around it, each in another's record.</param>
    /// <param name="cancel">Stops the walk.</param>
    public static MetafileContent Read(ReadOnlySpan<byte> file, int depth, CancellationToken cancel)
    {
        var reader = new EnhancedMetafile();
        for (int at = 0, count = 0; ; count++)
        {
            if ((count & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            var (kind, size) = (file.I32(at), file.I32(at + 4));
            if (at > file.Length - 8 || size < 8 || size > file.Length - at || count > MostRecords)
            {
                reader._content.Cut();
                break;
            }

            if (kind == 14) break;
            reader.Take(kind, file.Slice(at, size), depth, cancel);
            at += size;
        }

        return reader.Chosen();
    }

    // Of a dual file programs show one drawing or the other, which should be the same. Others draw part of the page in each.
    private MetafileContent Chosen()
    {
        var drawn = _plus.IsDual ? _content.Or(_newer) : _content.And(_newer);
        return _older is null ? drawn : drawn.Or(_older);
    }

    private void Take(int kind, ReadOnlySpan<byte> record, int depth, CancellationToken cancel)
    {
        switch (kind)
        {
            case 9: _space.WindowExtent = (record.I32(8), record.I32(12)); break;
            case 10: _space.WindowOrigin = (record.I32(8), record.I32(12)); break;
            case 11: _space.ViewportExtent = (record.I32(8), record.I32(12)); break;
            case 12: _space.ViewportOrigin = (record.I32(8), record.I32(12)); break;
            case 17: _space.MapMode = record.I32(8); break;
            case 22: _space.Align = record.I32(8); break;
            case 27: _space.Position = (record.I32(8), record.I32(12)); break;
            case 33: _space.Save(); break;
            case 34: _space.Restore(record.I32(8)); break;
            case 35: _space.SetWorld(Affine.Read(record, 8)); break;
            case 36: Modify(record); break;
            case 37: if (_heights.ContainsKey(record.I32(8)) || record.I32(8) < 0) _space.Font = record.I32(8); break;
            case 82: AddFont(record); break;
            case 2 or 3 or 8 or 85 or 86 or 91 or 62 or 63: _content.AddShape(record.I32(8), record.I32(12), record.I32(16), record.I32(20)); break;
            case 1: AddTitle(record); break;
            case 70: TakeComment(record, depth, cancel); break;
            case 76 or 77 or 78 or 114 or 116: AddBitmap(record, 84); break;
            case 79: AddBitmap(record, 96); break;
            case 80 or 81: AddBitmap(record, 48); break;
            case 83: AddText(record, 36, isWide: false); break;
            case 84: AddText(record, 36, isWide: true); break;
            case 96 or 97: AddTexts(record, isWide: kind == 97); break;
            case 108: AddSmallText(record); break;
        }
    }

    private void TakeComment(ReadOnlySpan<byte> record, int depth, CancellationToken cancel)
    {
        const uint OlderForm = 0x8000_0001;
        const int OtherForms = 0x4000_0004;
        if (record.Part(12, 4).SequenceEqual("EMF+"u8)) _plus.Read(record.Part(16, (long)record.I32(8) - 4));
        else if (!record.Part(12, 4).SequenceEqual("GDIC"u8)) return;
        else if (record.U32(16) == OtherForms) _content.AddUnreadPicture();
        else if (record.U32(16) == OlderForm && depth >= MostNested) _content.Cut();
        else if (record.U32(16) == OlderForm) _older = WindowsMetafile.Read(record.Part(36, record.U32(32)), depth + 1, cancel);
    }

    // The name of the program, a zero, the name of the drawing.
    private void AddTitle(ReadOnlySpan<byte> record)
    {
        const double AboveAll = -1e9;
        var names = record.Part(record.I32(64), record.U32(60) * 2).Utf16().Split('\0');
        if (names.Length > 1) _content.Add(0, AboveAll, 0, 1, 0, names[1]);
    }

    private void Modify(ReadOnlySpan<byte> record)
    {
        switch (record.I32(32))
        {
            case 1: _space.SetWorld(Affine.Identity); break;
            case 2: _space.MultiplyWorld(Affine.Read(record, 8), isFirst: true); break;
            case 3: _space.MultiplyWorld(Affine.Read(record, 8), isFirst: false); break;
            case 4: _space.SetWorld(Affine.Read(record, 8)); break;
        }
    }

    private void AddFont(ReadOnlySpan<byte> record)
    {
        if (_heights.Count < 10_000) _heights[record.I32(8)] = record.I32(12) is var height and not (0 or StockObjects) ? Math.Abs(height) : DefaultHeight;
    }

    private void AddBitmap(ReadOnlySpan<byte> record, int at) =>
        _content.AddBitmap(record.Part(record.I32(at), record.I32(at + 4)), record.Part(record.I32(at + 8), record.I32(at + 12)));

    private void AddTexts(ReadOnlySpan<byte> record, bool isWide)
    {
        const int TextSize = 40;
        for (int i = 0, at = 40; i < record.I32(36) && at < record.Length && !_content.IsCut; i++, at += TextSize) AddText(record, at, isWide);
    }

    // EmrText ([MS-EMF] 2.2.5).
    private void AddText(ReadOnlySpan<byte> record, int at, bool isWide)
    {
        var (count, options) = (record.I32(at + 8), record.I32(at + 16));
        if (count <= 0) return;
        if ((options & GlyphIndex) != 0)
        {
            _content.AddGlyphNumbers();
            return;
        }

        var text = Decode(record.Part(record.I32(at + 12), (long)count * (isWide ? 2 : 1)), isWide);
        double[] advances = [];
        if (record.I32(at + 36) is > 0 and var distances)
        {
            advances = new double[text.Length];
            for (var i = 0; i < text.Length; i++) advances[i] = record.I32(distances + (4 * i));
        }

        Draw(record.I32(at), record.I32(at + 4), advances, text);
    }

    private void AddSmallText(ReadOnlySpan<byte> record)
    {
        var (count, options) = (record.I32(16), record.I32(20));
        if (count <= 0) return;
        if ((options & GlyphIndex) != 0)
        {
            _content.AddGlyphNumbers();
            return;
        }

        var isWide = (options & SmallLetters) == 0;
        Draw(record.I32(8), record.I32(12), [], Decode(record.Part((options & NoRectangle) != 0 ? 36 : 52, (long)count * (isWide ? 2 : 1)), isWide));
    }

    private void Draw(double x, double y, double[] advances, string text) =>
        LetterRun.Draw(_space, _content, (x, y), advances, _heights.GetValueOrDefault(_space.Font, DefaultHeight), text);

    private static string Decode(ReadOnlySpan<byte> bytes, bool isWide) => isWide ? Encoding.Unicode.GetString(bytes) : SingleByteTables.Decode(bytes, SingleByteTables.Windows1252);
}
