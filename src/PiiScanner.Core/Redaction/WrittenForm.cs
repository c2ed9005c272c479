using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>Writes a replacement in the way the text around it is written: with combining marks, or in the legacy encoding of the value it replaces.</summary>
internal static class WrittenForm
{
    private static readonly LegacyEncoding[] Legacy =
    [
        LegacyEncoding.Tcvn3, LegacyEncoding.Tcvn3Capital, LegacyEncoding.VniWindows, LegacyEncoding.Viscii, LegacyEncoding.Vps,
        LegacyEncoding.BkHcm1, LegacyEncoding.BkHcm2, LegacyEncoding.VietwareF, LegacyEncoding.VietwareX,
    ];

    private static readonly char[] ToneMarks = ['\0', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

    /// <summary>The replacement as it is to be written.</summary>
    /// <param name="original">The value as it stands in the block.</param>
    /// <param name="value">The value in Unicode.</param>
    /// <param name="replacement">What shall stand there, in Unicode.</param>
    public static string Of(string original, string value, string replacement)
    {
        if (IsAscii(replacement) || Says(original, value)) return replacement;
        if (IsPrecomposedBut(original, value)) return Decompose(replacement);
        foreach (var encoding in Legacy)
        {
            if (!Says(Decoded(encoding, original), value)) continue;
            if (encoding.Decoder.Encode(replacement) is { } written && Decoded(encoding, written) == replacement) return written;
        }

        return ContainsLegacy(original, value) ? Plain(replacement) : replacement;
    }

    /// <summary>Letters without marks, everything else as it is; what ASCII lacks becomes <c>#</c>.</summary>
    public static string Plain(string text)
    {
        var plain = new char[text.Length];
        for (var i = 0; i < plain.Length; i++)
        {
            var folded = VietnameseLetters.Fold(text[i]);
            plain[i] = text[i] < 0x80 ? text[i] : folded >= 0x80 ? '#' : VietnameseLetters.IsUpper(text[i]) ? VietnameseLetters.ToUpper(folded) : folded;
        }

        return new string(plain);
    }

    /// <summary>Vietnamese letters taken apart into letter, shape and tone.</summary>
    public static string Decompose(string text)
    {
        var parts = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            var tone = VietnameseLetters.ToneOf(c);
            var letter = VietnameseLetters.WithoutTone(c);
            var (plain, shape) = ShapeOf(letter);
            // Canonical order: the dot below stands before the marks above.
            parts.Append(plain);
            if (tone == 5) parts.Append(ToneMarks[5]);
            if (shape != '\0') parts.Append(shape);
            if (tone is > 0 and < 5) parts.Append(ToneMarks[tone]);
        }

        return parts.ToString();
    }

    private static (char Plain, char Shape) ShapeOf(char letter) => letter switch
    {
        'ă' => ('a', '\u0306'),
        'Ă' => ('A', '\u0306'),
        'â' => ('a', '\u0302'),
        'Â' => ('A', '\u0302'),
        'ê' => ('e', '\u0302'),
        'Ê' => ('E', '\u0302'),
        'ô' => ('o', '\u0302'),
        'Ô' => ('O', '\u0302'),
        'ơ' => ('o', '\u031B'),
        'Ơ' => ('O', '\u031B'),
        'ư' => ('u', '\u031B'),
        'Ư' => ('U', '\u031B'),
        _ => (letter, '\0'),
    };

    private static bool IsPrecomposedBut(string original, string value)
    {
        var hasMark = false;
        foreach (var c in original) hasMark |= CharClasses.IsMark(c);
        return hasMark && Says(TextNormalizer.Normalize(new TextBlock(0, original, new Location())).Text, value);
    }

    // A value over several places begins with what stands at the first of them.
    private static bool Says(string text, string value) => text == value || (text.Length > 0 && value.Length > text.Length && value[text.Length] == ' ' && value.StartsWith(text, StringComparison.Ordinal));

    private static bool ContainsLegacy(string original, string value) => original.Length > 0 && !IsAscii(original) && CanonicalText.HashOf(original) != CanonicalText.HashOf(value);

    private static string Decoded(LegacyEncoding encoding, string text) => encoding.Decoder.Decode(text).Chars.ToString();

    private static bool IsAscii(string text) => text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7f') < 0;
}
