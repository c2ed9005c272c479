using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Weighs the words of a possible name together with what stands around them.</summary>
internal sealed partial class NameJudge(NameTables tables)
{
    /// <summary>Lowest score that is still told; whoever asks sets the bar higher.</summary>
    public const double Floor = 0.35;

    private const double Ceiling = 0.98;

    private static readonly HashSet<ulong> Subjects = NameKeys.SetOf("toán văn anh lý hóa sinh sử địa tin cd gdcd cn td nhạc họa tv ta thể dục tnxh khtn");

    /// <summary>What became of a possible name.</summary>
    internal enum Verdict
    {
        /// <summary>No name begins here; one may begin at the next word.</summary>
        TryNext,

        /// <summary>The words are taken: a name, or the name of a street, a school, a figure.</summary>
        Taken,
    }

    /// <summary>Judges a name of the Kinh order.</summary>
    public Verdict Judge(ReadOnlySpan<NameToken> run, int first, int end, int surnameWords, ref State state)
    {
        var tokens = run.Slice(first, end - first);
        var text = state.Text.AsSpan();
        var isFolded = NameShape.IsWithoutMarks(tokens);
        var context = NameContext.Before(text, tokens[0].Start, tables, isFolded);
        var continues = state.Continues(tokens[0].Start, tables);
        if (IsCueWord(tokens[0]) && !tokens[1].Word.IsMiddleMarker && !(tokens[0].Word.IsClan && tokens[1].Kind == NameTokenKind.Apostrophe) && !context.IsPerson && !context.HasLabel && !continues && !IsSurnameInMidSentence(tokens, text)) return Verdict.TryNext;
        if (tokens.Length > 3 && tokens[0].Word.Surname < 0.2f && tokens[1].Word.Surname >= 10
            && (Subjects.Contains(tokens[0].Key) || !(context.IsPerson || context.HasLabel || context.IsAtStart || continues || IsInsideSentence(text, tokens[0].Start)))) return Verdict.TryNext;
        var isSurelyPerson = tokens[0].Kind == NameTokenKind.Title && tokens[0].Word.Surname >= 5 && tokens.Length > 2 && !isFolded && context.IsPerson;
        if (IsOrdinary(tokens, text, isFolded) && !isSurelyPerson && !(IsStrong(tokens, isFolded) && (context.IsPerson || context.HasLabel))) return Verdict.TryNext;

        var nameEnd = tokens[tokens.Length - 1].End;
        var after = NameContext.After(text, nameEnd, tables, isFolded);
        if (end < run.Length && NameSpans.IsClass(text, run[end])) after |= NameCue.AfterPerson;
        if (IsDecoy(tokens, text, isFolded, context, after) || (after & NameCue.AfterAuthor) != 0)
        {
            state.LastDecoyEnd = nameEnd;
            return Verdict.Taken;
        }

        var clues = NameClues.Surname | OfWords(tokens, isFolded);
        var score = NameShape.Score(tokens, surnameWords) + OfContext(run, first, end, context, after, continues, ref state, ref clues);
        if (StandsAlone(run, first, end) && !state.ContinuesDecoy(tokens[0].Start)) score += 0.12;
        if (context.IsPerson && context.HasLabel) score = Math.Max(score, 0.55);
        // "điều dưỡng Kim Mẫu": two words, and what stands before them says that they are a person.
        if (tokens.Length == 2 && context.IsPerson && !isFolded && tokens[0].Kind == NameTokenKind.Title && tokens[1].Word.Given > 0) score = Math.Max(score, 0.52);
        // "hai bạn Sơn Bô Mẫu", "em Danh Đa Mẫu": a surname and two or three words behind a word for a pupil, however rare they are.
        if (tokens.Length is 3 or 4 && context.IsPerson && (context.Cue & (NameCue.Title | NameCue.Pupil)) != 0 && !isFolded && AllTitle(tokens)) score = Math.Max(score, 0.52);
        // "Nay H'Mẫu sinh …"
        if (tokens[0].Word.Surname > 0 && HoldsApostrophe(tokens) && (after & NameCue.AfterPerson) != 0) score = Math.Max(score, 0.55);
        // "08:21 - Khúc Tuệ Mẫu: của em …": who writes a message.
        if (context.IsAfterTime && tokens.Length > 1 && first == 0 && end == run.Length && nameEnd < text.Length && text[nameEnd] == ':') score = Math.Max(score, 0.55);
        if (tokens[0].Word is { IsClan: true, IsAmbiguous: false } || HoldsApostrophe(tokens)) score += 0.3;
        // "Em Siu Y sinh ngày …": a clan and the letter that stands for a given name.
        else if (tokens[0].Word.IsClan && tokens.Length == 2 && NameShape.IsMarker(tokens[1]) && (context.IsPerson || (after & NameCue.AfterPerson) != 0)) score = Math.Max(score, 0.52);
        if (IsFigure(tokens, text, isFolded))
        {
            var isPrivate = (context.Cue & NameCue.Pupil) != 0 || (continues && state.LastIsPerson) || (context.HasLabel && (context.Cue & NameCue.Author) == 0);
            if (!isPrivate) score = 0;
            score = Math.Min(score, 0.55);
            clues |= NameClues.PublicFigure;
        }

        if (score < Floor)
        {
            if ((clues & NameClues.PublicFigure) == 0) return Verdict.TryNext;
            state.LastDecoyEnd = nameEnd;
            return Verdict.Taken;
        }

        state.AddWaiting(tokens[0].Start, tables);
        state.Add(tokens[0].Start, nameEnd, Math.Min(score, Ceiling), clues, context.IsPerson || context.HasLabel || (continues && state.LastIsPerson));
        return Verdict.Taken;
    }

