using System.IO.Compression;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Writer;

namespace PiiScanner.Pdf;

/// <summary>Bytes that take the place of an image's own. Its size, and what its samples mean, stay as they are.</summary>
/// <param name="Data">A JPEG or JPEG 2000 file, or rows of samples, each row starting at a byte.</param>
/// <param name="BitsPerComponent">Bits of a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="Filter">DCTDecode or JPXDecode; null for samples.</param>
public sealed record PdfImageEdit(ReadOnlyMemory<byte> Data, int BitsPerComponent, string? Filter = null)
{
    // Other versions of the picture, and what programs keep beside it: none of them lost what this one lost.
    private static readonly string[] Dropped = ["Alternates", "OPI", "Metadata", "SMaskInData", "Measure", "PtData"];

    /// <summary>An image's entries as they are with these bytes; without a filter where they are samples.</summary>
    /// <param name="entries">The entries copied, without the encoding of the old bytes.</param>
    internal Dictionary<string, CosObject> Entries(Dictionary<string, CosObject> entries)
    {
        foreach (var key in Dropped) entries.Remove(key);
        if (Filter is not null) entries["Filter"] = new CosName(Filter);
        // 8.9.5.1: JPEG 2000 says it itself, and a stencil has one bit.
        if (Filter != "JPXDecode" && !entries.ContainsKey("ImageMask")) entries["BitsPerComponent"] = new CosNumber(BitsPerComponent);
        return entries;
    }

    /// <summary>Writes the image into content.</summary>
    /// <param name="writer">Takes the bytes.</param>
    /// <param name="dictionary">The entries of the image it replaces.</param>
    internal void WriteInline(CosWriter writer, CosDictionary dictionary)
    {
        writer.Write("BI"u8);
        foreach (var (key, value) in dictionary.Entries)
        {
            if (key is "F" or "Filter" or "DP" or "DecodeParms" or "L" or "Length" or "BPC" or "BitsPerComponent") continue;
            Write(key, value);
        }

        if (Filter != "JPXDecode") Write("BPC", new CosNumber(BitsPerComponent));
        // In hexadecimal digits nobody mistakes a piece of the picture for its end.
        Write("F", new CosArray([new CosName("AHx"), new CosName(Filter is null ? "Fl" : "DCT")]));
        writer.Write(" ID "u8);
        writer.Write(Convert.ToHexString(Filter is null ? Packed(Data.Span) : Data.Span));
        writer.Write(">\nEI"u8);

        void Write(string key, CosObject value)
        {
            writer.Write(" "u8);
            writer.Write(new CosName(key));
            writer.Write(" "u8);
            writer.Write(value);
        }
    }

    private static byte[] Packed(ReadOnlySpan<byte> data)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        return packed.ToArray();
    }
}
