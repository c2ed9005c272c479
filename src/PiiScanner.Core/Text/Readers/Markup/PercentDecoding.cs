using System.Text;

namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Percent encoding of addresses.</summary>
internal static class PercentDecoding
{
    /// <summary>The text with <c>%C3%A1</c> and the like decoded as UTF-8; sequences that are no UTF-8 stay as they are.</summary>
    public static string Decode(string text)
    {
        if (text.IndexOf('%') < 0) return text;
        var decoded = new StringBuilder(text.Length);
        var bytes = new List<byte>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            bytes.Clear();
            while (at + 2 < text.Length && text[at] == '%' && Hex(text[at + 1]) is >= 0 and var high && Hex(text[at + 2]) is >= 0 and var low)
            {
                bytes.Add((byte)((high << 4) | low));
                at += 3;
            }

            if (bytes.Count == 0) decoded.Append(text[at++]);
            else decoded.Append(Utf8(bytes) ?? text.Substring(start, at - start));
        }

        return decoded.ToString();
    }

    private static string? Utf8(List<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes.ToArray());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static int Hex(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
