using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Cuts a cell down to the name itself: number, bullet and form of address off the front, class and bracket off the end.</summary>
internal static class NameCell
{
    private const int MaxTitles = 3;

    /// <summary>The stretch of the cell that should be the name; empty where nothing is left.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="tables">The tables.</param>
    public static (int Start, int End) Trim(ReadOnlySpan<char> text, NameTables tables)
    {
        var start = AfterOrdinal(text);
        var end = BeforeTail(text, start);
        for (var titles = 0; titles < MaxTitles; titles++)
        {
            var next = AfterTitle(text, start, end, tables);
            if (next == start) break;
            start = next;
        }

        return (start, Math.Max(start, end));
    }

    private static int AfterOrdinal(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && (text[at] is ' ' or '-' or '–' or '+' or '•' or '\n' or '\t' || (text[at] == '*' && at + 1 < text.Length && text[at + 1] == ' '))) at++;
        var digits = at;
        while (digits < text.Length && char.IsDigit(text[digits])) digits++;
        if (digits == at || digits - at > 3 || digits >= text.Length) return at;
        if (text[digits] is not ('.' or ')' or '-' or ' ' or '/')) return at;
        digits++;
        while (digits < text.Length && text[digits] == ' ') digits++;
        return digits;
    }

    // "PHAM THI MAU LOP 3/2": the word before the number is none of the name.
    private static int BeforeClassWord(ReadOnlySpan<char> text, int start, int end)
    {
        var last = end;
        while (last > start && text[last - 1] == ' ') last--;
        return last - start > 6 && text[last - 4] == ' ' && NameKeys.OfFolded(text.Slice(last - 3, 3)) == Class ? last - 4 : end;
    }

    private static readonly ulong Class = NameKeys.OfFolded("lop".AsSpan());

    // "(6A1)", "- 6A1", "– bố", and full stops or commas behind the name.
    private static int BeforeTail(ReadOnlySpan<char> text, int start)
    {
        var end = text.Length;
        for (var i = start; i < text.Length; i++)
        {
            var isDash = text[i] is '-' or '–' && i > start && text[i - 1] == ' ';
            if (text[i] is '(' or '[' || isDash || (char.IsDigit(text[i]) && i > start && text[i - 1] == ' '))
            {
                end = BeforeClassWord(text, start, i);
                break;
            }
        }

        end = BeforeEdge(text, start, end);
        return BeforeEdge(text, start, BeforeBirthWords(text, start, end));
    }

    private static int BeforeEdge(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or ',' or ';' or ':' or '\n' or '\r' or '\t' or '-') end--;
        return end;
    }

    // "Em Nguyễn Thị Mẫu Thử sinh năm" before the year: the small words behind a name of several are no part of it. "Lê Văn sinh" is a name typed carelessly.
    private static int BeforeBirthWords(ReadOnlySpan<char> text, int start, int end)
    {
        var last = WordStart(text, start, end);
        var isOfDate = NameKeys.OfFolded(text[last..end]) is var key && (key == Day || key == Month || key == Year);
        var birth = isOfDate && last > start ? WordStart(text, start, last - 1) : last;
        var behind = isOfDate ? Math.Max(start, last - 1) : end;
        if (birth <= start || !VietnameseLetters.IsUpper(text[start]) || VietnameseLetters.IsUpper(text[birth]) || NameKeys.OfFolded(text[birth..behind]) != Birth) return end;
        var words = 1;
        for (var i = start; i < birth - 1; i++) words += text[i] == ' ' ? 1 : 0;
        return words >= (isOfDate ? 2 : 3) ? birth : end;
    }

    private static int WordStart(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && text[end - 1] != ' ') end--;
        return end;
    }

    private static readonly ulong Birth = NameKeys.OfFolded("sinh".AsSpan());
    private static readonly ulong Day = NameKeys.OfFolded("ngay".AsSpan());
    private static readonly ulong Month = NameKeys.OfFolded("thang".AsSpan());
    private static readonly ulong Year = NameKeys.OfFolded("nam".AsSpan());

    private static int AfterTitle(ReadOnlySpan<char> text, int start, int end, NameTables tables)
    {
        var at = start;
        var best = start;
        ulong forward = 0;
        Span<ulong> keys = stackalloc ulong[3];
        var isBare = IsBare(text);
        for (var words = 0; words < 3; words++)
        {
            var first = at;
            while (at < end && (VietnameseLetters.IsLetter(text[at]) || text[at] is '/' or '.' || char.IsDigit(text[at]))) at++;
            var word = text.Slice(first, at - first).TrimEnd('.');
            if (word.Length == 0) break;
            keys[words] = NameKeys.Of(word);
            ulong phrase = 0;
            for (var i = words; i >= 0; i--) phrase = NameKeys.Join(phrase, keys[i]);
            forward = NameKeys.Join(forward, keys[words]);
            var hasSign = at < end && (text[at - 1] == '.' || text[at] is ':' or '.');
            var rest = at;
            while (rest < end && text[rest] is ' ' or ':' or '.') rest++;
            var cue = tables.Before(phrase, false);
            if (cue == NameCue.None && isBare) cue = tables.Before(OfFolded(text, start, at), true);
            var isTitle = (cue & (NameCue.Title | NameCue.Person)) != 0 && !IsInitials(text, at, end);
            if (isTitle && rest > at && rest < end && !BeginsHighland(text.Slice(rest, end - rest)) && !IsSurname(text.Slice(first, at - first), text.Slice(rest, end - rest), tables) && (hasSign || (words > 0 && first > start) || CutsOff(text.Slice(first, at - first), text.Slice(rest, end - rest), tables))) best = rest;
            if (at >= end || text[at] != ' ') break;
            at = rest;
        }

        return best;
    }

    // "Má A Chinh": Má is a surname of the Hmong before the A that only a surname can stand before.
    private static bool BeginsHighland(ReadOnlySpan<char> rest) => rest.Length > 3 && rest[0] == 'A' && rest[1] == ' ' && VietnameseLetters.IsUpper(rest[2]) && !VietnameseLetters.IsUpper(rest[3]);

    // "Má Thị Mẫu", "Ông Thị Thử": surnames before a word that only stands in the middle of a name.
    private static bool IsSurname(ReadOnlySpan<char> title, ReadOnlySpan<char> rest, NameTables tables)
    {
        if (tables.Word(title).Surname <= 0) return false;
        var length = 0;
        while (length < rest.Length && VietnameseLetters.IsLetter(rest[length])) length++;
        return length < rest.Length && tables.Word(rest.Slice(0, length)).IsMiddleMarker;
    }

    private static bool IsBare(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c >= 0xC0) return false;
        }

        return true;
    }

    // The words from a place to another as one phrase, without marks, joined from the last to the first as the tables have them.
    private static ulong OfFolded(ReadOnlySpan<char> text, int start, int end)
    {
        ulong phrase = 0;
        var at = end;
        while (at > start)
        {
            var last = at;
            while (at > start && text[at - 1] != ' ') at--;
            phrase = NameKeys.Join(phrase, NameKeys.OfFolded(text.Slice(at, last - at).TrimEnd('.')));
            while (at > start && text[at - 1] == ' ') at--;
        }

        return phrase;
    }

    // "Ph. T. Châu": a surname cut short, not a form of address.
    private static bool IsInitials(ReadOnlySpan<char> text, int at, int end)
    {
        if (at == 0 || text[at - 1] != '.') return false;
        var rest = text.Slice(at, end - at).TrimStart();
        return rest.Length > 1 && VietnameseLetters.IsUpper(rest[0]) && rest[1] == '.';
    }

    // Forms of address that begin no name of three words.
    private static readonly HashSet<ulong> NeverSurname = NameKeys.SetOf("em cháu bé bạn hs gv");

    // "Anh Thư" is a given name; "Anh Nguyễn Văn Thư" is not, nor is "Em Mohamad Sơn".
    private static bool CutsOff(ReadOnlySpan<char> title, ReadOnlySpan<char> rest, NameTables tables)
    {
        if (!tables.Word(title).IsKnown) return true;
        var length = 0;
        while (length < rest.Length && VietnameseLetters.IsLetter(rest[length])) length++;
        if (length == rest.Length) return false;
        if (NeverSurname.Contains(NameKeys.Of(title))) return true;
        var word = rest.Slice(0, length);
        return tables.Word(word).Or(tables.WordWithoutMarks(word)).Surname >= 1;
    }
}
