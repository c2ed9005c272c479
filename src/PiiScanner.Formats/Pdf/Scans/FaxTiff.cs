using System.Buffers.Binary;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Puts a TIFF header (TIFF 6.0, sections 2, 10 and 11) around fax data, which PDF keeps without one.</summary>
internal static class FaxTiff
{
    private const int Entries = 11;
    private const int DataStart = 8 + 2 + Entries * 12 + 4;

    /// <summary>The file, or null where the size is not known.</summary>
    public static byte[]? Wrap(PdfImageData data, PdfCcittParameters fax)
    {
        var height = fax.Rows > 0 ? fax.Rows : data.Height;
        if (fax.Columns < 1 || height < 1) return null;
        var bytes = data.Bytes.Span;
        var file = new byte[DataStart + bytes.Length];
        bytes.CopyTo(file.AsSpan(DataStart));
        "II*\0"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), 8);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), Entries);
        // PDF draws 0 bits black; fax data whose black is 1, or an image that is drawn inverted, is the other way round.
        var isInverted = fax.BlackIs1 ^ (data.Decode is [> 0.5, ..]);
        var at = 10;
        foreach (var (tag, value) in (ReadOnlySpan<(int, int)>)
        [
            (256, fax.Columns), (257, height), (258, 1), (259, fax.K < 0 ? 4 : 3), (262, isInverted ? 1 : 0), (273, DataStart), (277, 1), (278, height), (279, bytes.Length),
            (292, (fax.K > 0 ? 1 : 0) | (fax.ByteAligned ? 4 : 0)), (293, 0),
        ])
        {
            var entry = file.AsSpan(at, 12);
            BinaryPrimitives.WriteUInt16LittleEndian(entry, (ushort)tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], 4);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], 1);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], value);
            at += 12;
        }

        return file;
    }
}
