namespace PiiScanner.Pdf.Cos;

/// <summary>The character classes of ISO 32000-1, 7.2.2.</summary>
internal static class CosChars
{
    private const byte White = 1;
    private const byte Delimiter = 2;
    private const byte NumberPart = 4;

    private static ReadOnlySpan<byte> Classes => Table;

    private static readonly byte[] Table = Build();

    public static bool IsWhite(byte value) => (Classes[value] & White) != 0;

    public static bool IsRegular(byte value) => (Classes[value] & (White | Delimiter)) == 0;

    /// <summary>Whether a number may hold, or start with, this byte: a digit, a sign or a point.</summary>
    public static bool IsNumberPart(byte value) => (Classes[value] & NumberPart) != 0;

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int HexValue(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };

    private static byte[] Build()
    {
        var table = new byte[256];
        foreach (var c in "\0\t\n\f\r "u8) table[c] = White;
        foreach (var c in "()<>[]{}/%"u8) table[c] = Delimiter;
        foreach (var c in "0123456789+-."u8) table[c] = NumberPart;
        return table;
    }
}
