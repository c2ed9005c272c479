namespace PiiScanner.Core.Text;

/// <summary>Letter tables for Latin and Vietnamese, because string normalisation and casing do nothing, or differ, without ICU.</summary>
public static partial class VietnameseLetters
{
    /// <summary>Lower case without diacritics, đ as d; same length.</summary>
    /// <param name="text">Text in NFC.</param>
    public static string Fold(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        for (var i = 0; i < text.Length; i++)
        {
            if (Fold(text[i]) == text[i]) continue;
            var chars = text.ToCharArray();
            for (; i < chars.Length; i++) chars[i] = Fold(chars[i]);
            return new string(chars);
        }

        return text;
    }

    /// <summary>Lower case without diacritics of one code unit.</summary>
    /// <param name="c">Any code unit.</param>
    public static char Fold(char c)
    {
        if (c < 0x80) return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        return FoldTable.TryGetValue(c, out var folded) ? folded : char.ToLowerInvariant(c);
    }

    private static readonly Dictionary<char, char> FoldTable = MakeFoldTable();

    private static Dictionary<char, char> MakeFoldTable()
    {
        var table = new Dictionary<char, char>();
        void Row(char plain, string letters)
        {
            foreach (var letter in letters) table[letter] = plain;
        }

        Row('a', "àáảãạăằắẳẵặâầấẩẫậÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬäåāąÄÅĀĄ");
        Row('e', "èéẻẽẹêềếểễệÈÉẺẼẸÊỀẾỂỄỆëēĕėęěËĒĔĖĘĚ");
        Row('i', "ìíỉĩịÌÍỈĨỊîïīĭįÎÏĪĬĮ");
        Row('o', "òóỏõọôồốổỗộơờớởỡợÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢöøōŏőÖØŌŎŐ");
        Row('u', "ùúủũụưừứửữựÙÚỦŨỤƯỪỨỬỮỰûüūŭůűųÛÜŪŬŮŰŲ");
        Row('y', "ỳýỷỹỵỲÝỶỸỴÿŸ");
        Row('d', "đĐðÐɖƉ");
        Row('c', "çčćÇČĆ");
        Row('n', "ñňńÑŇŃ");
        return table;
    }
}
