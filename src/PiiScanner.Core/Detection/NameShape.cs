namespace PiiScanner.Core.Detection;

/// <summary>Scores the words of a possible name by themselves, without what stands around them.</summary>
internal static class NameShape
{
    /// <summary>Longest Kinh name looked for, in words.</summary>
    public const int MaxWords = 6;

    private const double WithoutMarksCost = 0.25;

    // Markers of sex before a given name: Y (Ê Đê, Ba Na), A (Ba Na, Xơ Đăng), H (Ê Đê), K and Ka (Cơ Ho), Ya and Ma (Chu Ru), Thị and Điểu (Xtiêng), Néang and Chau (Khmer).
    private static readonly HashSet<ulong> Markers = NameKeys.SetOf("y a h k ka ya ma điểu thị néang chau");

    /// <summary>True for a word that stands before the given name among some highland peoples.</summary>
    public static bool IsMarker(NameToken token) => token.Length <= 5 && Markers.Contains(token.Key);

    /// <summary>Score of a name of the Kinh order: surname, middle names, given name.</summary>
    /// <param name="tokens">All words of the name.</param>
    /// <param name="surnameWords">How many of them are the surname.</param>
    /// <returns>0 to about 0.75.</returns>
    public static double Score(ReadOnlySpan<NameToken> tokens, int surnameWords)
    {
        if (tokens.Length <= surnameWords || tokens.Length > MaxWords) return 0;
        var isBare = IsWithoutMarks(tokens);
        var score = surnameWords > 1 ? 0.3 : OfSurname(isBare ? tokens[0].Bare : tokens[0].Word);
        score += OfGiven(tokens[tokens.Length - 1], isBare) + OfLength(tokens.Length);
        var middle = 0.0;
        for (var i = surnameWords; i < tokens.Length - 1; i++) middle += OfMiddle(tokens[i], isBare);
        if (tokens.Length - 1 > surnameWords) score += middle / (tokens.Length - 1 - surnameWords);
        if (surnameWords == 1 && IsUnmistakable(tokens)) score = Math.Max(score, 0.58);
        return Math.Max(0, isBare ? score - WithoutMarksCost : score);
    }

    /// <summary>True for a word, Thị, and a given name, or a surname, the A of the Hmong, and a given name: hardly anything but a person is called so.</summary>
    public static bool IsUnmistakable(ReadOnlySpan<NameToken> tokens)
    {
        if (tokens.Length is < 3 or > 5 || tokens[0].Kind is not (NameTokenKind.Title or NameTokenKind.Upper)) return false;
        if (IsThi(tokens[1])) return tokens[2].Kind == tokens[0].Kind;
        return tokens[1].Kind == NameTokenKind.Letter && tokens[1].Key == A && tokens.Length == 3 && tokens[0].Word.Surname > 0 && tokens[2].Kind == NameTokenKind.Title;
    }

    /// <summary>True for the middle name Thị, written with its marks.</summary>
    public static bool IsThi(NameToken token) => token.Key == Thi && token.HasMark;

    /// <summary>
    /// True for a sample name: a surname, Văn or Thị or letters, and a letter ("Nguyễn Văn A"). "Võ Hữu T" is none: two words of a real name are written out, and who knows the class knows who it is.
    /// </summary>
    public static bool IsSample(ReadOnlySpan<NameToken> tokens)
    {
        if (tokens.Length < 3 || tokens[tokens.Length - 1].Kind != NameTokenKind.Letter) return false;
        for (var i = 1; i < tokens.Length - 1; i++)
            if (tokens[i].Kind != NameTokenKind.Letter && !Usual.Contains(tokens[i].Key)) return false;
        return true;
    }

    // Middle names so common that they tell nobody apart, with marks and without.
    private static readonly HashSet<ulong> Usual = NameKeys.SetOf("văn thị van thi");
    private static readonly ulong Thi = NameKeys.Of("thị".AsSpan());
    private static readonly ulong A = NameKeys.Of("a".AsSpan());

    /// <summary>True for a name written without marks: no word has one, and some word needs one to be known.</summary>
    public static bool IsWithoutMarks(ReadOnlySpan<NameToken> tokens)
    {
        var lacks = false;
        foreach (var token in tokens)
        {
            if (token.HasMark) return false;
            lacks |= token.IsWithoutMarks || !token.Word.IsKnown;
        }

        return lacks;
    }

    /// <summary>True where a word can stand inside a name that has begun.</summary>
    public static bool CanGoOn(NameToken token) =>
        token.Kind is NameTokenKind.Letter or NameTokenKind.Initial or NameTokenKind.Masked || token.Word.IsKnown || token.IsSyllable;

    private static double OfSurname(NameWord word)
    {
        var score = word.Surname switch
        {
            >= 10 => 0.34,
            >= 1.5f => 0.28,
            >= 0.2f => 0.2,
            > 0 => 0.12,
            _ => 0,
        };
        return word.IsAmbiguous ? score - 0.08 : score;
    }

    private static double OfGiven(NameToken token, bool isBare) => token.Kind switch
    {
        NameTokenKind.Masked => 0.1,
        NameTokenKind.Initial or NameTokenKind.Letter => 0.08,
        _ => (isBare ? token.Bare : token.Word) switch
        {
            { Given: >= 1 } => 0.2,
            { Given: > 0 } => 0.15,
            { IsKnown: true } => 0.08,
            _ => token.IsSyllable ? 0.05 : -0.05,
        },
    };

    private static double OfMiddle(NameToken token, bool isBare) => token.Kind switch
    {
        NameTokenKind.Masked => 0.1,
        NameTokenKind.Initial or NameTokenKind.Letter => 0.08,
        _ => (isBare ? token.Bare : token.Word) switch
        {
            { Middle: >= 60 } => 0.18,
            { Middle: >= 4 } => 0.15,
            { Middle: > 0 } => 0.11,
            { IsKnown: true } => 0.08,
            _ => token.IsSyllable ? 0.02 : -0.05,
        },
    };

    private static double OfLength(int words) => words switch
    {
        2 => -0.02,
        3 or 4 => 0.02,
        5 => -0.03,
        _ => -0.1,
    };
}
