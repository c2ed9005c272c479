using System.Text;

namespace PiiScanner.Pdf.Tests.Fonts;

/// <summary>Writes, and opens, a Type 1 font of a few glyphs: codes from 65 on, outlines behind four bytes of lead.</summary>
internal static class Type1Writer
{
    public static byte[] Write(params (string Name, byte[] Outline)[] glyphs)
    {
        var clear = new StringBuilder("%!PS-AdobeFont-1.0: X\n/Encoding 256 array\n");
        for (var i = 0; i < glyphs.Length; i++) clear.Append(System.Globalization.CultureInfo.InvariantCulture, $"dup {65 + i} /{glyphs[i].Name} put\n");
        clear.Append("readonly def\ncurrentfile eexec\n");
        using var plain = new MemoryStream();
        Put(plain, "\0\0\0\0dup /Private 8 dict dup begin /lenIV 4 def 2 index /CharStrings ");
        Put(plain, $"{glyphs.Length} dict dup begin\n");
        foreach (var (name, outline) in glyphs)
        {
            Put(plain, $"/{name} {outline.Length + 4} RD ");
            plain.Write(Encrypt([0, 0, 0, 0, .. outline], 4330));
            Put(plain, " ND\n");
        }

        Put(plain, "end\nend\nreadonly put\nmark currentfile closefile\n" + new string(' ', 64));
        return [.. Encoding.Latin1.GetBytes(clear.ToString()), .. Encrypt(plain.ToArray(), 55665)];
    }

    public static (string Clear, string Plain) Open(byte[] font)
    {
        var at = font.AsSpan().IndexOf("eexec\n"u8) + 6;
        return (Encoding.Latin1.GetString(font, 0, at), Encoding.Latin1.GetString(Decrypt(font[at..], 55665)));
    }

    public static byte[] OutlineOf(byte[] font, string name)
    {
        var plain = Open(font).Plain;
        var at = plain.IndexOf($"/{name} ", StringComparison.Ordinal) + name.Length + 2;
        var space = plain.IndexOf(' ', at);
        var length = int.Parse(plain[at..space], System.Globalization.CultureInfo.InvariantCulture);
        return Decrypt(Encoding.Latin1.GetBytes(plain.Substring(space + 4, length)), 4330)[4..];
    }

    private static void Put(MemoryStream stream, string text) => stream.Write(Encoding.Latin1.GetBytes(text));

    private static byte[] Encrypt(byte[] plain, ushort key) => Turn(plain, key, isPlain: true);

    private static byte[] Decrypt(byte[] data, ushort key) => Turn(data, key, isPlain: false);

    private static byte[] Turn(byte[] data, ushort key, bool isPlain)
    {
        var turned = new byte[data.Length];
        for (var i = 0; i < data.Length; i++)
        {
            turned[i] = (byte)(data[i] ^ (key >> 8));
            key = unchecked((ushort)(((isPlain ? turned[i] : data[i]) + key) * 52845 + 22719));
        }

        return turned;
    }
}
