using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Filters;

/// <summary>Undoes the chain of filters of a stream (ISO 32000-1, 7.4).</summary>
internal static class StreamDecoder
{
    private const int MaxFilters = 16;

    /// <summary>Decodes.</summary>
    /// <param name="raw">The stream's bytes, decrypted.</param>
    /// <param name="dictionary">The stream's dictionary; the short names of inline images are known too.</param>
    /// <param name="resolver">Follows references in the dictionary.</param>
    /// <param name="cap">Most bytes each filter may give.</param>
    public static DecodedStream Decode(ReadOnlyMemory<byte> raw, CosDictionary dictionary, IObjectResolver resolver, int cap)
    {
        var filters = AsList(resolver.Get(dictionary, "Filter", "F"), resolver);
        var parameters = AsList(resolver.Get(dictionary, "DecodeParms", "DP"), resolver);
        bool truncated = false, damaged = filters.Count > MaxFilters;
        CappedBuffer? owner = null;
        for (var i = 0; i < filters.Count && i < MaxFilters; i++)
        {
            var own = i < parameters.Count ? parameters[i] as CosDictionary ?? CosDictionary.Empty : CosDictionary.Empty;
            var name = FullName((filters[i] as CosName)?.Value ?? "");
            if (name is "DCTDecode" or "JPXDecode" or "CCITTFaxDecode" or "JBIG2Decode")
                return new DecodedStream(raw, name, own, truncated, damaged || i + 1 < filters.Count) { Owner = owner };
            if (name == "Crypt") continue;
            var output = new CappedBuffer(cap, (int)Math.Min(cap, raw.Length * 4L));
            damaged |= !Run(name, raw, own, resolver, output);
            truncated |= output.IsFull;
            owner?.Release();
            (raw, owner) = (output.Memory, output);
            if (name is not ("FlateDecode" or "LZWDecode") || resolver.Integer(own, "Predictor", 1) < 2) continue;
            raw = Predictor.Undo(raw, own, resolver);
            owner.Release();
            owner = null;
        }

        return new DecodedStream(raw, null, CosDictionary.Empty, truncated, damaged) { Owner = owner };
    }

    private static bool Run(string name, ReadOnlyMemory<byte> raw, CosDictionary parameters, IObjectResolver resolver, CappedBuffer output) => name switch
    {
        "FlateDecode" => FlateFilter.Decode(raw, output),
        "LZWDecode" => LzwFilter.Decode(raw.Span, resolver.Integer(parameters, "EarlyChange", 1) != 0, output),
        "ASCIIHexDecode" => AsciiHexFilter.Decode(raw.Span, output),
        "ASCII85Decode" => Ascii85Filter.Decode(raw.Span, output),
        "RunLengthDecode" => RunLengthFilter.Decode(raw.Span, output),
        _ => false,
    };

    // Table 94: abbreviations, meant for inline images but accepted everywhere.
    private static string FullName(string name) => name switch
    {
        "Fl" => "FlateDecode",
        "LZW" => "LZWDecode",
        "AHx" => "ASCIIHexDecode",
        "A85" => "ASCII85Decode",
        "RL" => "RunLengthDecode",
        "CCF" => "CCITTFaxDecode",
        "DCT" => "DCTDecode",
        _ => name,
    };

    private static List<CosObject> AsList(CosObject value, IObjectResolver resolver) => value switch
    {
        CosArray array => [.. array.Items.Take(MaxFilters + 1).Select(resolver.Resolve)],
        CosNull => [],
        _ => [value],
    };
}
