using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

internal sealed partial class NameJudge
{
    private static readonly HashSet<ulong> Peoples = NameKeys.SetOf("h'mông h'rê k'ho m'nông h'mong k'dong m'drắk r'lấp h'drây m'gar");

    // "chị Hai", "anh Ba": the order of birth, not a name.
    private static readonly HashSet<ulong> Numbers = NameKeys.SetOf("hai ba tư năm sáu bảy tám chín mười út cả");

    /// <summary>Judges a name of the highlands: marker or apostrophe, given name, clan.</summary>
    /// <returns>Index of the word behind the name, or <paramref name="first"/> where there is none.</returns>
    public int JudgeHighland(ReadOnlySpan<NameToken> run, int first, ref State state)
    {
        var isApostrophe = run[first].Kind == NameTokenKind.Apostrophe;
        if (!isApostrophe && (!NameShape.IsMarker(run[first]) || first + 1 >= run.Length)) return first;
        if (isApostrophe && Peoples.Contains(NameKeys.Of(state.Text.Substring(run[first].Start, run[first].Length).Replace('’', '\'').AsSpan()))) return first;
        var end = isApostrophe ? first + 1 : first + 2;
        if (!isApostrophe && run[first + 1].Kind is not (NameTokenKind.Title or NameTokenKind.Upper)) return first;
        var hasClan = false;
        while (end < run.Length && end - first < 5 && run[end].Kind is NameTokenKind.Title or NameTokenKind.Upper or NameTokenKind.Apostrophe or NameTokenKind.Letter && (run[end].Kind != NameTokenKind.Letter || (NameShape.IsMarker(run[end]) && end + 1 < run.Length)) && !IsStop(run[end]))
        {
            hasClan |= run[end].Word.IsClan || run[end].Kind == NameTokenKind.Apostrophe;
            end++;
        }

        var context = NameContext.Before(state.Text.AsSpan(), run[first].Start, tables, false);
        var score = (isApostrophe ? 0.35 : 0.15) + (hasClan ? 0.35 : 0);
        var clues = NameClues.HighlandForm;
        if (context.Cue is not NameCue.None && !context.IsPerson && (context.Cue & NameCue.Place) != 0) return first;
        if (context.IsPerson) score += 0.15;
        else if (!isApostrophe && !hasClan && !run[end - 1].IsSyllable) return first;
        var after = NameContext.After(state.Text.AsSpan(), run[end - 1].End, tables, false);
        var goesOn = state.Continues(run[first].Start, tables);
        score += OfContext(run, first, end, context, after, goesOn, ref state, ref clues);
        // "…, K'Thử, Ka Mẫu và …": among people who are enumerated the marker is enough.
        if (goesOn && state.LastIsPerson) score = Math.Max(score, 0.52);
        if (score < Floor) return first;
        state.Add(run[first].Start, run[end - 1].End, Math.Min(score, Ceiling), clues, context.IsPerson || context.HasLabel || (goesOn && state.LastIsPerson));
        return end;
    }

