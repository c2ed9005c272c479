using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Content;

/// <summary>An image written into a content stream (ISO 32000-1, 8.9.7).</summary>
/// <param name="Dictionary">Its entries, with their short names.</param>
/// <param name="Data">Its bytes, encoded.</param>
/// <param name="Start">Where they start in the content.</param>
internal sealed record InlineImage(CosDictionary Dictionary, ReadOnlyMemory<byte> Data, int Start)
{
    /// <summary>Finds where the bytes end: by their number where no filter changes it, else by an <c>EI</c> that text follows.</summary>
    /// <param name="data">The content.</param>
    /// <param name="start">First byte of the image.</param>
    /// <param name="dictionary">The image's entries.</param>
    /// <param name="after">Behind <c>EI</c>.</param>
    public static int FindEnd(ReadOnlySpan<byte> data, int start, CosDictionary dictionary, out int after)
    {
        var size = UnfilteredSize(dictionary);
        if (size >= 0 && start + size <= data.Length)
        {
            var end = start + (int)size;
            var at = end;
            while (at < data.Length && CosChars.IsWhite(data[at])) at++;
            if (IsEnd(data, at))
            {
                after = at + 2;
                return end;
            }
        }

        for (var at = start; at < data.Length; at++)
        {
            var next = data[at..].IndexOf("EI"u8);
            if (next < 0) break;
            at += next;
            if ((at > start && !CosChars.IsWhite(data[at - 1])) || !IsEnd(data, at) || !LooksLikeContent(data[(at + 2)..])) continue;
            after = at + 2;
            return at > start ? at - 1 : at;
        }

        after = data.Length;
        return data.Length;
    }

    private static bool IsEnd(ReadOnlySpan<byte> data, int at) =>
        at + 2 <= data.Length && data[at] == 'E' && data[at + 1] == 'I' && (at + 2 == data.Length || CosChars.IsWhite(data[at + 2]));

    private static bool LooksLikeContent(ReadOnlySpan<byte> data)
    {
        data = data[..Math.Min(data.Length, 12)];
        foreach (var c in data)
            if (c is > 126 || (c < 32 && !CosChars.IsWhite(c))) return false;
        return true;
    }

    // -1 where a filter, a missing size or a named colour space leaves it open.
    private static long UnfilteredSize(CosDictionary dictionary)
    {
        if (dictionary.Has("F") || dictionary.Has("Filter")) return -1;
        if (Value(dictionary, "W", "Width") is not CosNumber width || Value(dictionary, "H", "Height") is not CosNumber height) return -1;
        if (width.Value is < 0 or > 100_000 || height.Value is < 0 or > 100_000) return -1;
        var mask = Value(dictionary, "IM", "ImageMask") is CosBoolean { Value: true };
        var bits = mask ? 1 : Value(dictionary, "BPC", "BitsPerComponent") is CosNumber number ? number.Value : 8;
        var space = Value(dictionary, "CS", "ColorSpace");
        var components = mask ? 1 : space switch
        {
            CosName { Value: "G" or "DeviceGray" or "CalGray" } => 1,
            CosName { Value: "RGB" or "DeviceRGB" or "CalRGB" } => 3,
            CosName { Value: "CMYK" or "DeviceCMYK" } => 4,
            CosArray array when array[0] is CosName { Value: "I" or "Indexed" } => 1,
            _ => -1,
        };
        return components < 0 ? -1 : (long)height.Value * (((long)width.Value * (long)bits * components + 7) / 8);
    }

    private static CosObject Value(CosDictionary dictionary, string shortKey, string key) => dictionary.Has(shortKey) ? dictionary[shortKey] : dictionary[key];
}
