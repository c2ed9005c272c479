using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Cuts runs of capitalised words, or whole cells, into the words of possible names.</summary>
internal sealed class NameTokenizer(NameTables tables)
{
    /// <summary>Most words looked at in one run; a longer run is a heading.</summary>
    public const int MaxTokens = 16;

    /// <summary>Reads the run of capitalised words, parted by one or two spaces, that begins here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">An upper-case letter at the beginning of a word.</param>
    /// <param name="isBare">True where the whole text has no marks: a bare word is then any of its look-alikes.</param>
    /// <param name="tokens">Room for <see cref="MaxTokens"/> words.</param>
    /// <param name="count">Words found.</param>
    /// <returns>Code unit behind the run.</returns>
    public int ReadRun(ReadOnlySpan<char> text, int start, bool isBare, Span<NameToken> tokens, out int count)
    {
        count = 0;
        var at = start;
        while (count < tokens.Length && at < text.Length && VietnameseLetters.IsUpper(text[at]))
        {
            var token = Read(text, at, isBare);
            tokens[count++] = token;
            at = token.End;
            if (token.Kind == NameTokenKind.Initial) at++;
            if (token.Kind == NameTokenKind.Other) break;
            var next = at;
            if (next < text.Length && (text[next] == ' ' || (text[next] == '\n' && IsBroken(token)))) next++;
            else if (token.Kind != NameTokenKind.Initial) break;
            if (next < text.Length && text[next] == ' ') next++;
            if (next >= text.Length || !VietnameseLetters.IsUpper(text[next])) break;
            at = next;
        }

        return Math.Max(at, start + 1);
    }

    /// <summary>Reads one word in any case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">A letter.</param>
    /// <param name="isBare">True where the whole text has no marks.</param>
    public NameToken Read(ReadOnlySpan<char> text, int start, bool isBare)
    {
        var end = start;
        var upper = 0;
        var lower = 0;
        while (end < text.Length && IsWordChar(text[end]))
        {
            if (VietnameseLetters.IsUpper(text[end])) upper++;
            else lower++;
            end++;
        }

        if (end - start is 1 && IsMarker(text[start]) && TryApostrophe(text, end, out var whole)) return Make(text, start, whole, NameTokenKind.Apostrophe, isBare);
        if (end < text.Length && IsMask(text[end]) && !TrailsOff(text, start, end) && !Emphasis.Closes(text, end)) return ReadMasked(text, start, end);
        if (end < text.Length && text[end] == '.' && IsInitial(text.Slice(start, end - start))) return Make(text, start, end, NameTokenKind.Initial, isBare);
        var kind = upper == 0 ? NameTokenKind.Lower
            : end - start == 1 && text[start] < 0x80 ? NameTokenKind.Letter
            : lower == 0 && upper > 1 ? NameTokenKind.Upper
            : upper == 1 && VietnameseLetters.IsUpper(text[start]) ? NameTokenKind.Title
            : NameTokenKind.Other;
        if (end < text.Length && (char.IsDigit(text[end]) || text[end] is '@' or '/' or '&' || (text[end] == '_' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))) kind = NameTokenKind.Other;
        return Make(text, start, end, kind, isBare);
    }

    // A name broken over two lines: the first ends in a word that never ends a name.
    private static bool IsBroken(NameToken token) =>
        token.Word.IsMiddleMarker || token.Word is { Surname: >= 10, Given: < 1, IsAmbiguous: false };

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´';

    private static bool IsWordChar(char c) => VietnameseLetters.IsLetter(c) || CharClasses.IsMark(c);

    private static bool IsMask(char c) => c is '*' or '•' or '…';

    // "… Lê Thị Mẫu, Trần Thử…": behind a whole word the dots say that more could be named.
    private static bool TrailsOff(ReadOnlySpan<char> text, int start, int end) =>
        text[end] == '…' && end - start >= ShortestWhole && (end + 1 == text.Length || !IsWordChar(text[end + 1]));

    private const int ShortestWhole = 3;

    private static bool IsMarker(char c) => c is 'H' or 'K' or 'Y' or 'M' or 'R' or 'N' or 'h' or 'k' or 'y';

    // H'Mẫu, H’ Mẫu: the name goes on behind the apostrophe, with a capital or not.
    private static bool TryApostrophe(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (at >= text.Length || !IsApostrophe(text[at])) return false;
        end = at + 1;
        if (end < text.Length && text[end] == ' ' && end + 1 < text.Length && VietnameseLetters.IsUpper(text[end + 1])) end++;
        var first = end;
        while (end < text.Length && IsWordChar(text[end])) end++;
        return end > first;
    }

    // One letter, or consonants alone: Ng., Tr., Th.
    private static bool IsInitial(ReadOnlySpan<char> word)
    {
        if (word.Length == 1) return true;
        if (word.Length > 3 || !VietnameseLetters.IsUpper(word[0])) return false;
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] is not ('g' or 'h' or 'r')) return false;
        }

        return true;
    }

    private NameToken ReadMasked(ReadOnlySpan<char> text, int start, int at)
    {
        var end = at;
        while (end < text.Length && (IsMask(text[end]) || IsWordChar(text[end]))) end++;
        return Make(text, start, end, NameTokenKind.Masked, false);
    }

    private NameToken Make(ReadOnlySpan<char> text, int start, int end, NameTokenKind kind, bool isBare)
    {
        var word = text.Slice(start, end - start);
        var token = new NameToken(start, end - start, kind) { Key = NameKeys.Of(word) };
        if (kind is NameTokenKind.Initial or NameTokenKind.Masked or NameTokenKind.Letter) return token;
        var known = tables.Word(word);
        if (!HasMark(word))
        {
            var bare = known.Or(tables.WordWithoutMarks(word));
            var isLookAlike = (!known.IsKnown || isBare) && bare.IsKnown;
            return token with
            {
                Word = isLookAlike ? bare : known,
                Bare = bare,
                IsWithoutMarks = isLookAlike,
                IsSyllable = bare.IsKnown || Syllable.IsVietnameseWithoutMarks(word),
            };
        }

        return token with { Word = known, Bare = known, HasMark = true, IsSyllable = known.IsKnown || Syllable.IsVietnamese(word) };
    }

    private static bool HasMark(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c >= 0x80) return true;
        }

        return false;
    }
}