    /// <summary>Judges a run without a surname behind a word that says that a person follows: a given name, a foreign name, initials.</summary>
    public void JudgeCued(ReadOnlySpan<NameToken> run, ref State state)
    {
        var first = 0;
        while (first < run.Length && IsTitle(run[first]) && !(run[first].Word.Given > 0 && FollowsPerson(run[first], state))) first++;
        if (first == run.Length || run.Length - first > 4) return;
        var tokens = run.Slice(first);
        var (score, clues) = OfCued(tokens);
        if (score == 0 || tokens[0].Start == 0 && tokens[0].Kind != NameTokenKind.Initial || IsKnownOtherwise(tokens, state)) return;
        var context = NameContext.Before(state.Text.AsSpan(), tokens[0].Start, tables, false);
        if ((context.Cue & NameCue.Place) != 0) return;
        var continues = first == 0 && state.LastIsPerson && state.Continues(tokens[0].Start, tables) && (tokens.Length > 1 || EndsClause(state.Text, tokens[0].End));
        var end = tokens[tokens.Length - 1].End;
        var after = NameContext.After(state.Text.AsSpan(), end, tables, false);
        // "điều dưỡng Kim Mẫu", "Ngọc Mẫu (11A6)": two given names behind a word for people, or before a class.
        var isTwo = tokens.Length == 2 && (clues & NameClues.GivenOnly) != 0 && first == 0 && ((context.Cue & NameCue.Person) != 0 || StandsBeforeClass(state.Text, end));
        var isNamed = isTwo || ((context.Cue & NameCue.Pupil) != 0 && tokens.Length > 1);
        // "Ng. V. An lớp 6A": initials, and behind them what is told of people.
        isNamed |= tokens[0].Kind == NameTokenKind.Initial && tokens.Length > 1 && (after & NameCue.AfterPerson) != 0;
        var isTitled = (context.Cue & NameCue.Title) != 0 || (context.IsPerson && IsTitleBefore(state.Text.AsSpan(), tokens[0].Start));
        if (!isTitled && !continues && !isNamed)
        {
            if (first == 0 && tokens.Length > 1) state.Wait(tokens[0].Start, end, context.IsPerson || context.HasLabel || (context.Cue & NameCue.Weak) != 0, tables);
            return;
        }

        if ((clues & NameClues.GivenOnly) != 0 && !continues && !isNamed && !StandsBesideTitle(state.Text.AsSpan(), tokens[0].Start)) return;
        clues |= continues ? NameClues.Enumeration : NameClues.PersonWord;
        if (continues && tokens.Length > 1) score = Math.Max(score, 0.52);
        if (tokens.Length == 1 && !Numbers.Contains(tokens[0].Key) && ((context.Cue & NameCue.Pupil) != 0 || (tokens[0].Word.Given >= UsualGiven && (first == 0 || BeginsSentence(state.Text, run[0].Start))))) score += 0.1;
        if ((after & NameCue.AfterPerson) != 0) score += Add(ref clues, NameClues.FactBehind, 0.15);
        state.AddWaiting(tokens[0].Start, tables);
        state.Add(tokens[0].Start, end, score, clues, true);
    }

    // Headings, figures, ordinary phrases and places.
    private bool IsKnownOtherwise(ReadOnlySpan<NameToken> tokens, State state)
    {
        var text = state.Text.AsSpan();
        return !AreNameWords(tokens) || IsFigure(tokens, text, false) || IsCuedFigure(tokens, state) || IsOrdinary(tokens, text, false) || IsPlace(tokens, text, false)
            || (tokens[0].Kind == NameTokenKind.Initial && tokens.Length > 1 && IsPlaceLetter(text[tokens[0].Start]) && (IsPlace(tokens.Slice(1), text, false) || IsPlace(tokens.Slice(1), text, true) || !NameContext.Before(text, tokens[0].Start, tables, false).IsPerson));
    }

    // X. Sơn Thủy, T. Thanh Hóa: commune, province, district, ward.
    private static bool IsPlaceLetter(char c) => c is 'X' or 'T' or 'H' or 'P' or 'Q';

    private static (double Score, NameClues Clues) OfCued(ReadOnlySpan<NameToken> tokens)
    {
        var unknown = 0;
        var initials = 0;
        var given = 0;
        foreach (var token in tokens)
        {
            if (token.Kind is NameTokenKind.Initial or NameTokenKind.Letter or NameTokenKind.Masked) initials++;
            else if (token.Word.Given > 0 || token.Word.Middle > 0) given++;
            else if (!token.IsSyllable) unknown++;
        }

        if (initials > 0) return initials == tokens.Length && tokens.Length == 1 ? (0, NameClues.None) : (0.5, initials == tokens.Length ? NameClues.Masked : NameClues.Abbreviated);
        if (given == tokens.Length) return tokens.Length == 1 ? (0.4, NameClues.GivenOnly) : (0.55, NameClues.GivenOnly);
        // Words that may be Vietnamese, none of them a usual name: only what stands around can tell.
        return tokens.Length > 1 ? (unknown > 0 ? 0.55 : 0.45, NameClues.ForeignForm) : (0, NameClues.None);
    }

