using System.Buffers;
using System.Globalization;
using PiiScanner.Pdf.Writer;

namespace PiiScanner.Pdf.Redaction;

/// <summary>Puts boxes over a page: its own content is enclosed so that nothing it leaves open moves or colours them.</summary>
internal static class PageOverlay
{
    /// <summary>The page's content with boxes above it.</summary>
    /// <param name="content">The page's own content.</param>
    /// <param name="boxes">In points of the shown page.</param>
    /// <param name="toUserSpace">From there to the space content is written in.</param>
    public static byte[] Draw(EditedContent content, IReadOnlyList<PdfBox> boxes, PdfMatrix toUserSpace)
    {
        var output = new ArrayBufferWriter<byte>(content.Bytes.Length + 64 * boxes.Count + 64);
        var writer = new CosWriter(output);
        var saves = 1 - content.LeastDepth;
        for (var i = 0; i < saves; i++) writer.Write("q\n"u8);
        writer.Write(content.Bytes.Span);
        if (content.IsInText) writer.Write("\nET"u8);
        for (var i = 0; i < saves + content.Depth; i++) writer.Write("\nQ"u8);
        if (boxes.Count > 0) writer.Write("\nq 0 g\n"u8);
        foreach (var box in boxes) Fill(writer, box, toUserSpace);
        writer.Write(boxes.Count > 0 ? "Q\n"u8 : "\n"u8);
        return output.WrittenSpan.ToArray();
    }

    // Four corners and not "re": a page may be turned by any quarter.
    private static void Fill(CosWriter writer, PdfBox box, PdfMatrix toUserSpace)
    {
        ReadOnlySpan<(double X, double Y)> corners = [(box.Left, box.Bottom), (box.Right, box.Bottom), (box.Right, box.Top), (box.Left, box.Top)];
        for (var i = 0; i < corners.Length; i++)
        {
            var (x, y) = toUserSpace.Apply(corners[i].X, corners[i].Y);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{x:0.###} {y:0.###} {(i == 0 ? 'm' : 'l')} "));
        }

        writer.Write("h f\n"u8);
    }
}
