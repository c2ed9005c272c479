using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Documents;

/// <summary>A leaf of the page tree with what it inherits (ISO 32000-1, 7.7.3.4). The dictionary itself is read again when needed.</summary>
/// <param name="Page">The page: a reference, or the dictionary where it is direct.</param>
/// <param name="Resources">As inherited.</param>
/// <param name="MediaBox">As inherited.</param>
/// <param name="CropBox">As inherited.</param>
/// <param name="Rotate">As inherited.</param>
internal sealed record PageEntry(CosObject Page, CosObject Resources, CosObject MediaBox, CosObject CropBox, CosObject Rotate)
{
    public static readonly PageEntry Root = new(CosNull.Instance, CosNull.Instance, CosNull.Instance, CosNull.Instance, CosNull.Instance);

    public PdfObjectId Id => Page is CosReference reference ? reference.Id : PdfObjectId.None;

    public PageEntry Descend(CosObject value, CosDictionary dictionary) => new(
        value,
        dictionary.Has("Resources") ? dictionary["Resources"] : Resources,
        dictionary.Has("MediaBox") ? dictionary["MediaBox"] : MediaBox,
        dictionary.Has("CropBox") ? dictionary["CropBox"] : CropBox,
        dictionary.Has("Rotate") ? dictionary["Rotate"] : Rotate);
}
