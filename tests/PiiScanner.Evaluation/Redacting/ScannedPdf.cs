using System.Globalization;
using System.Text;

namespace PiiScanner.Evaluation.Redacting;

/// <summary>Writes a PDF as a scanner does: every page is one JPEG and holds no text.</summary>
internal static class ScannedPdf
{
    /// <summary>Writes the file.</summary>
    /// <param name="pages">JPEG pictures, gray or in colours.</param>
    /// <param name="dotsPerInch">Their resolution.</param>
    public static byte[] Write(IReadOnlyList<byte[]> pages, int dotsPerInch)
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Put(file, "%PDF-1.4\n");
        Begin("<</Type/Catalog/Pages 2 0 R>>");
        Begin($"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select((_, i) => $"{3 + (3 * i)} 0 R"))}]>>");
        foreach (var page in pages)
        {
            var (width, height, colors) = FrameOf(page);
            var number = offsets.Count + 1;
            var (w, h) = (Points(width), Points(height));
            var content = $"q {w} 0 0 {h} 0 0 cm /Im0 Do Q";
            Begin($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {w} {h}]/Resources<</XObject<</Im0 {number + 2} 0 R>>>>/Contents {number + 1} 0 R>>");
            Begin($"<</Length {content.Length}>>\nstream\n{content}\nendstream");
            Begin($"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/{(colors == 1 ? "DeviceGray" : "DeviceRGB")}/BitsPerComponent 8/Filter/DCTDecode/Length {page.Length}>>\nstream\n", page);
        }

        var start = file.Position;
        Put(file, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Put(file, offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Put(file, $"trailer\n<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Begin(string text, byte[]? data = null)
        {
            offsets.Add(file.Position);
            Put(file, $"{offsets.Count} 0 obj\n{text}");
            if (data is not null)
            {
                file.Write(data);
                Put(file, "\nendstream");
            }

            Put(file, "\nendobj\n");
        }

        string Points(int pixels) => (pixels * 72.0 / dotsPerInch).ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static void Put(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    // ITU-T T.81, B.2.2: the frame header begins FF C0 to FF C2; height, width and the number of colours stand five bytes behind.
    private static (int Width, int Height, int Colors) FrameOf(byte[] jpeg)
    {
        for (var at = 2; at + 9 < jpeg.Length;)
        {
            if (jpeg[at + 1] is >= 0xC0 and <= 0xC2) return ((jpeg[at + 7] << 8) | jpeg[at + 8], (jpeg[at + 5] << 8) | jpeg[at + 6], jpeg[at + 9]);
            at += 2 + ((jpeg[at + 2] << 8) | jpeg[at + 3]);
        }

        throw new InvalidDataException("A picture has no size.");
    }
}
