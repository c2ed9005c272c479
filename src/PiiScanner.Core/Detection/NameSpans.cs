using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Finds where in a run of capitalised words a name may begin and how far it goes.</summary>
internal sealed class NameSpans(NameTables tables)
{
    /// <summary>Words of the surname, or of the highland marker, that begins at a word; 0 where no name begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="run">The run.</param>
    /// <param name="at">Index of the word.</param>
    public int SurnameWords(ReadOnlySpan<char> text, ReadOnlySpan<NameToken> run, int at)
    {
        var token = run[at];
        if (at + 1 < run.Length)
        {
            var compound = CompoundWords(text, run, at);
            if (compound > 0) return compound;
        }

        if (token.Kind is not (NameTokenKind.Title or NameTokenKind.Upper or NameTokenKind.Lower or NameTokenKind.Other)) return 0;
        if (token.Word.Surname > 0) return 1;
        // "Dụng Thị Mẫu": what stands before Thị is a surname, in the list or not.
        return token.Kind is NameTokenKind.Title or NameTokenKind.Upper && at + 2 < run.Length && NameShape.IsThi(run[at + 1]) && run[at + 2].Kind == token.Kind ? 1 : 0;
    }

    /// <summary>Index of the word behind the name that begins at a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="run">The run.</param>
    /// <param name="first">Index of its first word.</param>
    /// <param name="surnameWords">Words of its surname.</param>
    public int EndOf(ReadOnlySpan<char> text, ReadOnlySpan<NameToken> run, int first, int surnameWords)
    {
        var end = first + surnameWords;
        while (end < run.Length && end - first < NameShape.MaxWords && GoesOn(text, run, first, surnameWords, end)) end++;
        return end;
    }

    /// <summary>Words of the surname of several words that begins here, or 0.</summary>
    private int CompoundWords(ReadOnlySpan<char> text, ReadOnlySpan<NameToken> run, int at)
    {
        var isFolded = run[at].IsWithoutMarks;
        var head = isFolded ? NameKeys.OfFolded(text.Slice(run[at].Start, run[at].Length)) : run[at].Key;
        if (!tables.BeginsCompound(head)) return 0;
        var key = NameKeys.Join(0, head);
        var words = 0;
        for (var i = at + 1; i < run.Length && i < at + 4; i++)
        {
            key = NameKeys.Join(key, isFolded ? NameKeys.OfFolded(text.Slice(run[i].Start, run[i].Length)) : run[i].Key);
            if (tables.IsCompound(key)) words = i - at + 1;
        }

        return words;
    }

    private bool GoesOn(ReadOnlySpan<char> text, ReadOnlySpan<NameToken> run, int first, int surnameWords, int at)
    {
        var token = run[at];
        var isClan = run[first].Word.IsClan || (surnameWords > 1 && !run[first].IsSyllable);
        // Đinh A Blưh: behind a marker of sex the given name need be no Vietnamese syllable.
        if (token.Kind == NameTokenKind.Title && at - 1 > first && run[at - 1].Kind == NameTokenKind.Letter && NameShape.IsMarker(run[at - 1]) && !token.IsSyllable) return true;
        if (!NameShape.CanGoOn(token) && !(isClan && token.Kind == NameTokenKind.Title) && token.Kind != NameTokenKind.Apostrophe) return false;
        if (!IsSameCase(run, first, surnameWords, at)) return false;
        if (run[at - 1].Kind == NameTokenKind.Letter && at - 1 > first && token.Kind != NameTokenKind.Letter && run[at - 1].Length == 1
            && text[run[at - 1].Start] is not ('Y' or 'A')) return false;
        return !IsStop(text, run, first, at) && !BeginsAnother(run, first, at);
    }

    // NGUYỄN VĂN AN, Nguyễn Văn An, NGUYỄN Văn An; but Nguyễn Văn An THCS ends before the capitals.
    private static bool IsSameCase(ReadOnlySpan<NameToken> run, int first, int surnameWords, int at)
    {
        var kind = run[at].Kind;
        if (run[at].Length == 1 && run[at].HasMark) return true; // Ý, in capitals or not
        if (kind is not (NameTokenKind.Title or NameTokenKind.Upper or NameTokenKind.Lower)) return kind != NameTokenKind.Other;
        var second = first + surnameWords;
        if (at == second) return kind == run[first].Kind || run[first].Kind == NameTokenKind.Upper || run[first].Kind == NameTokenKind.Lower;
        return run[second].Kind is not (NameTokenKind.Title or NameTokenKind.Upper or NameTokenKind.Lower) || kind == run[second].Kind;
    }

    private bool IsStop(ReadOnlySpan<char> text, ReadOnlySpan<NameToken> run, int first, int at)
    {
        var token = run[at];
        var key = NameKeys.Join(0, token.Key);
        var stops = (tables.After(key) & NameCue.Stop) != 0
            || (at + 1 < run.Length && (tables.After(NameKeys.Join(key, run[at + 1].Key)) & NameCue.Stop) != 0);
        if (!stops && at - first >= 2 && IsClass(text, token)) return true;
        if (!stops) return IsSex(text, token) && at - first >= 3 && token.End + 1 < text.Length && char.IsDigit(text[token.End + 1]);
        if (!token.Word.IsKnown) return true;

        // Trường, Sinh, Hiệu are given names too: they end a name only where the next word goes on with the other meaning.
        if (at - first < 2 || at + 1 >= run.Length) return false;
        var next = run[at + 1];
        return next.Kind != token.Kind || (tables.After(NameKeys.Join(0, next.Key)) & NameCue.Stop) != 0;
    }

    /// <summary>True for the word "class" before its number, in whatever letters: "PHAM THI MAU LOP 3/2", as a payment says it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The word.</param>
    public static bool IsClass(ReadOnlySpan<char> text, NameToken token) =>
        token.Length == 3 && token.End + 1 < text.Length && text[token.End] == ' ' && char.IsDigit(text[token.End + 1]) && NameKeys.OfFolded(text.Slice(token.Start, 3)) == Class;

    private static readonly ulong Class = NameKeys.OfFolded("lop".AsSpan());

    private static bool IsSex(ReadOnlySpan<char> text, NameToken token) =>
        token.Length is 2 or 3 && VietnameseLetters.Fold(text[token.Start]) == 'n' && (token.Length == 2
            ? VietnameseLetters.ToLower(text[token.Start + 1]) == 'ữ'
            : VietnameseLetters.ToLower(text[token.Start + 1]) == 'a' && VietnameseLetters.ToLower(text[token.Start + 2]) == 'm');

    // "Nguyễn Văn An Trần Thị Bình": a second frequent surname begins a second name when the first is complete.
    private static bool BeginsAnother(ReadOnlySpan<NameToken> run, int first, int at)
    {
        var word = run[at].Word;
        var left = run.Length - at;
        if (word.Surname < 10 || word.IsAmbiguous || at - first < 2 || left < 2) return false;
        return run[at + 1].Word.IsMiddleMarker || (at - first >= 3 && left >= 3 && word.Surname >= 60) || (at - first >= 4 && left >= 2);
    }
}