    private double OfContext(ReadOnlySpan<NameToken> run, int first, int end, NameContext context, NameCue after, bool continues, ref State state, ref NameClues clues)
    {
        var text = state.Text.AsSpan();
        var start = run[first].Start;
        var nameEnd = run[end - 1].End;
        var score = 0.0;
        if (context.IsPerson) score += Add(ref clues, NameClues.PersonWord, 0.3);
        else if ((context.Cue & NameCue.Weak) != 0) score += 0.05;
        if (context.HasLabel) score += Add(ref clues, NameClues.Label, context.IsPerson ? 0.1 : 0.2);
        if ((clues & NameClues.WithoutMarks) != 0 && run[first].Word is { Surname: >= 1.5f, IsAmbiguous: false } && (context.IsPerson || context.HasLabel)) score += 0.1;
        if (continues) score += Add(ref clues, NameClues.Enumeration, state.LastIsPerson ? 0.3 : 0.1);
        if (context.IsAtStart && EndsItem(text, nameEnd)) score += Add(ref clues, NameClues.ListShape, 0.1);
        if ((after & NameCue.AfterPerson) != 0) score += Add(ref clues, NameClues.FactBehind, (clues & NameClues.ListShape) != 0 ? 0.2 : 0.15);
        if ((after & NameCue.AfterOfficial) != 0 || IsOfficial(text, start, context)) score += Add(ref clues, NameClues.Official, 0.15);
        if (context.IsAfterNumber && !context.IsPerson) score -= Add(ref clues, NameClues.AddressNumber, 0.35);
        if (state.ContinuesDecoy(start)) score -= 0.3;
        return score - OfHeading(run, first, end, context, state.Text);
    }

    // Headings are capitalised word by word or throughout; a name in one is a part of a longer run.
    private static double OfHeading(ReadOnlySpan<NameToken> run, int first, int end, NameContext context, string text)
    {
        if (context.IsPerson || context.HasLabel) return 0;
        // "Còn Mùa A Mẫu thì …": the first word of a sentence is capitalised for itself.
        var opens = first == 1 && run[0].Kind == NameTokenKind.Title && !run[0].Word.IsKnown && BeginsSentence(text, run[0].Start);
        // "TCB Nguyen Thi Mau": an abbreviation in front is no part of a heading in small letters.
        var cost = first > 0 && context.Cue == NameCue.None && !opens && run[first - 1].Kind == run[first].Kind ? 0.15 : 0;
        if (end < run.Length && run[end].Kind == run[first].Kind && !NameSpans.IsClass(text.AsSpan(), run[end])) cost += 0.15;
        var word = run[first].Word;
        if (run[first].Kind == NameTokenKind.Upper && (word.IsAmbiguous || word.Surname < 1) && !run[first + 1].Word.IsMiddleMarker) cost += 0.15;
        return cost;
    }

    // All the capitalised words, three to five of them, known as parts of names and nothing else beside them.
    private static bool StandsAlone(ReadOnlySpan<NameToken> run, int first, int end)
    {
        if (first > 0 || end < run.Length || end is < 3 or > 5) return false;
        foreach (var token in run)
        {
            if (token.Kind != NameTokenKind.Title || !(token.Word.IsKnown || (token.HasMark && token.IsSyllable)) || token.IsWithoutMarks) return false;
        }

        return true;
    }

