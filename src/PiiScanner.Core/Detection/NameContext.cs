using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>What stands before a possible name.</summary>
/// <param name="Cue">What the nearest word or phrase with a meaning says.</param>
/// <param name="HasLabel">True where a colon stands between that phrase and the name.</param>
/// <param name="IsAtStart">True at the start of the text, of a line or of a tab cell, but for a number or bullet.</param>
/// <param name="IsAfterNumber">True where a house number or the like stands before it.</param>
internal readonly record struct NameContext(NameCue Cue, bool HasLabel, bool IsAtStart, bool IsAfterNumber)
{
    private const int MaxWords = 5;

    // Spaces, opening brackets and quotes, bullets, dashes, and the colon of a label.
    private const string Skipped = " :\"“‘([«-–—+•*●▪→";

    /// <summary>True behind the time of a message.</summary>
    public bool IsAfterTime { get; init; }

    /// <summary>True where a person surely follows.</summary>
    public bool IsPerson => (Cue & (NameCue.Title | NameCue.Person)) != 0;

    /// <summary>Looks back from the start of a possible name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First code unit of the name.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="isFolded">True for a text without marks.</param>
    public static NameContext Before(ReadOnlySpan<char> text, int start, NameTables tables, bool isFolded)
    {
        var at = SkipBack(text, start, out var hasLabel, out var isBoundary);
        if (isBoundary || at == 0) return new NameContext(NameCue.None, hasLabel, true, false);
        if (IsOrdinal(text, at)) return new NameContext(NameCue.None, false, true, false);
        if (IsTime(text, at)) return new NameContext(NameCue.None, false, true, false) { IsAfterTime = true };
        var cue = ReadCue(text, at, tables, isFolded, out var isAfterNumber, out var weakAt);
        if (cue == NameCue.Weak && weakAt > 0)
        {
            // "lớp trưởng là Nguyễn …": who is meant stands before the verb; a place there says nothing.
            var further = ReadCue(text, weakAt, tables, isFolded, out _, out _);
            if ((further & (NameCue.Title | NameCue.Person | NameCue.Official)) != 0) cue = further;
        }

        return new NameContext(cue, hasLabel, false, isAfterNumber && !hasLabel);
    }

    // Reads words backwards; the longest phrase with a meaning counts.
    private static NameCue ReadCue(ReadOnlySpan<char> text, int at, NameTables tables, bool isFolded, out bool isAfterNumber, out int weakAt)
    {
        var cue = NameCue.None;
        ulong phrase = 0;
        isAfterNumber = false;
        weakAt = 0;
        for (var words = 0; words < MaxWords && at > 0; words++)
        {
            var end = at;
            while (at > 0 && IsPhraseChar(text[at - 1])) at--;
            var word = text.Slice(at, end - at).Trim('.');
            if (word.Length == 0 || (text[end - 1] == '.' && !IsAbbreviation(word))) break;
            if (words == 0) isAfterNumber = char.IsDigit(word[0]) && !IsClassCode(word);
            if (isAfterNumber && words == 0 && (word.Length < 3 || IsNumberedClass(word)))
            {
                at = SkipSpaces(text, at); // "giám thị 1 Nguyễn …", "lớp 5/6 Nguyễn …"
                continue;
            }

            phrase = NameKeys.Join(phrase, isFolded ? NameKeys.OfFolded(word) : NameKeys.Of(word));
            var found = tables.Before(phrase, isFolded) & ~(NameCue.Link | NameCue.Company);
            if (found != NameCue.None) cue = found;
            else if (words == 0 && IsClassCode(word)) cue = NameCue.Person;
            at = SkipSpaces(text, at);
            if (found == NameCue.Weak && words == 0) weakAt = at;
        }

        return cue;
    }

    /// <summary>What stands behind a possible name: class code, date, or a phrase of the tables.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Code unit behind the name.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="isFolded">True for a name without marks.</param>
    public static NameCue After(ReadOnlySpan<char> text, int end, NameTables tables, bool isFolded)
    {
        var at = end;
        while (at < text.Length && at - end < 4 && text[at] is ' ' or ',' or '(' or '-' or '–' or ':' or ';' or '\t') at++;
        if (at == text.Length || at == end) return NameCue.None;
        if (char.IsDigit(text[at])) return text[end] is ' ' or '\t' or ',' or '(' or '-' or '–' or ':' ? NameCue.AfterPerson : NameCue.None;
        ulong phrase = 0;
        var cue = NameCue.None;
        for (var words = 0; words < 4 && at < text.Length; words++)
        {
            var first = at;
            while (at < text.Length && IsPhraseChar(text[at])) at++;
            var word = text.Slice(first, at - first).TrimEnd('.');
            if (word.Length == 0) break;
            phrase = NameKeys.Join(phrase, isFolded ? NameKeys.OfFolded(word) : NameKeys.Of(word));
            cue |= tables.After(phrase) & (NameCue.AfterPerson | NameCue.AfterOfficial | NameCue.AfterAuthor);
            if (at < text.Length && text[at] == ' ') at++;
            else break;
        }

        return cue;
    }

    /// <summary>Digits and a letter, with digits or not behind: 6A, 6A1, 12.</summary>
    internal static bool IsClassCode(ReadOnlySpan<char> word)
    {
        var at = 0;
        while (at < word.Length && char.IsDigit(word[at])) at++;
        if (at is 0 or > 2 || at == word.Length || !VietnameseLetters.IsUpper(word[at])) return false;
        for (at++; at < word.Length; at++)
        {
            if (!char.IsDigit(word[at]) && word[at] is not ('.' or '/')) return false;
        }

        return true;
    }

    // 5/6, 12.3
    private static bool IsNumberedClass(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 5) return false;
        foreach (var c in word)
        {
            if (!char.IsDigit(c) && c is not ('/' or '.')) return false;
        }

        return word.Slice(1, 2).IndexOfAny('/', '.') >= 0;
    }

    // A full stop behind anything longer ends a sentence.
    private static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        word.Length <= 2 || word.IndexOf('.') > 0 || (word.Length <= 5 && VietnameseLetters.IsUpper(word[0]));

    // A number or bullet at the start of its line.
    private static bool IsOrdinal(ReadOnlySpan<char> text, int end)
    {
        var at = end;
        if (at > 0 && text[at - 1] is '.' or ')' or '/') at--;
        var last = at;
        while (at > 0 && char.IsDigit(text[at - 1])) at--;
        if (last - at > 3 || (last == at && last == end)) return false;
        var isSigned = last < end && text[last] is '.' or ')' && last - at is 1 or 2;
        if (isSigned && at > 0 && text[at - 1] == ' ') return true; // "1. … 2. …" in one line
        while (at > 0 && text[at - 1] is ' ' or '(') at--;
        return at == 0 || text[at - 1] is '\n' or '\t' or '\r';
    }

    // "08:14 - Lê Mẫu: …", "[08:12, 03/11/2026] Lê Mẫu: …": the time of a message at the start of its line.
    private static bool IsTime(ReadOnlySpan<char> text, int end)
    {
        var at = end;
        while (at > 0 && (char.IsDigit(text[at - 1]) || text[at - 1] is ':' or '/' or ',' or ' ' or '[' or ']' or 'h' or '-' or '.')) at--;
        if (at > 0 && text[at - 1] is not ('\n' or '\t' or '\r') || end - at < 4) return false;
        var mark = text.Slice(at, end - at).IndexOfAny(':', 'h');
        return mark > 0 && at + mark + 2 < end && char.IsDigit(text[at + mark - 1]) && char.IsDigit(text[at + mark + 1]) && char.IsDigit(text[at + mark + 2]);
    }

    private static int SkipBack(ReadOnlySpan<char> text, int start, out bool hasLabel, out bool isBoundary)
    {
        hasLabel = false;
        isBoundary = false;
        var hasDash = false;
        var at = start;
        while (at > 0)
        {
            var c = text[at - 1];
            isBoundary = c is '\n' or '\t' or '\r' or '|';
            // "Con đường tới trường" – Lê Mẫu: the words of a title in quotes say nothing of its author.
            if (isBoundary || Skipped.IndexOf(c) < 0 || c == '"' && hasDash) break;
            hasLabel |= c == ':';
            hasDash |= c is '-' or '–' or '—';
            at--;
        }

        return at;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (at > 0 && start - at < 2 && text[at - 1] == ' ') at--;
        return at > 0 && at < start && IsPhraseChar(text[at - 1]) ? at : 0;
    }

    private static bool IsPhraseChar(char c) => VietnameseLetters.IsLetter(c) || char.IsDigit(c) || c is '/' or '&' or '.';
}
