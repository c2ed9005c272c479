using System.Globalization;
using System.Text;
using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Redaction;

/// <summary>A page that shows a picture and nothing else.</summary>
internal static class RasterPage
{
    // What draws or describes the page's former content.
    private static readonly string[] Dropped = ["Contents", "Resources", "Annots", "StructParents", "AF", "B", "Group", "Trans", "AA"];

    /// <summary>Whether an entry of a page goes with its content.</summary>
    public static bool Replaces(string key) => Array.IndexOf(Dropped, key) >= 0;

    /// <summary>Adds the picture to a page's entries.</summary>
    /// <param name="page">The entries that stay, copied already.</param>
    /// <param name="raster">The picture.</param>
    /// <param name="size">The page, for its size as shown and the space content is written in.</param>
    /// <param name="add">Writes a stream and gives its reference.</param>
    public static void Draw(Dictionary<string, CosObject> page, PdfPageRaster raster, PdfPage size, Func<Dictionary<string, CosObject>, byte[], CosReference> add)
    {
        var entries = new Dictionary<string, CosObject>
        {
            ["Type"] = new CosName("XObject"),
            ["Subtype"] = new CosName("Image"),
            ["Width"] = new CosNumber(raster.Width),
            ["Height"] = new CosNumber(raster.Height),
            ["ColorSpace"] = new CosName(raster.Components == 1 ? "DeviceGray" : "DeviceRGB"),
            ["BitsPerComponent"] = new CosNumber(8),
        };
        if (raster.IsJpeg) entries["Filter"] = new CosName("DCTDecode");
        var image = add(entries, raster.Data.ToArray());
        var m = new PdfMatrix(size.Width, 0, 0, size.Height, 0, 0).Then(size.ToUserSpace);
        page["Contents"] = add([], Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"q {m.A:0.####} {m.B:0.####} {m.C:0.####} {m.D:0.####} {m.E:0.####} {m.F:0.####} cm /Im0 Do Q")));
        page["Resources"] = new CosDictionary(new Dictionary<string, CosObject> { ["XObject"] = new CosDictionary(new Dictionary<string, CosObject> { ["Im0"] = image }) });
    }
}
