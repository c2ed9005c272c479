using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Scores whole cells as names: the column speaks for them, so case, marks and rare words weigh less than in running text.</summary>
internal sealed class NameCellScorer(NameTables tables)
{
    private const int LongestCell = 80;
    private const int MaxTokens = 8;
    private readonly NameTokenizer _tokenizer = new(tables);
    private readonly NameSpans _spans = new(tables);

    /// <summary>Scores one cell.</summary>
    /// <param name="text">Normal form of the cell.</param>
    public NameScore Score(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestCell) return NameScore.None;
        var (start, end) = NameCell.Trim(text, tables);
        Span<NameToken> room = stackalloc NameToken[MaxTokens];
        var count = Read(text, start, end, room);
        if (count == 0) return NameScore.None;
        var tokens = WithoutTail(room.Slice(0, count));
        count = tokens.Length;
        var (value, clues) = Weigh(text, tokens);
        if (value <= 0) return NameScore.None;
        if (IsOrdinary(text, tokens)) value = Math.Min(value, 0.1);
        if (tables.IsFigure(KeyOf(text, tokens))) clues |= NameClues.PublicFigure;
        var last = tokens[count - 1];
        var nameEnd = last.Kind == NameTokenKind.Initial && last.End < text.Length && text[last.End] == '.' ? last.End + 1 : last.End;
        return new NameScore(Math.Min(1, value), tokens[0].Start, nameEnd - tokens[0].Start, clues);
    }

    // Words parted by spaces, line breaks or a hyphen; anything else means that the cell is more, or less, than a name.
    private int Read(ReadOnlySpan<char> text, int start, int end, Span<NameToken> tokens)
    {
        var count = 0;
        var isBare = IsBare(text);
        for (var at = start; at < end;)
        {
            if (text[at] is ' ' or '\n' or '\r' or '-' or '.')
            {
                at++;
                continue;
            }

            if (count == tokens.Length || !(VietnameseLetters.IsLetter(text[at]) || text[at] is '*')) return 0;
            var token = text[at] == '*' ? Asterisks(text, at) : _tokenizer.Read(text.Slice(0, end), at, isBare);
            if (token.Kind == NameTokenKind.Other && !IsPlainWord(text, token, end)) return 0;
            tokens[count++] = token;
            at = token.End;
        }

        return count;
    }

    // "Nguyễn Văn An chia sẻ", "Lê Mẫu nghỉ học": words in small letters behind a capitalised name are none of it.
    private static ReadOnlySpan<NameToken> WithoutTail(ReadOnlySpan<NameToken> tokens)
    {
        if (tokens[0].Kind is NameTokenKind.Lower) return tokens;
        for (var end = 2; end < tokens.Length; end++)
        {
            // "Nguyễn Thị thu Hà": a slip of the hand.
            if (tokens[end].Kind == NameTokenKind.Lower && !tokens[end].Word.IsKnown && tokens[1].Kind != NameTokenKind.Lower) return tokens.Slice(0, end);
        }

        return tokens;
    }

    private static bool IsBare(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c >= 0xC0) return false;
        }

        return true;
    }

    private static NameToken Asterisks(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && (text[end] == '*' || VietnameseLetters.IsLetter(text[end]))) end++;
        return new NameToken(at, end - at, NameTokenKind.Masked);
    }

    private static bool IsPlainWord(ReadOnlySpan<char> text, NameToken token, int end) =>
        token.End >= end || text[token.End] is ' ' or '\n' or '\r' or '-' or '.';

    private (double Value, NameClues Clues) Weigh(ReadOnlySpan<char> text, ReadOnlySpan<NameToken> tokens)
    {
        var clues = OfKinds(tokens);
        var words = _spans.SurnameWords(text, tokens, 0);
        if (tokens.Length == 1) return OfOneWord(tokens[0], clues);
        if (tokens[0].Kind is NameTokenKind.Apostrophe or NameTokenKind.Letter || NameShape.IsMarker(tokens[0])) return OfHighland(tokens, clues);
        if (words == 0 || words >= tokens.Length) return OfNoSurname(tokens, clues);
        clues |= NameClues.Surname;
        var last = tokens[tokens.Length - 1];
        if (NameShape.IsSample(tokens)) clues |= NameClues.Placeholder;
        if (last.Word.Middle >= 10 && last.Word.Middle > last.Word.Given) clues |= NameClues.SurnameMiddlePart;
        var shape = NameShape.Score(tokens, words) + (NameShape.IsWithoutMarks(tokens) ? 0.15 : 0);
        var value = 0.45 + (shape * 0.75) - (0.12 * Strangers(tokens));
        if (tokens[0].Word.IsClan) (value, clues) = (Math.Max(value, 0.75), clues | NameClues.HighlandForm);
        if (tokens[0].Kind == NameTokenKind.Lower) value -= tokens[0].Word.IsAmbiguous ? 0.25 : 0.1;
        return (value, clues);
    }

    private static NameClues OfKinds(ReadOnlySpan<NameToken> tokens)
    {
        var clues = tokens[0].IsWithoutMarks ? NameClues.WithoutMarks : NameClues.None;
        foreach (var token in tokens)
        {
            if (token.Kind == NameTokenKind.Masked) clues |= NameClues.Masked;
            if (token.Kind == NameTokenKind.Initial) clues |= NameClues.Abbreviated;
        }

        // "Nguyễn T. Q.": the given name is hidden; of "Ng. V. An" it is not.
        if (tokens.Length > 1 && tokens[0].Kind != NameTokenKind.Initial && tokens[tokens.Length - 1].Kind == NameTokenKind.Initial) clues |= NameClues.Masked;

        return tokens[0].Kind == NameTokenKind.Upper ? clues | NameClues.Capitals : clues;
    }

    private static (double Value, NameClues Clues) OfOneWord(NameToken token, NameClues clues)
    {
        // A bullet is no masked name.
        if (token.Kind == NameTokenKind.Masked) return token.Length < 3 ? (0, NameClues.None) : (0.4, clues);
        if (token.Kind == NameTokenKind.Apostrophe) return (0.7, clues | NameClues.HighlandForm);
        if (token.Kind is NameTokenKind.Letter or NameTokenKind.Initial) return (0.1, clues);
        var value = token.Word.Given >= 1 ? 0.5 : token.Word.Given > 0 || token.Word.Middle > 0 ? 0.4 : token.IsSyllable ? 0.2 : 0.1;
        if (token.Word.Surname >= 1 && token.Word.Given < 1) clues |= NameClues.SurnameMiddlePart;
        return (token.Kind == NameTokenKind.Lower ? value * 0.6 : value, clues | NameClues.GivenOnly);
    }

    private static (double Value, NameClues Clues) OfHighland(ReadOnlySpan<NameToken> tokens, NameClues clues)
    {
        var hasClan = false;
        var hasInitial = false;
        foreach (var token in tokens)
        {
            hasClan |= token.Word.IsClan;
            hasInitial |= token.Kind == NameTokenKind.Initial;
        }

        if (hasInitial || tokens.Length > 6) return (0.3, clues);
        var value = hasClan ? 0.9 : tokens[0].Kind == NameTokenKind.Apostrophe ? 0.75 : tokens[0].Kind == NameTokenKind.Letter ? 0.6 : 0.5;
        return (value, clues | NameClues.HighlandForm);
    }

    // Two given syllables, a foreign name, initials.
    private static (double Value, NameClues Clues) OfNoSurname(ReadOnlySpan<NameToken> tokens, NameClues clues)
    {
        if (tokens.Length > 5) return (0.05, clues);
        if ((clues & NameClues.Masked) != 0) return (0.6, clues);
        if ((clues & NameClues.Abbreviated) != 0) return (0.5, clues);
        var known = 0;
        foreach (var token in tokens)
        {
            if (token.Word.IsKnown) known++;
        }

        var isTitle = tokens[0].Kind is NameTokenKind.Title or NameTokenKind.Upper;
        if (known == tokens.Length) return (tokens.Length == 2 && isTitle ? 0.45 : 0.3, tokens.Length == 2 ? clues | NameClues.GivenOnly : clues);
        return Strangers(tokens) > 0 ? (isTitle ? 0.3 : 0.1, clues | NameClues.ForeignForm) : (isTitle ? 0.3 : 0.15, clues);
    }

    private static int Strangers(ReadOnlySpan<NameToken> tokens)
    {
        var strangers = 0;
        foreach (var token in tokens)
        {
            if (!NameShape.CanGoOn(token) && token.Kind != NameTokenKind.Apostrophe) strangers++;
        }

        return strangers;
    }

    private bool IsOrdinary(ReadOnlySpan<char> text, ReadOnlySpan<NameToken> tokens)
    {
        ulong forward = 0;
        ulong backward = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            forward = NameKeys.Join(forward, tokens[i].Key);
            if (i > 0 && tables.IsPhrase(forward)) return true;
            backward = NameKeys.Join(backward, tokens[tokens.Length - 1 - i].Key);
        }

        if (tables.IsPlace(KeyOf(text, tokens))) return true;
        return tokens.Length > 1 && (tables.Before(backward, false) != NameCue.None || tables.After(forward) != NameCue.None);
    }

    private static ulong KeyOf(ReadOnlySpan<char> text, ReadOnlySpan<NameToken> tokens)
    {
        ulong key = 0;
        foreach (var token in tokens)
        {
            key = NameKeys.Join(key, tokens[0].IsWithoutMarks ? NameKeys.OfFolded(text.Slice(token.Start, token.Length)) : token.Key);
        }

        return key;
    }
}
