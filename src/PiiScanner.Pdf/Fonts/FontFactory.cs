using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Fonts;

/// <summary>Builds the fonts of a document from their dictionaries (ISO 32000-1, 9.6 and 9.7).</summary>
internal static class FontFactory
{
    public static PdfFont Create(ObjectStore store, CosDictionary font, int number = 0)
    {
        var subtype = store.Name(font, "Subtype") ?? "Type1";
        return subtype == "Type0" ? Composite(store, font, number) : Simple(store, font, subtype, number);
    }

    private static SimpleFont Simple(ObjectStore store, CosDictionary font, string subtype, int number)
    {
        var descriptor = store.Dictionary(font, "FontDescriptor");
        var program = FontProgramReader.Read(store, descriptor);
        var info = new PdfFontInfo(store.Name(font, "BaseFont") ?? "", subtype, program is not null || subtype == "Type3") { Number = number };
        var encoding = new SimpleEncoding(store, font, info, ToUnicode(store, font), program);
        var matrix = subtype == "Type3" ? store.Numbers(store.Array(font, "FontMatrix")) : [];
        var scale = matrix.Length == 6 && matrix[0] != 0 ? Math.Abs(matrix[0]) : 0.001;
        var first = store.Integer(font, "FirstChar", 0);
        var widths = store.Array(font, "Widths");
        var missing = store.Number(descriptor, "MissingWidth", 0);
        var glyphs = new FontGlyph[256];
        for (var code = 0; code < 256; code++)
        {
            var text = encoding.TextOf(code);
            var width = store.Resolve(widths[code - first]) is CosNumber given ? given.Value : missing;
            if (widths.Count == 0) width = StandardWidths.Of(info.Name, text is { Length: > 0 } ? text[0] : ' ');
            glyphs[code] = FontGlyph.Create(text, width * scale);
        }

        var (ascent, descent) = subtype == "Type3" ? Type3Extent(store, font, matrix) : Extent(store, descriptor);
        return new SimpleFont(info, glyphs) { Ascent = ascent, Descent = descent };
    }

    private static CompositeFont Composite(ObjectStore store, CosDictionary font, int number)
    {
        var descendant = store.AsDictionary(store.Get(font, "DescendantFonts") is CosArray list ? list[0] : font["DescendantFonts"]);
        var descriptor = store.Dictionary(descendant, "FontDescriptor");
        var program = FontProgramReader.Read(store, descriptor);
        var info = new PdfFontInfo(store.Name(font, "BaseFont") ?? store.Name(descendant, "BaseFont") ?? "", "Type0", program is not null) { Number = number };
        var encoding = Encoding(store, font);
        var toUnicode = ToUnicode(store, font);
        var widths = new CidWidths(store, descendant);
        var gids = store.Get(descendant, "CIDToGIDMap") is CosStream map ? store.Decode(map).Data : default;
        var (ascent, descent) = Extent(store, descriptor);
        return new CompositeFont(info, encoding, Build) { Ascent = ascent, Descent = descent };

        FontGlyph Build(uint code, int bytes)
        {
            var cid = encoding.CidOf(code);
            var text = toUnicode?.TextOf(code, bytes);
            if (string.IsNullOrEmpty(text) || text == "\uFFFD") text = encoding.TextOf(code, bytes);
            if (text is null && program is not null)
                text = program.TextOfGlyph(gids.Length > 0 ? BigEndian.U16(gids.Span, 2L * cid) : program.GlyphOfCid((int)cid));
            return FontGlyph.Create(text, widths.WidthOf(cid) / 1000) with { Vertical = widths.VerticalOf(cid) };
        }
    }

    /// <summary>How a composite font's codes become CIDs.</summary>
    internal static CMap Encoding(ObjectStore store, CosDictionary font)
    {
        var identity = PredefinedCMaps.Find("Identity-H") ?? new CMap();
        return store.Get(font, "Encoding") switch
        {
            CosName name => PredefinedCMaps.Find(name.Value) ?? identity,
            CosStream stream => ReadCMap(store, stream, depth: 0),
            _ => identity,
        };
    }

    private static CMap? ToUnicode(ObjectStore store, CosDictionary font) => store.Get(font, "ToUnicode") switch
    {
        CosStream stream => ReadCMap(store, stream, depth: 0) is { HasTexts: true } map ? map : null,
        // Identity here is not in the standard, but means that codes are UTF-16.
        CosName { Value: "Identity-H" or "Identity-V" } => PredefinedCMaps.Find("UniXX-UCS2-H"),
        _ => null,
    };

    private static CMap ReadCMap(ObjectStore store, CosStream stream, int depth)
    {
        var used = store.Get(stream.Dictionary, "UseCMap") switch
        {
            CosName name => PredefinedCMaps.Find(name.Value),
            CosStream other when depth < 4 => ReadCMap(store, other, depth + 1),
            _ => null,
        };
        var map = CMapParser.Parse(store.Decode(stream).Data.Span, used, PredefinedCMaps.Find);
        if (store.Integer(stream.Dictionary, "WMode", 0) == 1) map.IsVertical = true;
        return map;
    }

    // Descriptors are often wrong; what no font of running text has is not believed.
    private static (double Ascent, double Descent) Extent(ObjectStore store, CosDictionary descriptor)
    {
        var ascent = store.Number(descriptor, "Ascent", 0) / 1000;
        var descent = -Math.Abs(store.Number(descriptor, "Descent", 0)) / 1000;
        return (ascent is >= 0.5 and <= 1.1 ? ascent : 0.9, descent is <= -0.1 and >= -0.4 ? descent : -0.22);
    }

    private static (double Ascent, double Descent) Type3Extent(ObjectStore store, CosDictionary font, double[] matrix)
    {
        var box = store.Numbers(store.Array(font, "FontBBox"));
        if (box.Length != 4 || matrix.Length != 6 || matrix[3] == 0) return (0.75, -0.25);
        var (top, bottom) = (Math.Max(box[1], box[3]) * matrix[3], Math.Min(box[1], box[3]) * matrix[3]);
        return top > bottom && top - bottom < 4 ? (top, bottom) : (0.75, -0.25);
    }
}
