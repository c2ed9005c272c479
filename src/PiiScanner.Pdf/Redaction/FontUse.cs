using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Fonts;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Redaction;

/// <summary>
/// Which codes of which fonts are still drawn. Writers put the letters of a font into its subset in the order in which the text first used them, so that
/// the fonts of a removed name spell it: its letters, their widths and their texts go too where nothing else draws them.
/// </summary>
internal sealed partial class FontUse
{
    private readonly ObjectStore _store;
    private readonly Dictionary<int, HashSet<uint>> _kept = [];
    private readonly HashSet<int> _losing = [];
    private readonly Dictionary<int, (int Font, int Bytes)> _maps = [];
    private readonly Dictionary<int, Func<byte[], byte[]?>> _programs = [];
    private readonly Dictionary<int, int> _descendants = [];
    private readonly HashSet<int> _descriptors = [];
    private readonly Dictionary<int, (int Font, int Bytes)> _owners = [];

    private FontUse(ObjectStore store) => _store = store;

    /// <summary>Looks through all pages.</summary>
    /// <param name="document">The original.</param>
    /// <param name="store">Its objects.</param>
    /// <param name="redaction">What goes.</param>
    /// <param name="cancel">Ends the reading early.</param>
    public static FontUse Of(PdfDocument document, ObjectStore store, PdfRedaction redaction, CancellationToken cancel)
    {
        var use = new FontUse(store);
        if (redaction.GlyphCount == 0 && redaction.Rasters.Count == 0) return use;
        var gone = new Dictionary<int, HashSet<uint>>();
        var bytes = new Dictionary<int, int>();
        for (var page = 0; page < document.Pages.Count; page++)
        {
            foreach (var glyph in document.Pages[page].Read(cancel).Glyphs)
            {
                if (glyph.Run.Font.Number == 0) continue;
                var codes = redaction.Goes(page, glyph) ? gone : use._kept;
                if (!codes.TryGetValue(glyph.Run.Font.Number, out var known)) codes[glyph.Run.Font.Number] = known = [];
                known.Add(glyph.Code);
                bytes[glyph.Run.Font.Number] = glyph.ByteLength;
            }
        }

        foreach (var (number, length) in bytes)
            if (use.FontOf(number)["ToUnicode"] is CosReference map) use._owners[map.Number] = (number, length);
        use.Choose(gone, bytes);
        return use;
    }

    /// <summary>A font, the font below it, or its descriptor, without what it says of codes nobody draws; null where it stays.</summary>
    public CosDictionary? Trimmed(int number, CosDictionary font)
    {
        // Table 122: the names, or CIDs, that are in the subset.
        if (_descriptors.Contains(number)) return new CosDictionary(font.Entries.Where(entry => entry.Key is not ("CharSet" or "CIDSet")).ToDictionary(entry => entry.Key, entry => entry.Value));
        if (_descendants.TryGetValue(number, out var parent)) return WithoutWidths(font, parent);
        return _losing.Contains(number) && _store.Name(font, "Subtype") != "Type0" ? TrimSimple(font, KeptOf(number)) : null;
    }

    /// <summary>The texts of a font's codes anew, or its program without the glyphs nobody draws; null where a stream is neither, or stays.</summary>
    public byte[]? Trimmed(int number, CosStream stream)
    {
        if (_maps.TryGetValue(number, out var map)) return Texts(stream, KeptOf(map.Font), map.Bytes);
        return _programs.TryGetValue(number, out var blank) && _store.Decode(stream) is { IsTruncated: false } whole ? blank(whole.Data.ToArray()) : null;
    }

