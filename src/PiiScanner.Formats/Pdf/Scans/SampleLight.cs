using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>How light the samples of an image are (ISO 32000-1, 8.6 and 8.9.5.2), near enough for reading what is written.</summary>
internal sealed class SampleLight
{
    private readonly int _bits;
    private readonly int _components;
    private readonly PdfColorSpaceKind _space;
    private readonly byte[] _palette;
    private readonly double[] _low;
    private readonly double[] _span;

    public SampleLight(PdfImageData data)
    {
        (_bits, _components, _space) = (data.BitsPerComponent, Math.Max(1, data.Components), data.ColorSpace);
        var palette = data.Palette.Span;
        _palette = new byte[palette.Length / 3];
        for (var i = 0; i < _palette.Length; i++) _palette[i] = Light(palette[3 * i], palette[3 * i + 1], palette[3 * i + 2]);
        var most = (1 << _bits) - 1;
        var isIndexed = _space == PdfColorSpaceKind.Indexed;
        (_low, _span) = (new double[_components], new double[_components]);
        for (var i = 0; i < _components; i++)
        {
            var (low, high) = data.Decode.Count >= 2 * i + 2 ? (data.Decode[2 * i], data.Decode[2 * i + 1]) : (0, isIndexed ? most : 1);
            if (_space == PdfColorSpaceKind.Lab) (low, high) = (0, 1);
            (_low[i], _span[i]) = (low, (high - low) / most);
        }
    }

    /// <summary>Makes grey pixels of a row of samples.</summary>
    public void Row(ReadOnlySpan<byte> samples, Span<byte> pixels)
    {
        Span<double> values = stackalloc double[Math.Min(_components, 32)];
        var at = 0;
        for (var x = 0; x < pixels.Length; x++)
        {
            for (var i = 0; i < _components; i++, at += _bits)
                if (i < values.Length) values[i] = _low[i] + _span[i] * Sample(samples, at);
            pixels[x] = Of(values);
        }
    }

    private int Sample(ReadOnlySpan<byte> samples, int bit) => _bits switch
    {
        8 => samples[bit >> 3],
        16 => samples[bit >> 3] << 8 | samples[(bit >> 3) + 1],
        _ => samples[bit >> 3] >> (8 - _bits - (bit & 7)) & ((1 << _bits) - 1),
    };

    private byte Of(ReadOnlySpan<double> v) => _space switch
    {
        PdfColorSpaceKind.Indexed => (int)Math.Clamp(v[0], 0, 255) is var index && index < _palette.Length ? _palette[index] : (byte)0,
        PdfColorSpaceKind.Rgb when v.Length >= 3 => Light(255 * v[0], 255 * v[1], 255 * v[2]),
        PdfColorSpaceKind.Cmyk when v.Length >= 4 => Light(255 * (1 - v[0]) * (1 - v[3]), 255 * (1 - v[1]) * (1 - v[3]), 255 * (1 - v[2]) * (1 - v[3])),
        PdfColorSpaceKind.Inks => Ink(v),
        _ => Byte(255 * v[0]),
    };

    private static byte Ink(ReadOnlySpan<double> tints)
    {
        var light = 255.0;
        foreach (var tint in tints) light *= 1 - Math.Clamp(tint, 0, 1);
        return Byte(light);
    }

    private static byte Light(double red, double green, double blue) => Byte(0.299 * red + 0.587 * green + 0.114 * blue);

    private static byte Byte(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
}
