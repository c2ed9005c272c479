using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Fonts;
using PiiScanner.Pdf.Images;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Content;

/// <summary>The named resources of one content stream (ISO 32000-1, 7.8.3). Not for many threads at once.</summary>
internal sealed class PageResources(ObjectStore store, FontCache fonts, CosDictionary dictionary)
{
    private readonly Dictionary<string, PdfFont?> _fonts = [];
    private readonly Dictionary<string, ColorSpace> _spaces = [];

    public CosDictionary Dictionary => dictionary;

    public CosDictionary ColorSpaces { get; } = store.Dictionary(dictionary, "ColorSpace");

    /// <summary>The font of a name; null where there is none.</summary>
    public PdfFont? Font(string name)
    {
        if (_fonts.TryGetValue(name, out var known)) return known;
        var entry = store.Dictionary(dictionary, "Font")[name];
        return _fonts[name] = fonts.Get(entry);
    }

    public ColorSpace ColorSpace(string name)
    {
        if (_spaces.TryGetValue(name, out var known)) return known;
        return _spaces[name] = Images.ColorSpace.Read(store, new CosName(name), ColorSpaces);
    }

    /// <summary>The entry of a category as written, perhaps a reference.</summary>
    public CosObject Entry(string category, string name) => store.Dictionary(dictionary, category)[name];
}
