using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Fonts;

/// <summary>The fonts of a document that were used last. Safe for many threads.</summary>
internal sealed class FontCache(ObjectStore store)
{
    private const int MaxFonts = 256;

    private readonly ConcurrentDictionary<int, PdfFont> _fonts = new();
    private readonly ConditionalWeakTable<CosDictionary, PdfFont> _direct = [];
    private readonly Lazy<PdfFont> _fallback = new(() => FontFactory.Create(store, CosDictionary.Empty));

    /// <summary>What is used for a font that is missing: Helvetica in StandardEncoding.</summary>
    public PdfFont Fallback => _fallback.Value;

    /// <summary>The font of a resource entry; null where it is no font.</summary>
    public PdfFont? Get(CosObject entry)
    {
        if (entry is not CosReference reference)
            return entry is CosDictionary direct ? _direct.GetValue(direct, d => FontFactory.Create(store, d)) : null;
        if (_fonts.TryGetValue(reference.Number, out var known)) return known;
        if (store.Resolve(reference) is not CosDictionary dictionary) return null;
        var font = FontFactory.Create(store, dictionary, reference.Number);
        if (_fonts.Count >= MaxFonts) _fonts.Clear();
        return _fonts.GetOrAdd(reference.Number, font);
    }
}