    private static bool AllTitle(ReadOnlySpan<NameToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Kind != NameTokenKind.Title) return false;
        }

        return true;
    }

    // "Siu H'Mẫu"
    private static bool HoldsApostrophe(ReadOnlySpan<NameToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Kind == NameTokenKind.Apostrophe) return true;
        }

        return false;
    }

    // "…, Ông Gia Mẫu bắt bóng": inside a sentence a form of address is not capitalised; before another surname it may be.
    private static bool IsSurnameInMidSentence(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<char> text)
    {
        return tokens.Length > 2 && tokens[1].Word.Surname < 1 && IsInsideSentence(text, tokens[0].Start);
    }

    // Behind a comma or a word in small letters a capital begins no sentence.
    private static bool IsInsideSentence(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at > 0 && text[at - 1] == ' ') at--;
        return at > 0 && at < start && (text[at - 1] == ',' || (VietnameseLetters.IsLetter(text[at - 1]) && !VietnameseLetters.IsUpper(text[at - 1])));
    }

    private static double Add(ref NameClues clues, NameClues clue, double weight)
    {
        clues |= clue;
        return weight;
    }

    private static NameClues OfWords(ReadOnlySpan<NameToken> tokens, bool isFolded)
    {
        var clues = isFolded ? NameClues.WithoutMarks : NameClues.None;
        if (tokens[0].Kind == NameTokenKind.Upper) clues |= NameClues.Capitals;
        if (tokens[0].Word.IsClan) clues |= NameClues.HighlandForm;
        var last = tokens[tokens.Length - 1];
        if (NameShape.IsSample(tokens)) clues |= NameClues.Placeholder;
        foreach (var token in tokens)
        {
            if (token.Kind == NameTokenKind.Initial) clues |= NameClues.Abbreviated;
            if (token.Kind == NameTokenKind.Masked) clues |= NameClues.Masked;
        }

        return last.Word.Given > 0 ? clues | NameClues.UsualSyllables : clues;
    }

    // A street, a school, an author stands before it, and nothing nearer says that it is a person.
    private bool IsDecoy(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<char> text, bool isFolded, NameContext context, NameCue after)
    {
        if ((context.Cue & NameCue.Credit) != 0 && (after & NameCue.AfterPerson) == 0) return true;
        if (context.IsPerson) return false;
        if ((after & NameCue.AfterPerson) == 0 && FollowsWork(text, tokens[0].Start)) return true;
        if (tokens.Length == 2 && !context.HasLabel && (context.Cue & NameCue.Official) == 0 && FollowsCompany(text, tokens[0].Start)) return true;
        if ((context.Cue & (NameCue.Place | NameCue.Author)) != 0 && (context.Cue & NameCue.Official) == 0)
        {
            return !context.HasLabel && !(tokens.Length > 2 && IsHeadOfPlace(text, tokens[0].Start) && !IsFigure(tokens, text, isFolded));
        }

        return !context.HasLabel && IsPlace(tokens, text, isFolded);
    }

    private bool IsCueWord(NameToken token) =>
        token.Word.Surname < 1 && tables.Before(NameKeys.Join(0, token.Key), false) is not (NameCue.None or NameCue.Weak or NameCue.Link);

    private bool IsFigure(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<char> text, bool isFolded) =>
        tables.IsFigure(KeyOf(tokens, tokens.Length, text, isFolded));

    // "Hà Nội", "Thái Bình", and the same with one more word behind.
    private bool IsPlace(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<char> text, bool isFolded) =>
        tables.IsPlace(KeyOf(tokens, tokens.Length, text, isFolded));

    private bool IsOrdinary(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<char> text, bool isFolded)
    {
        for (var length = 2; length <= Math.Min(3, tokens.Length); length++)
        {
            if (tables.IsPhrase(KeyOf(tokens, length, text, isFolded))) return true;
            if (!isFolded && !HasMark(tokens) && tables.IsPhrase(KeyOf(tokens, length, text, true))) return true;
        }

        return IsSubjects(tokens);
    }

    // A phrase that looks like a name is one where its surname is hardly anything else and more words follow.
    private static bool IsStrong(ReadOnlySpan<NameToken> tokens, bool isFolded) =>
        !isFolded && tokens.Length > 2 && tokens[0].Word is { Surname: >= 1.5f, IsAmbiguous: false };

    private static bool HasMark(ReadOnlySpan<NameToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.HasMark) return true;
        }

        return false;
    }

    // "Lý Hóa Sinh", "Văn Sử Địa": columns of a timetable.
    private static bool IsSubjects(ReadOnlySpan<NameToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (!Subjects.Contains(token.Key)) return false;
        }

        return true;
    }

    private static ulong KeyOf(ReadOnlySpan<NameToken> tokens, int length, ReadOnlySpan<char> text, bool isFolded)
    {
        ulong key = 0;
        for (var i = 0; i < length; i++)
        {
            key = NameKeys.Join(key, isFolded ? NameKeys.OfFolded(text.Slice(tokens[i].Start, tokens[i].Length)) : tokens[i].Key);
        }

        return key;
    }

    private static bool EndsItem(ReadOnlySpan<char> text, int end)
    {
        var at = end;
        while (at < text.Length && text[at] == ' ') at++;
        return at == text.Length || text[at] is '\n' or '\r' or '\t' or '|' or ',' or ';' or '(' or '-' or '–' || char.IsDigit(text[at]);
    }
}