    /// <summary>The texts of a font's codes without those of which a test says so; null where there are none. Only the codes that are drawn keep theirs.</summary>
    /// <param name="number">Object number of the map.</param>
    /// <param name="stream">The map.</param>
    /// <param name="goes">Whether a text goes.</param>
    public byte[]? Without(int number, CosStream stream, Func<string, bool> goes)
    {
        if (_owners.Count == 0 && _kept.Count == 0) return null;
        var source = _store.Decode(stream).Data.Span;
        var written = Encoding.Latin1.GetString(source);
        // Four letters and more: what is shorter says nothing of anybody.
        if (!goes(written) && !Digits().Matches(written).Any(text => goes(Encoding.BigEndianUnicode.GetString(Convert.FromHexString(text.ValueSpan[..(text.Length / 4 * 4)]))))) return null;
        var (font, bytes) = _owners.GetValueOrDefault(number, (0, 2));
        return Texts(stream, font == 0 ? [] : [.. KeptOf(font).Where(code => !goes(TextOf(FontOf(font), code)))], bytes) ?? [];
    }

    private HashSet<uint> KeptOf(int font) => _kept.GetValueOrDefault(font) ?? [];

    // Fonts that forms fill in later must keep all letters; streams that several fonts share stay as they are.
    private void Choose(Dictionary<int, HashSet<uint>> gone, Dictionary<int, int> bytes)
    {
        var form = _store.Dictionary(_store.Dictionary(_store.AsDictionary(_store.Table.Trailer.GetValueOrDefault("Root") ?? CosNull.Instance), "AcroForm"), "DR");
        var filled = _store.Dictionary(form, "Font").Entries.Values.OfType<CosReference>().Select(font => font.Number).ToHashSet();
        var shared = new Dictionary<int, int>();
        foreach (var number in _kept.Keys.Union(gone.Keys))
            foreach (var part in PartsOf(number)) shared[part] = shared.GetValueOrDefault(part) + 1;
        foreach (var (number, codes) in gone)
        {
            if (filled.Contains(number) || codes.IsSubsetOf(KeptOf(number)) || !PartsOf(number).All(part => shared[part] == 1)) continue;
            _losing.Add(number);
            Note(number, bytes[number]);
        }
    }

    private CosDictionary FontOf(int number) => _store.AsDictionary(new CosReference(number, 0));

    private CosReference? Below(CosDictionary font) => (_store.Get(font, "DescendantFonts") is CosArray { Count: > 0 } list ? list[0] : null) as CosReference;

    private IEnumerable<int> PartsOf(int number)
    {
        var font = FontOf(number);
        if (font["ToUnicode"] is CosReference map) yield return map.Number;
        var below = Below(font);
        if (below is not null) yield return below.Number;
        var descriptor = _store.Dictionary(below is null ? font : _store.AsDictionary(below), "FontDescriptor");
        if (Program(descriptor) is { } program) yield return program.Number;
    }

    private void Note(int number, int bytes)
    {
        var font = FontOf(number);
        if (font["ToUnicode"] is CosReference map) _maps[map.Number] = (number, bytes);
        var below = Below(font);
        if (below is not null) _descendants[below.Number] = number;
        var lower = below is null ? font : _store.AsDictionary(below);
        if (lower["FontDescriptor"] is CosReference descriptor) _descriptors.Add(descriptor.Number);
        if (Program(_store.Dictionary(lower, "FontDescriptor")) is not { } program || _store.Resolve(program) is not CosStream) return;
        _programs[program.Number] = data => Blank(data, number, font, below is null ? null : lower);
    }

    private static CosReference? Program(CosDictionary descriptor) => (descriptor["FontFile2"] as CosReference) ?? (descriptor["FontFile3"] as CosReference) ?? (descriptor["FontFile"] as CosReference);

    // The kind is told by the bytes, as the keys are often wrong. A font below another is chosen from by CIDs, any other by names and codes.
    private byte[]? Blank(byte[] data, int number, CosDictionary font, CosDictionary? lower)
    {
        var kept = KeptOf(number);
        if (data.Length < 4) return null;
        var isCff = data.AsSpan().StartsWith("OTTO"u8) || (data[0] == 1 && data[1] <= 1 && data[2] is >= 4 and <= 16);
        if (lower is not null && isCff) return CffBlanking.BlankCids(data, [.. kept.Select(code => (int)FontFactory.Encoding(_store, font).CidOf(code))]);
        if (lower is not null) return TrueTypeBlanking.Blank(data, kept.Select(code => GlyphOf(font, lower, code)).ToHashSet());
        var names = new KeptNames(kept, _store.Array(_store.Dictionary(font, "Encoding"), "Differences").Items.Select(_store.Resolve), code => TextOf(font, code));
        if (isCff) return CffBlanking.Blank(data, (_, name, code) => name is null || names.Hold(name, code));
        if (data[0] == '%') return Type1Blanking.Blank(data, names.Hold);
        return data[0] == 0x80 ? null : TrueTypeBlanking.Blank(data, TrueTypeBlanking.GlyphsOf(data, kept, code => TextOf(font, code)));
    }

