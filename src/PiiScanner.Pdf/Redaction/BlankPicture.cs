using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Images;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Redaction;

/// <summary>
/// A white picture in the place of one that no page draws as a picture: an alternate, a state of a button that is not shown, a part of a letter or of a mask. Nobody read it, so nobody can
/// say what it holds.
/// </summary>
internal static class BlankPicture
{
    // What is smaller shows no list: a texture, an icon.
    private const int LeastSide = 100;
    private const long LeastArea = 40_000;

    /// <summary>The blank picture, or null where the stream stays.</summary>
    /// <param name="store">The document.</param>
    /// <param name="stream">A stream of it.</param>
    /// <param name="number">Its number.</param>
    /// <param name="drawn">Numbers of the images that pages draw.</param>
    public static (Dictionary<string, CosObject> Entries, byte[] Data)? InPlaceOf(ObjectStore store, CosStream stream, int number, Lazy<HashSet<int>> drawn)
    {
        if (store.Name(stream.Dictionary, "Subtype") != "Image") return null;
        var (width, height) = (ImageReader.Size(store, stream.Dictionary, "Width", "W"), ImageReader.Size(store, stream.Dictionary, "Height", "H"));
        if (Math.Min(width, height) < LeastSide || (long)width * height < LeastArea || drawn.Value.Contains(number)) return null;
        var entries = new Dictionary<string, CosObject>
        {
            ["Type"] = new CosName("XObject"),
            ["Subtype"] = new CosName("Image"),
            ["Width"] = new CosNumber(1),
            ["Height"] = new CosNumber(1),
            ["ColorSpace"] = new CosName("DeviceGray"),
            ["BitsPerComponent"] = new CosNumber(8),
        };
        return (entries, [255]);
    }
}
