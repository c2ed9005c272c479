using System.Buffers.Binary;

namespace PiiScanner.Ocr.Images;

/// <summary>Bounds-checked reading of a hostile header: what lies outside the bytes is -1, never an exception.</summary>
internal static class ByteView
{
    public static int Byte(ReadOnlySpan<byte> bytes, long offset) => offset >= 0 && offset < bytes.Length ? bytes[(int)offset] : -1;

    public static int Short(ReadOnlySpan<byte> bytes, long offset, bool bigEndian) =>
        !Fits(bytes, offset, 2) ? -1
        : bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(int)offset..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)offset..]);

    public static long Word(ReadOnlySpan<byte> bytes, long offset, bool bigEndian) =>
        !Fits(bytes, offset, 4) ? -1
        : bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)offset..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)offset..]);

    public static bool Has(ReadOnlySpan<byte> bytes, long offset, ReadOnlySpan<byte> expected) =>
        Fits(bytes, offset, expected.Length) && bytes.Slice((int)offset, expected.Length).SequenceEqual(expected);

    private static bool Fits(ReadOnlySpan<byte> bytes, long offset, int length) => offset >= 0 && offset <= bytes.Length - length;
}
