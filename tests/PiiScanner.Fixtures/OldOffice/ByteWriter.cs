using System.Buffers.Binary;
using System.Text;

namespace PiiScanner.Fixtures.OldOffice;

/// <summary>Writes numbers, low byte first.</summary>
internal sealed class ByteWriter
{
    private readonly MemoryStream _bytes = new();

    /// <summary>Bytes so far.</summary>
    public int Length => (int)_bytes.Length;

    public ByteWriter U8(int value)
    {
        _bytes.WriteByte((byte)value);
        return this;
    }

    public ByteWriter U16(int value) => U8(value & 0xFF).U8((value >> 8) & 0xFF);

    public ByteWriter U32(long value) => U16((int)(value & 0xFFFF)).U16((int)((value >> 16) & 0xFFFF));

    public ByteWriter F64(double value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        _bytes.Write(bytes);
        return this;
    }

    public ByteWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    public ByteWriter Utf16(string text) => Bytes(Encoding.Unicode.GetBytes(text));

    public ByteWriter Zeros(int count) => Bytes(new byte[count]);

    /// <summary>Zeros up to a length.</summary>
    public ByteWriter PadTo(int length) => Zeros(Math.Max(0, length - Length));

    public byte[] ToArray() => _bytes.ToArray();
}
