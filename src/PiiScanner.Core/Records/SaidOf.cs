using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Of whom a sensitive word behind a name is said.</summary>
internal enum SaidOfWhom
{
    /// <summary>Of the person: "em Lê Mẫu thuộc hộ nghèo".</summary>
    ThePerson,

    /// <summary>Not clear: the value stays with the person and weighs no more than the words alone do.</summary>
    Unclear,

    /// <summary>Of others, or denied in so many words: "em Lê Mẫu kể về một bạn mồ côi", "em Lê Mẫu không đi trễ".</summary>
    Others,
}

/// <summary>Tells whether a sensitive word behind a name is said of that person.</summary>
internal static class SaidOf
{
    private const int NegationReach = 6;
    private const int PassiveReach = 6;
    private const int LongestGap = 400;
    private const int LongestTitle = 60;

    /// <summary>Says of whom a word is said that stands behind a name.</summary>
    /// <param name="text">The line.</param>
    /// <param name="from">First code unit behind the name.</param>
    /// <param name="start">First code unit of the word.</param>
    public static SaidOfWhom Person(string text, int from, int start)
    {
        if (start - from is < 0 or > LongestGap) return start >= 0 && from <= start ? SaidOfWhom.ThePerson : SaidOfWhom.Unclear;
        if (IsTitled(text, from, start)) return SaidOfWhom.Others;
        var isMarked = IsMarked(text);
        var words = Words(text, from, start);
        var clause = words.FindLastIndex(IsEnd) + 1;
        if (IsDenied(words, isMarked)) return SaidOfWhom.Others;
        var (ofOthers, doing) = (IsOfOthers(words, clause, isMarked), IsDoneForOthers(words, clause, isMarked));
        if (ofOthers && doing) return SaidOfWhom.Others;
        return ofOthers || doing || IsNegated(words, clause, isMarked) ? SaidOfWhom.Unclear : SaidOfWhom.ThePerson;
    }

    /// <summary>Says whether a word announces the people who are named behind it: "… các em khó khăn: Lê Mẫu, Trần Thử".</summary>
    /// <param name="text">The line.</param>
    /// <param name="start">First code unit of the word.</param>
    public static SaidOfWhom Following(string text, int start)
    {
        if (IsTitled(text, Math.Max(0, start - LongestTitle), start)) return SaidOfWhom.Others;
        var words = Words(text, Math.Max(0, start - LongestGap), start);
        return IsNegated(words, words.FindLastIndex(IsEnd) + 1, IsMarked(text)) ? SaidOfWhom.Unclear : SaidOfWhom.ThePerson;
    }

    // The title of a work stands in quotes that close soon; what somebody says may be long, and of whom it is said is open.
    private static bool IsTitled(string text, int from, int start)
    {
        var open = -1;
        for (var i = from; i < start; i++)
        {
            if (text[i] is '“' or '«' || text[i] == '"' && open < 0) open = i;
            else if (text[i] is '”' or '»' or '"') open = -1;
        }

        if (open < 0 || text.LastIndexOf(':', open, open - from + 1) is >= 0 and var colon && open - colon <= 2) return false;
        var close = text.IndexOfAny(['”', '»', '"'], start);
        return close >= 0 && close - open <= LongestTitle;
    }

    // "không vi phạm …": the very word before.
    private static bool IsDenied(List<string> words, bool isMarked) => words.Count > 0 && isMarked && Is("said-not", words[words.Count - 1], isMarked);

    // "không bao giờ đi trễ"; "không may", "không chỉ" and "chưa đầy" negate nothing, and what stands before a reason is not its denial: "không đến trường vì …".
    private static bool IsNegated(List<string> words, int clause, bool isMarked)
    {
        for (var i = words.Count - 1; i >= Math.Max(clause, words.Count - NegationReach); i--)
        {
            if (words[i] is "," or ":" or "(" || Is("said-reason", words[i], isMarked)) return false;
            if ((isMarked ? Is("said-not", words[i], isMarked) : words[i] == "khong") && !(i + 1 < words.Count && Is("said-not-but", words[i + 1], isMarked))) return true;
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
        // "là một học sinh khuyết tật", "là một trong ba học sinh nghèo"
        while (at >= clause && (Is("said-one", words[at], isMarked) || Is("said-number", words[at], isMarked) || char.IsDigit(words[at][0]))) at--;
        // "Em Lê Mẫu, một học sinh khuyết tật của lớp": right behind the name it is that person.
        if (at < 0 || at == 0 && words[0] == ",") return false;
        return at < clause || !(Is("said-being", words[at], isMarked) && words.Count - at <= 12);
    }

    // "đề tài phòng chống …", "giúp đỡ …": what the person does for others or speaks about, unless the clause comes back to the person ("… vì em …").
    private static bool IsDoneForOthers(List<string> words, int clause, bool isMarked)
    {
        for (var i = words.Count - 1; i >= clause; i--)
        {
            if (Is("said-again", words[i], isMarked) && (i == clause || !Is("said-others", words[i - 1], isMarked) && !Is("said-noun", words[i - 1], isMarked))) return false;
            if (!IsDoing(words, i, isMarked)) continue;
            return !IsDoneTo(words, clause, i, isMarked);
        }

        return false;
    }

    // "được thầy cô quan tâm", "được hội tặng xe"; who was chosen to go and give does it all the same.
    private static bool IsDoneTo(List<string> words, int clause, int doing, bool isMarked)
    {
        for (var i = doing - 1; i >= Math.Max(clause, doing - PassiveReach); i--)
        {
            if (Is("said-sent", words[i], isMarked)) return false;
            if (Is("said-passive", words[i], isMarked)) return true;
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

    // Of the whole line: three words without marks may stand in a text that has them.
    private static bool IsMarked(string text) => text.Any(c => c >= 0xC0);

    private static bool IsEnd(string word) => word is "." or "!" or "?" or ";";

    private static bool Is(string use, string word, bool isMarked)
    {
        var list = RecordWords.Of(use);
        return isMarked ? list.HoldsMarked(word) : list.Holds(word);
    }

    // Words in lower case, and the signs that part clauses as words of their own.
    private static List<string> Words(string text, int from, int to)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            var c = text[i];
            if (VietnameseLetters.IsLetter(c) || char.IsDigit(c))
            {
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
