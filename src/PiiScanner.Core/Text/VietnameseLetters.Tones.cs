namespace PiiScanner.Core.Text;

public static partial class VietnameseLetters
{
    // Order of tones in every row: none, sắc, huyền, hỏi, ngã, nặng.
    private static readonly string[] ToneRows =
    [
        "aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị",
        "oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ", "uúùủũụ", "ưứừửữự", "yýỳỷỹỵ",
    ];

    // Combining mark, then pairs of plain and marked letter; letters of Vietnamese tones and of ă â ê ô ơ ư are in the rows above.
    private static readonly string[] OtherMarks =
    [
        "\u0300" + "nǹ", "\u0301" + "cćnńsśzźlĺrŕgǵ", "\u0302" + "iîuûcĉgĝhĥjĵsŝwŵyŷ", "\u0303" + "nñ",
        "\u0304" + "aāeēiīoōuū", "\u0306" + "eĕiĭoŏuŭgğ", "\u0307" + "zżeėgġcċ", "\u0308" + "aäeëiïoöuüyÿ",
        "\u030A" + "aåuů", "\u030B" + "oőuű", "\u030C" + "cčsšzžeěrřnňdďtťaǎiǐoǒuǔgǧ", "\u0327" + "cçsştţgģkķlļnņrŗ",
        "\u0328" + "aąeęiįuų", "\u0335" + "dđ", "\u0336" + "dđ",
    ];

    private static readonly Dictionary<int, char> OtherPairs = MakeOtherPairs();
    private static readonly byte[] ToneTable = new byte[TableSize];
    private static readonly char[] TonelessTable = MakeTonelessTable(ToneTable);

    /// <summary>Puts a combining mark on a letter, in any order: ạ with a circumflex is ậ.</summary>
    /// <param name="letter">A letter, marked or not.</param>
    /// <param name="mark">A combining mark, U+0300 to U+036F.</param>
    /// <param name="composed">The letter with the mark, or <paramref name="letter"/> itself.</param>
    /// <returns>False where no such letter exists.</returns>
    public static bool TryCompose(char letter, char mark, out char composed)
    {
        composed = letter;
        if (letter >= TableSize) return false;
        var tone = ToneTable[letter];
        var added = ToneOfMark(mark);
        if (added > 0 && tone == 0 && TryTone(letter, added, out composed)) return true;
        var plain = TonelessTable[letter];
        var shaped = Shape(plain, mark);
        if (shaped != plain) return tone == 0 ? (composed = shaped) == shaped : TryTone(shaped, tone, out composed);
        if (tone == 0 && OtherPairs.TryGetValue((letter << 16) | mark, out composed)) return true;
        composed = letter;
        return false;
    }

    /// <summary>Tone of a Vietnamese vowel: 0 none, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng; 0 for any other code unit.</summary>
    /// <param name="c">Any code unit.</param>
    public static int ToneOf(char c) => c < TableSize ? ToneTable[c] : 0;

    /// <summary>The letter without its tone, its circumflex, breve or horn kept: ậ gives â.</summary>
    /// <param name="c">Any code unit.</param>
    public static char WithoutTone(char c) => c < TableSize ? TonelessTable[c] : c;

    /// <summary>Puts a tone on a vowel that has none.</summary>
    /// <param name="c">A vowel of either case.</param>
    /// <param name="tone">0 to 5, as <see cref="ToneOf"/>.</param>
    /// <param name="toned">The vowel with the tone, or <paramref name="c"/> itself.</param>
    internal static bool TryTone(char c, int tone, out char toned)
    {
        toned = c;
        var lower = ToLower(c);
        foreach (var row in ToneRows)
        {
            if (row[0] != lower) continue;
            toned = lower == c ? row[tone] : ToUpper(row[tone]);
            return true;
        }

        return false;
    }

    private static int ToneOfMark(char mark) => mark switch
    {
        '\u0301' or '\u0341' => 1,
        '\u0300' or '\u0340' => 2,
        '\u0309' => 3,
        '\u0303' => 4,
        '\u0323' => 5,
        _ => 0,
    };

    private static char Shape(char plain, char mark) => (mark, plain) switch
    {
        ('\u0302', 'a') => 'â',
        ('\u0302', 'A') => 'Â',
        ('\u0302', 'e') => 'ê',
        ('\u0302', 'E') => 'Ê',
        ('\u0302', 'o') => 'ô',
        ('\u0302', 'O') => 'Ô',
        ('\u0306', 'a') => 'ă',
        ('\u0306', 'A') => 'Ă',
        ('\u031B', 'o') => 'ơ',
        ('\u031B', 'O') => 'Ơ',
        ('\u031B', 'u') => 'ư',
        ('\u031B', 'U') => 'Ư',
        _ => plain,
    };

    private static Dictionary<int, char> MakeOtherPairs()
    {
        var pairs = new Dictionary<int, char>();
        foreach (var row in OtherMarks)
        {
            for (var i = 1; i < row.Length; i += 2)
            {
                pairs[(row[i] << 16) | row[0]] = row[i + 1];
                pairs[(char.ToUpperInvariant(row[i]) << 16) | row[0]] = char.ToUpperInvariant(row[i + 1]);
            }
        }

        return pairs;
    }

    private static char[] MakeTonelessTable(byte[] tones)
    {
        var table = MakeTable(static c => c);
        foreach (var row in ToneRows)
        {
            for (var tone = 1; tone < row.Length; tone++)
            {
                var upper = char.ToUpperInvariant(row[tone]);
                table[row[tone]] = row[0];
                table[upper] = char.ToUpperInvariant(row[0]);
                tones[row[tone]] = tones[upper] = (byte)tone;
            }
        }

        return table;
    }
}
