using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Fonts;

namespace PiiScanner.Pdf.Redaction;

/// <summary>The names that the codes still drawn may choose from a font: by the document's list of differences, by their texts, or by the font's own encoding.</summary>
internal sealed class KeptNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<int> _codes = [];

    /// <param name="codes">The codes.</param>
    /// <param name="differences">Numbers and names, as they follow each other in the document.</param>
    /// <param name="textOf">The text of a code.</param>
    public KeptNames(IReadOnlySet<uint> codes, IEnumerable<CosObject> differences, Func<uint, string> textOf)
    {
        var named = new Dictionary<uint, string>();
        var next = 0u;
        foreach (var item in differences)
        {
            if (item is CosNumber number) next = (uint)Math.Max(0, number.ToInt32());
            else if (item is CosName name) named[next++] = name.Value;
        }

        foreach (var code in codes)
        {
            if (textOf(code) is { Length: > 0 } text) _texts.Add(text);
            if (named.TryGetValue(code, out var name)) _names.Add(name);
            else _codes.Add((int)code);
        }
    }

    /// <summary>Whether a glyph may be drawn.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="code">Its code in the font's own encoding; -1 for none.</param>
    public bool Hold(string name, int code) => name == ".notdef" || _names.Contains(name) || _codes.Contains(code) || (GlyphNames.TextOf(name) is { } text && _texts.Contains(text));
}
