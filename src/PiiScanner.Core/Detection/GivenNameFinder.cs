using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Finds the given names of people whose whole names a document has told before: "Mẫu cười nói …".</summary>
internal sealed class GivenNameFinder(NameTables tables)
{
    private const int MostWords = 2;

    /// <summary>Key of a given name, by which it is looked for: case and place of the tone do not matter.</summary>
    /// <param name="given">One word, or two parted by one space.</param>
    public static ulong KeyOf(ReadOnlySpan<char> given)
    {
        var space = given.IndexOf(' ');
        var key = NameKeys.Join(0, NameKeys.Of(space < 0 ? given : given.Slice(0, space)));
        return space < 0 ? key : NameKeys.Join(key, NameKeys.Of(given.Slice(space + 1)));
    }

    /// <summary>Adds the places where a given name stands alone, as a person's: no other capitalised word beside it, and no street or school before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="given">Keys of the given names.</param>
    /// <param name="found">Where they are added, in order of place.</param>
    public void Find(string text, IReadOnlyDictionary<ulong, int> given, List<(int Start, int Length, ulong Key)> found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!VietnameseLetters.IsUpper(text[i]) || (i > 0 && (VietnameseLetters.IsLetter(text[i - 1]) || char.IsDigit(text[i - 1])))) continue;
            var end = EndOfRun(text, i, out var words);
            if (words <= MostWords && KeyOf(text.AsSpan(i, end - i)) is var key && given.ContainsKey(key) && IsPersons(text, i, end)) found.Add((i, end - i, key));
            i = end - 1;
        }
    }

    // The run of capitalised words parted by one space.
    private static int EndOfRun(string text, int start, out int words)
    {
        var at = start;
        for (words = 1; ; words++)
        {
            while (at < text.Length && VietnameseLetters.IsLetter(text[at])) at++;
            if (at + 1 >= text.Length || text[at] != ' ' || !VietnameseLetters.IsUpper(text[at + 1])) return at;
            at++;
        }
    }

    private bool IsPersons(string text, int start, int end)
    {
        if (end < text.Length && (char.IsDigit(text[end]) || text[end] is '/' or '@' or '_' or '&' or '\'')) return false;
        var context = NameContext.Before(text.AsSpan(), start, tables, false);
        if ((context.Cue & (NameCue.Place | NameCue.Author | NameCue.Credit)) != 0 && !context.IsPerson) return false;
        if (!OpensSentence(text, start)) return true;
        // "Liên hệ", "Mai sau" at the start of a sentence are ordinary words: what a person does must follow.
        var next = end;
        while (next < text.Length && text[next] == ' ') next++;
        var last = next;
        while (last < text.Length && VietnameseLetters.IsLetter(text[last])) last++;
        if (last == next) return FollowsColon(text, start) && end < text.Length && text[end] is ',' or ';';
        return next > end && tables.Before(NameKeys.Join(0, NameKeys.Of(text.AsSpan(start, end - start))), false) == NameCue.None && GoesOn(text, next, last);
    }

    // "Các đồng chí: Mẫu, Thử và …"
    private static bool FollowsColon(string text, int start) => start > 1 && text[start - 1] == ' ' && text[start - 2] == ':';

    // "Mẫu đã …", "Mẫu cho biết …"
    private bool GoesOn(string text, int next, int last)
    {
        const NameCue Goes = NameCue.AfterGiven | NameCue.AfterPerson;
        var key = NameKeys.Join(0, NameKeys.Of(text.AsSpan(next, last - next)));
        if ((tables.After(key) & Goes) != 0) return true;
        if (last >= text.Length || text[last] != ' ') return false;
        // "Mẫu và Thử …"
        if (text.AsSpan(next, last - next).SequenceEqual("và".AsSpan()) && last + 1 < text.Length && VietnameseLetters.IsUpper(text[last + 1])) return true;
        var end = last + 1;
        while (end < text.Length && VietnameseLetters.IsLetter(text[end])) end++;
        return (tables.After(NameKeys.Join(key, NameKeys.Of(text.AsSpan(last + 1, end - last - 1)))) & Goes) != 0;
    }

    private static bool OpensSentence(string text, int start)
    {
        var at = start;
        while (at > 0 && !VietnameseLetters.IsLetter(text[at - 1]) && !char.IsDigit(text[at - 1]) && text[at - 1] is not (',' or ')' or ';')) at--;
        return at == 0 || text.IndexOfAny(SentenceEnds, at, start - at) >= 0;
    }

    private static readonly char[] SentenceEnds = ['.', '!', '?', ':', '\n', '…', '"', '“'];
}
