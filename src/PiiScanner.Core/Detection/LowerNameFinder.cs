using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Finds names in messages typed without capitals: "chuc mung ban vo ngoc mau dat giai nhi". A word that announces a person must stand right before, or the line opens with the name and goes on with what is told of people: "- lê thị mẫu sn 4/7/2016".</summary>
internal sealed class LowerNameFinder(NameTables tables)
{
    private const int Longest = 4;
    private const int LongestCue = 3;
    private const double Score = 0.6;

    /// <summary>Adds the names of a text that has no capital inside a sentence.</summary>
    /// <param name="text">Normal form.</param>
    /// <param name="isBare">True where the text has no marks.</param>
    /// <param name="tokenizer">Reads words.</param>
    /// <param name="state">Takes the names.</param>
    public void Find(string text, bool isBare, NameTokenizer tokenizer, ref NameJudge.State state)
    {
        Span<NameToken> words = stackalloc NameToken[Longest + 1];
        for (var at = FindOpening(text, isBare, tokenizer, words, ref state); at < text.Length;)
        {
            var end = EndOfWord(text, at);
            // The words that announce people begin with few letters; most words are passed over by the first.
            if (end - at is > 1 and < 9 && end < text.Length && text[end] == ' ' && Announces(text, at, end, isBare) && Read(text, end + 1, isBare, tokenizer, words) is > 2 and var count)
            {
                var clues = NameClues.Surname | NameClues.PersonWord | (isBare ? NameClues.WithoutMarks : NameClues.None);
                state.Add(words[0].Start, words[count - 1].End, Score, clues, true);
                end = words[count - 1].End;
            }

            at = end + 1;
        }
    }

    private const int LeastDigits = 6;

    // What stands behind a name at the start of a line: its birth, a phone, a class.
    private static readonly HashSet<string> Facts = new(StringComparer.Ordinal) { "sn", "ns", "sinh", "dt", "sdt", "lop", "me", "bo", "ba", "cccd" };

    private int FindOpening(string text, bool isBare, NameTokenizer tokenizer, Span<NameToken> words, ref NameJudge.State state)
    {
        var at = 0;
        while (at < text.Length && !VietnameseLetters.IsLetter(text[at]) && at < 6) at++;
        if (at >= text.Length || !VietnameseLetters.IsLetter(text[at]) || VietnameseLetters.IsUpper(text[at]) || CountDigits(text) < LeastDigits) return 0;
        if (Read(text, at, isBare, tokenizer, words) is not (> 2 and var count) || !HasFactBehind(text, words[count - 1].End)) return 0;
        state.Add(words[0].Start, words[count - 1].End, Score, NameClues.Surname | NameClues.FactBehind | (isBare ? NameClues.WithoutMarks : NameClues.None), true);
        return words[count - 1].End;
    }

    private static bool HasFactBehind(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ',' or '-' or '–' or ':' or '(') at++;
        if (at < text.Length && char.IsDigit(text[at])) return true;
        return Facts.Contains(VietnameseLetters.Fold(text.Substring(at, EndOfWord(text, at) - at)));
    }

    private static int CountDigits(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsDigit(c)) digits++;
        }

        return digits;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && VietnameseLetters.IsLetter(text[at])) at++;
        return at;
    }

    private bool Announces(string text, int start, int end, bool isBare)
    {
        if ("btcehopgdmntvk".IndexOf(VietnameseLetters.Fold(text[start])) < 0) return false;
        ulong phrase = 0;
        for (var words = 0; words < LongestCue; words++)
        {
            var word = text.AsSpan(start, end - start);
            phrase = NameKeys.Join(phrase, isBare ? NameKeys.OfFolded(word) : NameKeys.Of(word));
            if ((tables.Before(phrase, isBare) & (NameCue.Title | NameCue.Person)) != 0) return true;
            if (start < 2 || text[start - 1] != ' ') return false;
            end = start - 1;
            start = end;
            while (start > 0 && VietnameseLetters.IsLetter(text[start - 1])) start--;
            if (start == end) return false;
        }

        return false;
    }

    // A frequent surname, then two or three usual middle and given names, up to the first word that is none.
    private int Read(string text, int at, bool isBare, NameTokenizer tokenizer, Span<NameToken> words)
    {
        var count = 0;
        while (count < words.Length && at < text.Length && VietnameseLetters.IsLetter(text[at]))
        {
            var token = tokenizer.Read(text.AsSpan(), at, isBare);
            if (token.Kind != NameTokenKind.Lower) break;
            if (count == 0 ? token.Bare.Surname < 1.5f : !IsPart(token) || EndsName(text, token, count, isBare, tokenizer)) break;
            words[count++] = token;
            at = token.End;
            if (at >= text.Length || text[at] != ' ') break;
            at++;
        }

        if (count > Longest || (count == Longest && words[count - 1].Bare.Given < 1)) count = Longest - 1;
        if (count < 3 || words[count - 1].Bare.Given <= 0) return 0;
        return IsOrdinary(text, words.Slice(0, count), isBare) ? 0 : count;
    }

    private static bool IsPart(NameToken token) => token.Bare.Given > 0 || token.Bare.Middle > 0;

    // "… dat giai nhi": Đạt is a given name too, but not before a prize.
    private bool EndsName(string text, NameToken token, int count, bool isBare, NameTokenizer tokenizer)
    {
        var key = NameKeys.Join(0, Key(text, token, isBare));
        var after = tables.After(key);
        if ((after & NameCue.Stop) != 0 && count > 2) return true;
        if (token.End + 1 >= text.Length || text[token.End] != ' ' || !VietnameseLetters.IsLetter(text[token.End + 1])) return false;
        var next = tokenizer.Read(text.AsSpan(), token.End + 1, isBare);
        return (tables.After(NameKeys.Join(key, Key(text, next, isBare))) & (NameCue.AfterPerson | NameCue.Stop)) != 0;
    }

    // "ban do viet nam", "ho tro", "co le thi".
    private bool IsOrdinary(string text, ReadOnlySpan<NameToken> words, bool isBare)
    {
        for (var first = 0; first + 1 < words.Length; first++)
        {
            var key = NameKeys.Join(0, Key(text, words[first], isBare));
            for (var last = first + 1; last < words.Length; last++)
            {
                key = NameKeys.Join(key, Key(text, words[last], isBare));
                if ((first == 0 && tables.IsPhrase(key)) || tables.IsPlace(key)) return true;
                if (first == 0 && last == words.Length - 1 && tables.IsFigure(key)) return true;
            }
        }

        return false;
    }

    private static ulong Key(string text, NameToken token, bool isBare)
    {
        var word = text.AsSpan(token.Start, token.Length);
        return isBare ? NameKeys.OfFolded(word) : NameKeys.Of(word);
    }
}
