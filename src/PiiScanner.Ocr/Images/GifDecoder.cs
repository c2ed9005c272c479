using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Images;

/// <summary>
/// Decodes all frames of a GIF, composed as a viewer shows them. Leptonica gives the first frame only, and a list may
/// stand on the last.
/// </summary>
internal sealed class GifDecoder
{
    private const int Extension = 0x21;
    private const int GraphicControl = 0xf9;
    private const int ImageDescriptor = 0x2c;
    private const int RestoreToBackground = 2;
    private const byte White = 255;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly int _width;
    private readonly int _height;
    private readonly byte[] _canvas;
    private readonly byte[] _globalTable;
    private long _at;
    private int _transparent = -1;
    private int _disposal;
    private byte[] _shown = [];

    public GifDecoder(ReadOnlyMemory<byte> file, int width, int height)
    {
        (_file, _width, _height) = (file, width, height);
        _canvas = new byte[width * height];
        Array.Fill(_canvas, White);
        _at = 13;
        _globalTable = Table(ByteView.Byte(file.Span, 10));
    }

    /// <summary>The next frame, or null at the end or where the file breaks off.</summary>
    public Pix? Next()
    {
        while (true)
        {
            int block = ByteView.Byte(_file.Span, _at);
            if (block == Extension)
                ReadExtension();
            else if (block == ImageDescriptor)
                return Frame() ? PixOperations.FromGray(_shown, _width, _height) : null;
            else
                return null;
        }
    }

    private void ReadExtension()
    {
        ReadOnlySpan<byte> file = _file.Span;
        if (ByteView.Byte(file, _at + 1) == GraphicControl)
        {
            int flags = ByteView.Byte(file, _at + 3);
            _disposal = (flags >> 2) & 7;
            _transparent = (flags & 1) != 0 ? ByteView.Byte(file, _at + 6) : -1;
        }
        _at = GifHeader.SkipBlocks(file, _at + 2);
    }

    private bool Frame()
    {
        ReadOnlySpan<byte> file = _file.Span;
        (int left, int top) = (ByteView.Short(file, _at + 1, false), ByteView.Short(file, _at + 3, false));
        (int width, int height, int flags) = (ByteView.Short(file, _at + 5, false), ByteView.Short(file, _at + 7, false), ByteView.Byte(file, _at + 9));
        _at += 10;
        byte[] table = (flags & 0x80) != 0 ? Table(flags) : _globalTable;
        int codeSize = ByteView.Byte(file, _at);
        if (flags < 0 || width < 1 || height < 1 || codeSize is < 2 or > 8 || left + width > _width || top + height > _height)
            return false;
        if (GifLzw.Decode(Blocks(), codeSize, width * height) is not { } indices)
            return false;
        byte[] before = _disposal == RestoreToBackground || _disposal == 3 ? (byte[])_canvas.Clone() : [];
        Paint(indices, table, left, top, width, (flags & 0x40) != 0);
        _shown = (byte[])_canvas.Clone();
        if (before.Length > 0)
            before.CopyTo(_canvas, 0);
        (_transparent, _disposal) = (-1, 0);
        return true;
    }

    private void Paint(byte[] indices, byte[] table, int left, int top, int width, bool isInterlaced)
    {
        int height = indices.Length / width;
        int[] rows = isInterlaced ? Interlaced(height) : [.. Enumerable.Range(0, height)];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                int index = indices[(y * width) + x];
                if (index != _transparent)
                    _canvas[((top + rows[y]) * _width) + left + x] = index < table.Length ? table[index] : White;
            }
    }

    private static int[] Interlaced(int height) =>
        [.. new[] { (0, 8), (4, 8), (2, 4), (1, 2) }.SelectMany(pass => Enumerable.Range(0, height).Where(y => y >= pass.Item1 && (y - pass.Item1) % pass.Item2 == 0))];

    // Sub-blocks joined; the position ends after them.
    private byte[] Blocks()
    {
        ReadOnlySpan<byte> file = _file.Span;
        using MemoryStream joined = new();
        long at = _at + 1;
        int length;
        while ((length = ByteView.Byte(file, at)) > 0)
        {
            joined.Write(file.Slice((int)at + 1, Math.Min(length, file.Length - (int)at - 1)));
            at += 1 + length;
        }
        _at = at + 1;
        return joined.ToArray();
    }

    // The grey value of each colour; the position ends after the table.
    private byte[] Table(int flags)
    {
        int size = GifHeader.TableSize(flags);
        ReadOnlySpan<byte> file = _file.Span;
        byte[] table = new byte[size / 3];
        for (int i = 0; i < table.Length; i++)
        {
            long entry = _at + (3L * i);
            (int red, int green, int blue) = (ByteView.Byte(file, entry), ByteView.Byte(file, entry + 1), ByteView.Byte(file, entry + 2));
            table[i] = blue < 0 ? White : (byte)(((red * 77) + (green * 150) + (blue * 29)) >> 8);
        }
        _at += size;
        return table;
    }
}
