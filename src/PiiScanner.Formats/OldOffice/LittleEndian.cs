using System.Buffers.Binary;
using System.Text;

namespace PiiScanner.Formats.OldOffice;

/// <summary>Reads numbers out of bytes of which nothing is known: what lies beyond their end is zero.</summary>
internal static class LittleEndian
{
    /// <summary>Two bytes without sign.</summary>
    public static int U16(this ReadOnlySpan<byte> bytes, long at) => at >= 0 && at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)at..]) : 0;

    /// <summary>Two bytes with sign.</summary>
    public static int I16(this ReadOnlySpan<byte> bytes, long at) => (short)bytes.U16(at);

    /// <summary>Four bytes without sign.</summary>
    public static long U32(this ReadOnlySpan<byte> bytes, long at) => at >= 0 && at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)at..]) : 0;

    /// <summary>Four bytes with sign.</summary>
    public static int I32(this ReadOnlySpan<byte> bytes, long at) => (int)bytes.U32(at);

    /// <summary>A floating point number of four bytes.</summary>
    public static float F32(this ReadOnlySpan<byte> bytes, long at) => at >= 0 && at + 4 <= bytes.Length ? BinaryPrimitives.ReadSingleLittleEndian(bytes[(int)at..]) : 0;

    /// <summary>One byte.</summary>
    public static int U8(this ReadOnlySpan<byte> bytes, long at) => at >= 0 && at < bytes.Length ? bytes[(int)at] : 0;

    /// <summary>As many of the bytes as there are.</summary>
    public static ReadOnlySpan<byte> Part(this ReadOnlySpan<byte> bytes, long at, long length)
    {
        if (at < 0 || at >= bytes.Length || length <= 0) return [];
        return bytes.Slice((int)at, (int)Math.Min(length, bytes.Length - at));
    }

    /// <summary>UTF-16 text; half a character at the end is left out.</summary>
    public static string Utf16(this ReadOnlySpan<byte> bytes) => Encoding.Unicode.GetString(bytes[..(bytes.Length & ~1)]);
}
