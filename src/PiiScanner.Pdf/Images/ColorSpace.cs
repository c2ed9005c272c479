using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Images;

/// <summary>A colour space (ISO 32000-1, 8.6), exact enough to tell white from black.</summary>
/// <param name="Kind">Its family.</param>
/// <param name="Components">Numbers in a colour.</param>
internal sealed record ColorSpace(PdfColorSpaceKind Kind, int Components)
{
    public static readonly ColorSpace Gray = new(PdfColorSpaceKind.Gray, 1);
    public static readonly ColorSpace Rgb = new(PdfColorSpaceKind.Rgb, 3);
    public static readonly ColorSpace Cmyk = new(PdfColorSpaceKind.Cmyk, 4);
    public static readonly ColorSpace Unknown = new(PdfColorSpaceKind.Unknown, 0);

    private const int MaxDepth = 4;

    /// <summary>Colours of an indexed space as red, green and blue bytes; empty for others.</summary>
    public byte[] Palette { get; private init; } = [];

    /// <summary>Reads a colour space given as a name or an array.</summary>
    /// <param name="store">The document.</param>
    /// <param name="value">The name or array.</param>
    /// <param name="named">The /ColorSpace resources, where names are looked up; or empty.</param>
    public static ColorSpace Read(ObjectStore store, CosObject value, CosDictionary named) => Read(store, value, named, 0);

    public PdfColor ToColor(ReadOnlySpan<double> values)
    {
        if (values.Length < Components) return Kind == PdfColorSpaceKind.Unknown ? default : PdfColor.Black;
        return Kind switch
        {
            PdfColorSpaceKind.Gray => PdfColor.FromUnit(values[0], values[0], values[0]),
            PdfColorSpaceKind.Rgb => PdfColor.FromUnit(values[0], values[1], values[2]),
            PdfColorSpaceKind.Cmyk => PdfColor.FromCmyk(values[0], values[1], values[2], values[3]),
            PdfColorSpaceKind.Lab => PdfColor.FromUnit(values[0] / 100, values[0] / 100, values[0] / 100),
            PdfColorSpaceKind.Indexed => Entry((int)Math.Clamp(values[0], 0, 255)),
            PdfColorSpaceKind.Inks => Ink(values[..Components]),
            _ => default,
        };
    }

    /// <summary>The colour a page gets when the space is chosen (8.6.5.2 and 8.6.6).</summary>
    public PdfColor Initial() => Kind switch
    {
        PdfColorSpaceKind.Unknown => default,
        PdfColorSpaceKind.Indexed => Entry(0),
        _ => PdfColor.Black,
    };

    private static ColorSpace Read(ObjectStore store, CosObject value, CosDictionary named, int depth)
    {
        value = store.Resolve(value);
        if (depth > MaxDepth) return Unknown;
        if (value is CosName name)
        {
            return name.Value switch
            {
                "DeviceGray" or "G" or "CalGray" => Gray,
                "DeviceRGB" or "RGB" or "CalRGB" => Rgb,
                "DeviceCMYK" or "CMYK" => Cmyk,
                _ => named.Has(name.Value) ? Read(store, named[name.Value], CosDictionary.Empty, depth + 1) : Unknown,
            };
        }

        return value is CosArray array ? ReadArray(store, array, named, depth) : Unknown;
    }

    private static ColorSpace ReadArray(ObjectStore store, CosArray array, CosDictionary named, int depth)
    {
        switch ((store.Resolve(array[0]) as CosName)?.Value)
        {
            case "CalGray" or "DeviceGray" or "G": return Gray;
            case "CalRGB" or "DeviceRGB" or "RGB": return Rgb;
            case "DeviceCMYK" or "CMYK": return Cmyk;
            case "Lab": return new(PdfColorSpaceKind.Lab, 3);
            case "ICCBased":
                return store.Integer(store.AsDictionary(array[1]), "N", 0) switch { 1 => Gray, 3 => Rgb, 4 => Cmyk, _ => Unknown };
            case "Separation": return new(PdfColorSpaceKind.Inks, 1);
            case "DeviceN": return new(PdfColorSpaceKind.Inks, Math.Clamp((store.Resolve(array[1]) as CosArray)?.Count ?? 1, 1, 32));
            case "Indexed" or "I": return Indexed(store, array, Read(store, array[1], named, depth + 1));
            default: return Unknown;
        }
    }

    private static ColorSpace Indexed(ObjectStore store, CosArray array, ColorSpace basis)
    {
        ReadOnlySpan<byte> table = store.Resolve(array[3]) switch
        {
            CosString text => text.Bytes,
            CosStream stream => store.Decode(stream, 1 << 16).Data.Span,
            _ => [],
        };
        var width = Math.Max(1, basis.Components);
        var palette = new byte[Math.Min(256, table.Length / width) * 3];
        Span<double> values = stackalloc double[32];
        for (var i = 0; i < palette.Length / 3; i++)
        {
            for (var k = 0; k < width; k++) values[k] = table[i * width + k] / (basis.Kind == PdfColorSpaceKind.Lab ? 2.55 : 255.0);
            var color = basis.ToColor(values[..width]);
            (palette[3 * i], palette[3 * i + 1], palette[3 * i + 2]) = (color.Red, color.Green, color.Blue);
        }

        return new(PdfColorSpaceKind.Indexed, 1) { Palette = palette };
    }

    private static PdfColor Ink(ReadOnlySpan<double> tints)
    {
        var light = 1.0;
        foreach (var tint in tints) light *= 1 - Math.Clamp(tint, 0, 1);
        return PdfColor.FromUnit(light, light, light);
    }

    private PdfColor Entry(int index) =>
        3 * index + 2 < Palette.Length ? new(Palette[3 * index], Palette[3 * index + 1], Palette[3 * index + 2], true) : PdfColor.Black;
}
