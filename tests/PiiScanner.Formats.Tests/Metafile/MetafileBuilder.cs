using System.Text;

namespace PiiScanner.Formats.Tests.Metafile;

/// <summary>Writes small metafiles record by record.</summary>
internal static class MetafileBuilder
{
    public static byte[] Emf(params byte[][] records)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        // Type, size, bounds, frame of 15 by 10 centimetres.
        foreach (var number in (int[])[1, 88, 0, 0, 1000, 1000, 0, 0, 15_000, 10_000]) writer.Write(number);
        writer.Write(" EMF"u8);
        writer.Write(new byte[88 - 44]);
        foreach (var record in records) writer.Write(record);
        foreach (var number in (int[])[14, 20, 0, 16, 20]) writer.Write(number);
        return stream.ToArray();
    }

    public static byte[] Record(int kind, params int[] numbers)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(kind);
        writer.Write(8 + (4 * numbers.Length));
        foreach (var number in numbers) writer.Write(number);
        return stream.ToArray();
    }

    public static byte[] Font(int number, int height) => Record(82, number, -height, 0, 0, 0, 400, 0);

    public static byte[] Letters(int x, int y, string text, int advance = 0, int options = 0)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var characters = Encoding.Unicode.GetBytes(text.Length % 2 == 0 ? text : text + "\0");
        writer.Write(84);
        writer.Write(76 + characters.Length + (4 * text.Length));
        writer.Write(new byte[28]);
        foreach (var number in (int[])[x, y, text.Length, 76, options, 0, 0, 0, 0, advance == 0 ? 0 : 76 + characters.Length]) writer.Write(number);
        writer.Write(characters);
        for (var i = 0; i < text.Length; i++) writer.Write(advance);
        return stream.ToArray();
    }

    public static byte[] Comment(params byte[] data)
    {
        var padded = (byte[])[.. data, .. new byte[(4 - (data.Length % 4)) % 4]];
        return [.. BitConverter.GetBytes(70), .. BitConverter.GetBytes(12 + padded.Length), .. BitConverter.GetBytes(data.Length), .. padded];
    }

    public static byte[] Wmf(params byte[][] records)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        foreach (var word in (ushort[])[1, 9, 0x0300, 0, 0, 10, 0, 0, 0]) writer.Write(word);
        foreach (var record in records) writer.Write(record);
        writer.Write(3);
        writer.Write((ushort)0);
        return stream.ToArray();
    }

    public static byte[] Short(int function, params byte[] data)
    {
        var padded = (byte[])[.. data, .. new byte[data.Length % 2]];
        return [.. BitConverter.GetBytes((6 + padded.Length) / 2), .. BitConverter.GetBytes((ushort)function), .. padded];
    }

    public static byte[] Words(params int[] words) => [.. words.SelectMany(word => BitConverter.GetBytes((short)word))];
}
