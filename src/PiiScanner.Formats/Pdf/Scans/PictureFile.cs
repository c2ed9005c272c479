using PiiScanner.Ocr;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Makes a file that a picture reader knows of an image as it stands in a PDF.</summary>
internal static class PictureFile
{
    /// <summary>The file, or null where there is none: JBIG2 is read by no reader of pictures.</summary>
    /// <param name="data">The image.</param>
    public static byte[]? Of(PdfImageData data) => data.Filter switch
    {
        // Who draws the page does not turn a photograph as its EXIF says; who reads its file does.
        "DCTDecode" when ImageHeader.Read(data.Bytes.Span) is { Orientation: not 1 } => null,
        "DCTDecode" or "JPXDecode" => data.Bytes.ToArray(),
        "CCITTFaxDecode" when data.Ccitt is { } fax => FaxTiff.Wrap(data, fax),
        null => GrayRaster.OfSamples(data)?.ToPng(),
        _ => null,
    };
}
