using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Filters;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Images;

/// <summary>Reads the dictionary and data of an image (ISO 32000-1, 8.9.5).</summary>
internal static class ImageReader
{
    public static PdfImageData Read(ObjectStore store, CosDictionary dictionary, CosDictionary colorSpaces, DecodedStream decoded)
    {
        var stencil = store.Get(dictionary, "ImageMask", "IM") is CosBoolean { Value: true };
        var space = stencil ? ColorSpace.Gray : ColorSpace.Read(store, store.Get(dictionary, "ColorSpace", "CS"), colorSpaces);
        var parameters = decoded.ImageParameters;
        return new PdfImageData
        {
            Bytes = decoded.Data,
            Filter = decoded.ImageFilter,
            Width = Size(store, dictionary, "Width", "W"),
            Height = Size(store, dictionary, "Height", "H"),
            BitsPerComponent = stencil ? 1 : store.Get(dictionary, "BitsPerComponent", "BPC") is CosNumber bits ? bits.ToInt32() : 8,
            ColorSpace = space.Kind,
            Components = space.Components,
            Palette = space.Palette,
            Decode = store.Numbers(store.Get(dictionary, "Decode", "D") as CosArray ?? CosArray.Empty),
            IsStencil = stencil,
            Ccitt = decoded.ImageFilter == "CCITTFaxDecode" ? Fax(store, parameters, dictionary) : null,
            Jbig2Globals = store.Get(parameters, "JBIG2Globals") is CosStream globals ? store.Decode(globals).Data : default,
            IsIncomplete = decoded.IsTruncated || decoded.IsDamaged,
        };
    }

    /// <summary>A size in pixels, 0 where it is missing or senseless.</summary>
    public static int Size(ObjectStore store, CosDictionary dictionary, string key, string shortKey) =>
        store.Get(dictionary, key, shortKey) is CosNumber { Value: > 0 and < 1_000_000 } size ? size.ToInt32() : 0;

    private static PdfCcittParameters Fax(ObjectStore store, CosDictionary parameters, CosDictionary image) => new(
        store.Integer(parameters, "K", 0),
        store.Integer(parameters, "Columns", 1728),
        store.Integer(parameters, "Rows", Size(store, image, "Height", "H")),
        store.Get(parameters, "BlackIs1") is CosBoolean { Value: true },
        store.Get(parameters, "EncodedByteAlign") is CosBoolean { Value: true });
}
