using System.Text;

namespace PiiScanner.Scanning.Redaction;

/// <summary>
/// What short runs of base64 or hexadecimal letters spell, as far as it is text in UTF-8 or UTF-16: a list of values, each encoded by itself. Words, numbers and codes that spell
/// none cost little, and all that do are looked at together. A value may begin anywhere in a run: in a path it is glued to the names before it.
/// </summary>
internal sealed class ShortRuns
{
    /// <summary>Letters of base64 that seven digits need.</summary>
    public const int FewestLetters = 10;

    /// <summary>Hexadecimal digits that seven digits need.</summary>
    public const int FewestDigits = 14;

    private const int FewestBytes = 7;
    private const int Quartet = 4;

    // Wider than any gap inside a value, so that two runs never make one together.
    private static readonly byte[] Edge = "\n;;;;\n"u8.ToArray();

    private readonly List<byte> _text = [];

    /// <summary>All texts found, in UTF-8.</summary>
    public byte[] Text => [.. _text];

    /// <summary>Takes a run of hexadecimal digits, an even number.</summary>
    public void AddHex(string digits) => Add(Convert.FromHexString(digits));

    /// <summary>Takes a run of base64 letters of either alphabet.</summary>
    public void AddBase64(string letters)
    {
        for (var skip = 0; skip < Quartet; skip++)
        {
            var bytes = new byte[(letters.Length - skip) * 3 / Quartet];
            var (bits, count, length) = (0, 0, 0);
            for (var i = skip; i < letters.Length; i++)
            {
                bits = ((bits << 6) | SixBits(letters[i])) & 0xFFFFFF;
                count += 6;
                if (count < 8) continue;
                count -= 8;
                bytes[length++] = (byte)(bits >> count);
            }

            Add(bytes.AsSpan(0, length));
        }
    }

    private static int SixBits(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' or '-' => 62,
        _ => 63,
    };

    private void Add(ReadOnlySpan<byte> bytes)
    {
        AddUtf8(bytes);
        if (!bytes.Contains((byte)0)) return;
        AddUtf16(bytes, low: 0);
        AddUtf16(bytes, low: 1);
    }

    private void AddUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var start = at;
            while (at < bytes.Length && TextSign(bytes[at..]) is > 0 and var length) at += length;
            if (at - start >= FewestBytes) Keep(bytes[start..at]);
            at = Math.Max(at, start + 1);
        }
    }

    // Length of a sign of UTF-8 that may stand in a value; 0 where there is none.
    private static int TextSign(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] is >= 0x20 and < 0x7F) return 1;
        var length = bytes[0] switch { >= 0xC3 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, _ => 0 };
        if (length == 0 || length > bytes.Length) return 0;
        for (var i = 1; i < length; i++)
        {
            if ((bytes[i] & 0xC0) != 0x80) return 0;
        }

        return length;
    }

    private void AddUtf16(ReadOnlySpan<byte> bytes, int low)
    {
        for (var first = 0; first < 2; first++)
        {
            var text = new StringBuilder();
            for (var at = first; at + 1 < bytes.Length; at += 2)
            {
                var sign = (char)(bytes[at + low] | (bytes[at + 1 - low] << 8));
                if (sign is >= ' ' and < '\u1F00' && (char.IsLetterOrDigit(sign) || sign < '\u0080' || sign is >= '\u0300' and < '\u0370')) text.Append(sign);
                else Flush(text);
            }

            Flush(text);
        }
    }

    private void Flush(StringBuilder text)
    {
        if (text.Length >= FewestBytes) Keep(Encoding.UTF8.GetBytes(text.ToString()));
        text.Clear();
    }

    private void Keep(ReadOnlySpan<byte> text)
    {
        _text.AddRange(text);
        _text.AddRange(Edge);
    }
}
