using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Finds names in running text. Looks only where a word is capitalised; allocates only for a find.</summary>
internal sealed class NameFinder(NameTables tables)
{
    private const int ShortestMessage = 12;
    private readonly NameTokenizer _tokenizer = new(tables);
    private readonly NameSpans _spans = new(tables);
    private readonly NameJudge _judge = new(tables);
    private readonly LowerNameFinder _lower = new(tables);

    /// <summary>The names of a text in order of place, or null where there is none.</summary>
    /// <param name="text">Normal form.</param>
    public List<NameMatch>? Find(string text)
    {
        var at = FirstCapital(text, 0);
        if (HasNoCapitalInside(text, at)) return FindLower(text);
        return at < 0 ? null : FindFrom(text, at);
    }

    // A message without capitals, but perhaps for its first word and the first words of its sentences.
    private static bool HasNoCapitalInside(string text, int at)
    {
        if (text.Length < ShortestMessage) return false;
        while (at >= 0)
        {
            var before = at - 1;
            while (before >= 0 && text[before] == ' ') before--;
            if (before >= 0 && text[before] is not ('.' or '!' or '?' or '\n') || at + 1 < text.Length && !VietnameseLetters.IsLetter(text[at + 1])) return false;
            var end = at + 1;
            while (end < text.Length && VietnameseLetters.IsLetter(text[end]))
            {
                if (VietnameseLetters.IsUpper(text[end])) return false;
                end++;
            }

            at = FirstCapital(text, end);
        }

        return true;
    }

    private List<NameMatch>? FindLower(string text)
    {
        var state = new NameJudge.State(text);
        _lower.Find(text, !HasMarks(text), _tokenizer, ref state);
        return state.Matches;
    }

    private static int FirstCapital(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (VietnameseLetters.IsUpper(text[i]) && (i == 0 || !(VietnameseLetters.IsLetter(text[i - 1]) || char.IsDigit(text[i - 1])))) return i;
        }

        return -1;
    }

    private static bool HasMarks(string text)
    {
        foreach (var c in text)
        {
            if (c >= 0xC0 && VietnameseLetters.Fold(c) < 0x80) return true;
        }

        return false;
    }

    private List<NameMatch>? FindFrom(string text, int at)
    {
        Span<NameToken> room = stackalloc NameToken[NameTokenizer.MaxTokens];
        var state = new NameJudge.State(text);
        var isBare = !HasMarks(text);
        while (at >= 0)
        {
            var end = _tokenizer.ReadRun(text.AsSpan(), at, isBare, room, out var count);
            if (count > 0) FindInRun(text, room.Slice(0, count), ref state);
            at = FirstCapital(text, end);
        }

        return state.Matches;
    }

    private void FindInRun(string text, ReadOnlySpan<NameToken> run, ref NameJudge.State state)
    {
        var hasName = false;
        for (var first = 0; first < run.Length;)
        {
            var next = first + 1;
            var words = _spans.SurnameWords(text.AsSpan(), run, first);
            if (words > 0)
            {
                var end = _spans.EndOf(text.AsSpan(), run, first, words);
                if (end > first + words && _judge.Judge(run, first, end, words, ref state) is var judgement && judgement != NameJudge.Verdict.TryNext)
                {
                    hasName = true;
                    next = end;
                }
            }
            else if (_judge.JudgeHighland(run, first, ref state) is var end && end > first)
            {
                hasName = true;
                next = end;
            }

            first = next;
        }

        if (!hasName) _judge.JudgeCued(run, ref state);
    }
}
