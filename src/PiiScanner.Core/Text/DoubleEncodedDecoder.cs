namespace PiiScanner.Core.Text;

/// <summary>Undoes UTF-8 read as an 8-bit page: <c>Nguyá»…n</c> is Nguyễn. Only sequences that make a Vietnamese letter, a mark, a space or a quotation mark are touched.</summary>
internal sealed class DoubleEncodedDecoder : LegacyDecoder
{
    /// <inheritdoc/>
    public override void Decode(NormalBuffer source, int start, int end, NormalBuffer target)
    {
        for (var i = start; i < end;)
        {
            var length = SequenceAt(source.Chars.Slice(i, end - i), out var letter);
            target.Add(length == 0 ? source[i] : letter, source.OriginAt(i));
            i += Math.Max(1, length);
        }
    }

    /// <summary>The number of characters at the start of the text that are one damaged letter, or 0.</summary>
    /// <param name="text">Text as read.</param>
    /// <param name="letter">The letter meant.</param>
    internal static int SequenceAt(ReadOnlySpan<char> text, out char letter)
    {
        letter = '\0';
        if (text.Length < 2) return 0;
        var lead = LeadOf(text[0]);
        if (lead == 0) return 0;
        var second = EightBitPages.ContinuationOf(text[1]);
        if (second < 0) return 0;
        if (lead < 0xE0)
        {
            letter = (char)(((lead & 0x1F) << 6) | (second & 0x3F));
            return IsExpected(letter) ? 2 : 0;
        }

        var third = text.Length > 2 ? EightBitPages.ContinuationOf(text[2]) : -1;
        if (third < 0) return 0;
        letter = (char)(((lead & 0x0F) << 12) | ((second & 0x3F) << 6) | (third & 0x3F));
        return IsExpected(letter) ? 3 : 0;
    }

    // Lead bytes of the letters expected, as windows-1252, 1250 and 1258 show them.
    private static int LeadOf(char c) => c switch
    {
        'Â' => 0xC2,
        'Ã' or 'Ă' => 0xC3,
        'Ä' => 0xC4,
        'Å' or 'Ĺ' => 0xC5,
        'Æ' or 'Ć' => 0xC6,
        'Ì' or 'Ě' => 0xCC,
        'á' => 0xE1,
        'â' => 0xE2,
        _ => 0,
    };

    private static bool IsExpected(char c) => c is '\u00A0' or (>= '\u00C0' and <= '\u024F') or (>= '\u0300' and <= '\u0323')
        or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2010' and <= '\u2026') or '\u031B';
}
