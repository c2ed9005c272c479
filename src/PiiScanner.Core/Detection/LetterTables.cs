using System.Runtime.CompilerServices;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Table look-ups for the inner loops of detection: what <see cref="VietnameseLetters.Fold(char)"/> says, without its dictionary.</summary>
internal static class LetterTables
{
    private const string Plain = "aăâeêioôơuưy";
    private const string Toned = "àằầèềìòồờùừỳáắấéếíóốớúứýảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵ";
    private const int TableSize = 0x2000;
    private static readonly char[] Folds = MakeFolds();

    /// <summary>Lower case without diacritics.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c)
    {
        Steps.Take();
        if (c >= TableSize) return c;
        var folded = Folds[c];
        return folded == '\0' ? c : folded;
    }

    /// <summary>Lower case without diacritics, or NUL for what is no part of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char FoldOrNone(char c)
    {
        Steps.Take();
        var folds = Folds;
        if (c < folds.Length) return folds[c];
        return char.IsLetterOrDigit(c) ? c : '\0';
    }

    /// <summary>The same letter without diacritics, case kept; what has none stays as it is.</summary>
    public static char WithoutMarks(char c)
    {
        if (c < 0x80) return c;
        var folded = Fold(c);
        return folded is >= 'a' and <= 'z' && char.IsUpper(c) ? (char)(folded - 32) : folded;
    }

    /// <summary>The same text without diacritics, case kept, of the same length.</summary>
    public static string WithoutMarks(string text)
    {
        var chars = text.ToCharArray();
        for (var i = 0; i < chars.Length; i++) chars[i] = WithoutMarks(chars[i]);
        return new string(chars);
    }

    /// <summary>Lower case, diacritics kept.</summary>
    public static char Lower(char c)
    {
        Steps.Take();
        if (c < 0x80) return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        return char.ToLowerInvariant(c);
    }

    /// <summary>True for what words are made of: letters, digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWordChar(char c) => FoldOrNone(c) != '\0';

    /// <summary>True for space, no-break space, tab, line end and the like.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\u00A0' || (c > 0x7F && char.IsWhiteSpace(c));

    /// <summary>The vowel without its tone mark, in lower case; other letters as they are.</summary>
    /// <param name="c">A letter in lower case.</param>
    /// <param name="tone">0 none, 1 to 5 the tones.</param>
    public static char WithoutTone(char c, out int tone)
    {
        tone = 0;
        if (c < 0x80) return c;
        var i = Toned.IndexOf(c);
        if (i < 0) return c;
        tone = 1 + i / Plain.Length;
        return Plain[i % Plain.Length];
    }

    /// <summary>Says whether a word of a text is a known word: the same, or without any marks, or with the tone on the other vowel (hòa, hoà).</summary>
    /// <param name="word">From the text, as long as <paramref name="known"/> and the same when folded.</param>
    /// <param name="known">In lower case.</param>
    public static bool MarksAgree(ReadOnlySpan<char> word, ReadOnlySpan<char> known)
    {
        var plain = true;
        var same = true;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c >= 0x80) plain = false;
            if (same && Lower(c) != known[i]) same = false;
        }

        return plain || same || AgreeButForTonePlace(word, known);
    }

    private static bool AgreeButForTonePlace(ReadOnlySpan<char> word, ReadOnlySpan<char> known)
    {
        int wordTone = 0, knownTone = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (WithoutTone(Lower(word[i]), out var a) != WithoutTone(known[i], out var b)) return false;
            wordTone += a;
            knownTone += b;
        }

        return wordTone == knownTone;
    }

    private static char[] MakeFolds()
    {
        var table = new char[TableSize];
        for (var c = '\0'; c < TableSize; c++)
        {
            if (char.IsLetterOrDigit(c)) table[c] = VietnameseLetters.Fold(c);
        }

        return table;
    }
}
