using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Makes a file that a picture reader knows of an image as it stands in a PDF.</summary>
internal static class PictureFile
{
    /// <summary>The file, or null where there is none: JBIG2 is read by no reader of pictures.</summary>
    /// <param name="data">The image.</param>
    public static byte[]? Of(PdfImageData data) => data.Filter switch
    {
        "DCTDecode" or "JPXDecode" => data.Bytes.ToArray(),
        "CCITTFaxDecode" when data.Ccitt is { } fax => FaxTiff.Wrap(data, fax),
        null => GrayRaster.OfSamples(data)?.ToPng(),
        _ => null,
    };
}