    // Per mille of given names from which "cô Mẫu" names somebody.
    private const float UsualGiven = 0.4f;

    private static bool BeginsSentence(string text, int start)
    {
        var at = start;
        while (at > 0 && text[at - 1] is ' ' or '"' or '“' or '-' or '–' or '+' or '•' or '*') at--;
        return at == 0 || text[at - 1] is '.' or '!' or '?' or '\n' or '…' or '(' or ':';
    }

    private static bool EndsClause(string text, int end)
    {
        var at = end;
        while (at < text.Length && text[at] == ' ') at++;
        return at == text.Length || text[at] is ',' or '.' or ';' or ')' or '(' or '\n';
    }

    private bool AreNameWords(ReadOnlySpan<NameToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Kind is NameTokenKind.Upper or NameTokenKind.Other || IsStop(token) || (IsCueWord(token) && !IsTitle(token))) return false;
        }

        return true;
    }

    private bool IsStop(NameToken token) => (tables.After(NameKeys.Join(0, token.Key)) & NameCue.Stop) != 0;

    // Words that announce a person, but hardly ever a given name alone: "con Thương Binh".
    private static readonly HashSet<ulong> NotBeforeGiven = NameKeys.SetOf("con ba má ph cn ks trẻ vợ chồng ht pht ts ms hs sv mr mrs dr cha gs");

    // "(11A6)", "(lớp 4)"
    private static bool StandsBeforeClass(string text, int end)
    {
        if (end + 3 >= text.Length || text[end] != ' ' || text[end + 1] != '(') return false;
        var close = text.IndexOf(')', end, Math.Min(14, text.Length - end));
        if (close < 0) return false;
        var inside = text.AsSpan(end + 2, close - end - 2);
        return NameContext.IsClassCode(inside) || inside.StartsWith("lớp ".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    private bool IsTitleBefore(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] == ' ') end--;
        var at = end;
        while (at > 0 && VietnameseLetters.IsLetter(text[at - 1])) at--;
        return at < end && (tables.Before(NameKeys.Join(0, NameKeys.Of(text.Slice(at, end - at))), false) & NameCue.Title) != 0;
    }

    private static bool StandsBesideTitle(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] == ' ') end--;
        var at = end;
        while (at > 0 && VietnameseLetters.IsLetter(text[at - 1])) at--;
        return at < end && !NotBeforeGiven.Contains(NameKeys.Of(text.Slice(at, end - at)));
    }

    // "bạn Anh Thư": Anh is a form of address only where none stands before it.
    private bool FollowsPerson(NameToken token, State state) => NameContext.Before(state.Text.AsSpan(), token.Start, tables, false).IsPerson;

    private bool IsTitle(NameToken token) => (tables.Before(NameKeys.Join(0, token.Key), false) & NameCue.Title) != 0;

    // "Bác Hồ", "Bà Triệu": the form of address belongs to the figure.
    private bool IsCuedFigure(ReadOnlySpan<NameToken> tokens, State state)
    {
        var end = tokens[0].Start - 1;
        while (end > 0 && state.Text[end] == ' ') end--;
        var start = end;
        while (start > 0 && VietnameseLetters.IsLetter(state.Text[start - 1])) start--;
        if (end < 0 || start > end) return false;
        var key = NameKeys.Join(0, NameKeys.Of(state.Text.AsSpan(start, end - start + 1)));
        foreach (var token in tokens) key = NameKeys.Join(key, token.Key);
        return tables.IsFigure(key);
    }
}
