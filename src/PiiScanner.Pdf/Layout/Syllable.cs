namespace PiiScanner.Pdf.Layout;

/// <summary>Knows how a Vietnamese syllable is spelled, as far as it takes to see that two pieces are one syllable that was cut: consonants, vowels with one tone, consonants.</summary>
internal static class Syllable
{
    // Each vowel in its six tones, the level one first.
    private const string Vowels =
        "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵAÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴ";

    private const string Consonants = "bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX";
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private const string Shapes = "\u0302\u0306\u031B";
    private const int MaxInitial = 3;
    private const int MaxVowels = 3;
    private const int MaxFinal = 2;

    /// <summary>Whether two pieces, the second right behind the first, spell one syllable: the second goes on in small letters, or both are in capitals.</summary>
    /// <param name="upper">The first piece.</param>
    /// <param name="lower">The second piece.</param>
    public static bool IsCut(string upper, string lower)
    {
        if (upper.Length == 0 || lower.Length == 0 || !IsSyllable(upper + lower)) return false;
        return char.IsLower(lower[0]) || (upper.Length > 1 && char.IsUpper(upper[^1]) && char.IsUpper(lower[0]));
    }

    /// <summary>Whether a text has a vowel, without which it is no word.</summary>
    /// <param name="text">The text.</param>
    public static bool HasVowel(string text) => text.AsSpan().IndexOfAny(Vowels) >= 0;

    private static bool IsSyllable(string text)
    {
        var (part, count, tones) = (0, 0, 0);
        foreach (var c in text)
        {
            if (Shapes.Contains(c)) continue;
            if (Tones.Contains(c))
            {
                tones++;
                continue;
            }

            var vowel = Vowels.IndexOf(c);
            if (vowel < 0 && !Consonants.Contains(c)) return false;
            if (vowel >= 0 && vowel % 6 > 0) tones++;
            // Parts 0 and 2 are consonants, part 1 is vowels.
            if (vowel >= 0 != (part == 1)) (part, count) = (part + 1, 0);
            if (part > 2 || ++count > (part == 0 ? MaxInitial : part == 1 ? MaxVowels : MaxFinal)) return false;
        }

        return part > 0 && tones <= 1;
    }
}
