using System.Buffers.Binary;

namespace PiiScanner.Pdf.Fonts;

/// <summary>Reads numbers of font files; outside the data they are 0, so that broken fonts need no checks of their own.</summary>
internal static class BigEndian
{
    public static int U8(ReadOnlySpan<byte> data, long at) => at >= 0 && at < data.Length ? data[(int)at] : 0;

    public static int U16(ReadOnlySpan<byte> data, long at) =>
        at >= 0 && at + 2 <= data.Length ? BinaryPrimitives.ReadUInt16BigEndian(data[(int)at..]) : 0;

    public static uint U32(ReadOnlySpan<byte> data, long at) =>
        at >= 0 && at + 4 <= data.Length ? BinaryPrimitives.ReadUInt32BigEndian(data[(int)at..]) : 0;
}