    private string TextOf(CosDictionary font, uint code) => FontFactory.Create(_store, font).Glyph(code, 1).Text;

    private int GlyphOf(CosDictionary font, CosDictionary lower, uint code)
    {
        var cid = FontFactory.Encoding(_store, font).CidOf(code);
        return _store.Get(lower, "CIDToGIDMap") is CosStream map ? BigEndian.U16(_store.Decode(map).Data.Span, 2L * cid) : (int)cid;
    }

    private CosDictionary TrimSimple(CosDictionary font, HashSet<uint> kept)
    {
        var entries = font.Entries.ToDictionary(entry => entry.Key, entry => entry.Value);
        var first = _store.Integer(font, "FirstChar", 0);
        if (_store.Get(font, "Widths") is CosArray widths) entries["Widths"] = new CosArray([.. widths.Items.Select((width, i) => kept.Contains((uint)(first + i)) ? width : new CosNumber(0))]);
        if (_store.Get(font, "Encoding") is CosDictionary encoding && _store.Get(encoding, "Differences") is CosArray names)
        {
            var code = 0u;
            var items = new List<CosObject>();
            foreach (var item in names.Items.Select(_store.Resolve))
            {
                if (item is CosNumber number) code = (uint)Math.Max(0, number.ToInt32());
                items.Add(item is CosName && !kept.Contains(code++) ? new CosName(".notdef") : item);
            }

            entries["Encoding"] = new CosDictionary(encoding.Entries.ToDictionary(entry => entry.Key, entry => entry.Key == "Differences" ? new CosArray(items) : entry.Value));
        }

        return new CosDictionary(entries);
    }

    // Only where a code is its own CID is it known which widths are whose; elsewhere they stay.
    private CosDictionary? WithoutWidths(CosDictionary lower, int parent)
    {
        if (!FontFactory.Encoding(_store, FontOf(parent)).IsIdentity) return null;
        var widths = new CidWidths(_store, lower);
        var items = new List<CosObject>();
        foreach (var cid in KeptOf(parent).Order())
        {
            items.Add(new CosNumber(cid));
            items.Add(new CosArray([new CosNumber(widths.WidthOf(cid))]));
        }

        return new CosDictionary(lower.Entries.Where(entry => entry.Key != "W").Append(new KeyValuePair<string, CosObject>("W", new CosArray(items))).ToDictionary(entry => entry.Key, entry => entry.Value));
    }

    // 9.10.3: blocks of at most 100 entries.
    private byte[]? Texts(CosStream stream, HashSet<uint> kept, int bytes)
    {
        const int Block = 100;
        var map = CMapParser.Parse(_store.Decode(stream).Data.Span, null, PredefinedCMaps.Find);
        if (!map.HasTexts) return null;
        var text = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Kept def\n/CMapType 2 def\n1 begincodespacerange\n");
        text.Append('<').Append('0', 2 * bytes).Append("> <").Append('F', 2 * bytes).Append(">\nendcodespacerange\n");
        foreach (var block in kept.Order().Select(code => (Code: code, Text: map.TextOf(code, bytes))).Where(pair => pair.Text is { Length: > 0 }).Chunk(Block))
        {
            text.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (code, letters) in block)
                text.Append('<').Append(code.ToString("X" + (2 * bytes).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)).Append("> <").Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letters ?? ""))).Append(">\n");
            text.Append("endbfchar\n");
        }

        return Encoding.ASCII.GetBytes(text.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString());
    }

    [GeneratedRegex("(?<=<)[0-9A-Fa-f]{16,}(?=>)")]
    private static partial Regex Digits();
}
