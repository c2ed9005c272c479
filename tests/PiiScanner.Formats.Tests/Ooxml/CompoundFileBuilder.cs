using System.Buffers.Binary;
using System.Text;

namespace PiiScanner.Formats.Tests.Ooxml;

/// <summary>Makes an OLE compound file with nothing but a directory of stream names.</summary>
internal static class CompoundFileBuilder
{
    private const int Sector = 512;

    public static byte[] Make(params string[] streams)
    {
        var sectors = (streams.Length + 1 + 3) / 4;
        var bytes = new byte[Sector * (2 + sectors)];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(48), 1);
        for (var i = 0; i < 109; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(76 + (4 * i)), i == 0 ? 0 : uint.MaxValue);
        for (var i = 0; i < Sector / 4; i++)
        {
            var next = i == 0 ? 0xFFFFFFFD : i < sectors ? (uint)(i + 1) : i == sectors ? 0xFFFFFFFE : uint.MaxValue;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Sector + (4 * i)), next);
        }

        Write(bytes, 0, "Root Entry", 5);
        for (var i = 0; i < streams.Length; i++) Write(bytes, i + 1, streams[i], 2);
        return bytes;
    }

    private static void Write(byte[] bytes, int index, string name, byte kind)
    {
        var at = (Sector * 2) + (index * 128);
        Encoding.Unicode.GetBytes(name).CopyTo(bytes, at);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 64), (ushort)((name.Length + 1) * 2));
        bytes[at + 66] = kind;
    }
}
