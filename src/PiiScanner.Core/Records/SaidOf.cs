using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Tells whether a sensitive word behind a name is said of that person: "em Lê Mẫu thuộc hộ nghèo" is, "em Lê Mẫu tặng quà các bạn khuyết tật" and "em Lê Mẫu không đi trễ" are not.</summary>
internal static class SaidOf
{
    private const int NegationReach = 6;
    private const int PassiveReach = 2;
    private const int LongestGap = 400;

    /// <summary>True where the word is said of the person named before it.</summary>
    /// <param name="text">The line.</param>
    /// <param name="from">First code unit behind the name.</param>
    /// <param name="start">First code unit of the word.</param>
    public static bool Person(string text, int from, int start)
    {
        if (start - from is < 0 or > LongestGap) return start >= 0 && from <= start;
        if (IsQuoted(text, from, start)) return false;
        var words = Words(text, from, start, out var isMarked);
        var clause = words.FindLastIndex(IsEnd) + 1;
        if (IsNegated(words, clause, isMarked)) return false;
        if (IsOfOthers(words, clause, isMarked)) return false;
        return !IsDoneForOthers(words, clause, isMarked);
    }

    /// <summary>True where the word announces the people who are named behind it: "… các em khó khăn: Lê Mẫu, Trần Thử".</summary>
    /// <param name="text">The line.</param>
    /// <param name="start">First code unit of the word.</param>
    public static bool Following(string text, int start)
    {
        var from = Math.Max(0, start - LongestGap);
        var words = Words(text, from, start, out var isMarked);
        return !IsNegated(words, words.FindLastIndex(IsEnd) + 1, isMarked);
    }

    // The title of a work or a word of somebody stands in quotes.
    private static bool IsQuoted(string text, int from, int start)
    {
        var depth = 0;
        for (var i = from; i < start; i++)
        {
            if (text[i] is '“' or '«') depth++;
            else if (text[i] is '”' or '»') depth--;
            else if (text[i] == '"') depth = depth > 0 ? depth - 1 : depth + 1;
        }

        return depth > 0;
    }

    // "không bao giờ đi trễ"; "không may", "không chỉ" and "chưa đầy" negate nothing.
    private static bool IsNegated(List<string> words, int clause, bool isMarked)
    {
        for (var i = words.Count - 1; i >= Math.Max(clause, words.Count - NegationReach); i--)
        {
            if (words[i] is "," or ":" or "(") return false;
            if (Is("said-not", words[i], isMarked) && !(i + 1 < words.Count && Is("said-not-but", words[i + 1], isMarked))) return true;
        }

        return false;
    }

    // "các bạn có hoàn cảnh khó khăn", "người khiếm thị", "trẻ em khuyết tật": the word belongs to a noun, and what stands before that tells whether it is the person ("là học sinh khuyết tật").
    private static bool IsOfOthers(List<string> words, int clause, bool isMarked)
    {
        var at = words.Count - 1;
        while (at >= clause && Is("said-link", words[at], isMarked)) at--;
        var noun = at;
        while (at >= clause && Is("said-noun", words[at], isMarked)) at--;
        if (at == noun || at < clause) return false;
        if (!Is("said-others", words[at], isMarked) && !char.IsDigit(words[at][0])) return false;
        // "là một học sinh khuyết tật", "là một trong những học sinh nghèo"
        while (at >= clause && Is("said-one", words[at], isMarked)) at--;
        return at < clause || !(Is("said-being", words[at], isMarked) && words.Count - at <= 12);
    }

    // "đề tài phòng chống …", "giúp đỡ …": what the person does for others or speaks about, unless the clause comes back to the person ("… vì em …").
    private static bool IsDoneForOthers(List<string> words, int clause, bool isMarked)
    {
        for (var i = words.Count - 1; i >= clause; i--)
        {
            if (Is("said-again", words[i], isMarked) && (i == clause || !Is("said-others", words[i - 1], isMarked) && !Is("said-noun", words[i - 1], isMarked))) return false;
            if (!IsDoing(words, i, isMarked)) continue;
            for (var before = i - 1; before >= Math.Max(clause, i - PassiveReach); before--)
            {
                if (Is("said-passive", words[before], isMarked)) return false;
            }

            return true;
        }

        return false;
    }

    private static bool IsDoing(List<string> words, int at, bool isMarked)
    {
        var list = RecordWords.Of("said-doing");
        foreach (var phrase in isMarked ? list.Marked : list.Folded)
        {
            var space = phrase.IndexOf(' ');
            if (space < 0 ? words[at] == phrase : at + 1 < words.Count && phrase.Length == words[at].Length + 1 + words[at + 1].Length && phrase.StartsWith(words[at], StringComparison.Ordinal) && space == words[at].Length && phrase.EndsWith(words[at + 1], StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool IsEnd(string word) => word is "." or "!" or "?" or ";";

    private static bool Is(string use, string word, bool isMarked)
    {
        var list = RecordWords.Of(use);
        return isMarked ? list.HoldsMarked(word) : list.Holds(word);
    }

    // Words in lower case, and the signs that part clauses as words of their own.
    private static List<string> Words(string text, int from, int to, out bool isMarked)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        isMarked = false;
        for (var i = from; i < to; i++)
        {
            var c = text[i];
            if (VietnameseLetters.IsLetter(c) || char.IsDigit(c))
            {
                isMarked |= c >= 0xC0;
                word.Append(VietnameseLetters.ToLower(c));
                continue;
            }

            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
            if (c is ',' or ':' or '(' or ')' or ';' or '!' or '?' || c == '.' && (i + 1 >= text.Length || text[i + 1] is ' ' or '\n')) words.Add(c.ToString());
            else if (c == '\n') words.Add(".");
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }
}
