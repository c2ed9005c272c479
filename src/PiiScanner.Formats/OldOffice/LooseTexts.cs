using System.Text;

namespace PiiScanner.Formats.OldOffice;

/// <summary>Finds texts in bytes of which nothing else is known: records and parts that no reader knows may hold somebody's words all the same.</summary>
internal static class LooseTexts
{
    private const int ShortestWide = 4;
    private const int ShortestNarrow = 6;
    private const int FewestLetters = 3;
    private const int FewestDigits = 8;
    private const int MaxTexts = 100_000;

    // Of ASCII letters, digits and blanks: in single bytes anything looks like a text, and names in old encodings keep so many.
    private const double WideShare = 0.33;
    private const double NarrowShare = 0.66;

    /// <summary>The texts, in UTF-16 and in single bytes; null when they are too many.</summary>
    /// <param name="bytes">The bytes.</param>
    public static List<string>? Find(ReadOnlySpan<byte> bytes)
    {
        var texts = new List<string>();
        for (var at = 0; at < bytes.Length && texts.Count < MaxTexts;)
        {
            var wide = WideAt(bytes[at..]);
            if (wide >= ShortestWide)
            {
                Add(Encoding.Unicode.GetString(bytes.Slice(at, wide * 2)), WideShare, texts);
                at += wide * 2;
                continue;
            }

            var narrow = NarrowAt(bytes[at..]);
            // The last of them may be the first byte of a wide text.
            if (narrow >= ShortestNarrow) Add(Encoding.Latin1.GetString(bytes.Slice(at, narrow)), NarrowShare, texts);
            at += Math.Max(1, narrow - 1);
        }

        return texts.Count < MaxTexts ? texts : null;
    }

    private static int WideAt(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while ((length * 2) + 1 < bytes.Length && IsWritten((char)(bytes[length * 2] | (bytes[(length * 2) + 1] << 8)))) length++;
        return length;
    }

    private static int NarrowAt(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (length < bytes.Length && (bytes[length] is (>= 0x20 and < 0x7F) or >= 0xA0 or (byte)'\t' or (byte)'\r' or (byte)'\n')) length++;
        return length;
    }

    // Letters of Vietnamese with their marks, digits, punctuation. No other letters: a length or a flag before a text would be taken for one.
    private static bool IsWritten(char c) =>
        c is (>= ' ' and < '\u007F') or (>= '\u00A0' and < '\u0100') or 'Ă' or 'ă' or 'Đ' or 'đ' or 'Ĩ' or 'ĩ' or 'Ũ' or 'ũ' or 'Ơ' or 'ơ' or 'Ư' or 'ư' or (>= '\u0300' and < '\u0330') or (>= '\u1EA0' and <= '\u1EF9') or (>= '\u2010' and <= '\u2026') or '\t' or '\r' or '\n';

    private static void Add(string text, double share, List<string> texts)
    {
        var (letters, digits, blanks) = (0, 0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c)) letters++;
            else if (char.IsAsciiDigit(c)) digits++;
            else if (c == ' ') blanks++;
        }

        var isText = letters >= FewestLetters && letters + digits + blanks >= share * text.Length;
        if (isText || digits >= FewestDigits) texts.Add(text.Trim());
    }
}
