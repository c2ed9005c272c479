namespace PiiScanner.Scanning.Files;

/// <summary>One pattern of <c>--include</c> or <c>--exclude</c>: <c>*</c> and <c>?</c> stay inside a folder, <c>**</c> crosses folders, <c>[ab]</c> is one of several letters.</summary>
/// <remarks>A pattern without <c>/</c> is asked of the name alone, at any depth; one with <c>/</c> of the whole relative path. Case does not count,
/// as on the machines most schools use. Time is the product of both lengths, whatever the pattern.</remarks>
internal sealed partial class Glob
{
    private readonly Token[] _tokens;
    private readonly bool _wholePath;
    private readonly bool _folds;

    private Glob(Token[] tokens, bool wholePath, bool folderOnly, bool folds)
    {
        _tokens = tokens;
        _wholePath = wholePath;
        _folds = folds;
        FolderOnly = folderOnly;
    }

    private enum Kind
    {
        Letter,
        AnyLetter,
        Star,
        DoubleStar,
        DoubleStarSlash,
        Set,
    }

    /// <summary>True for a pattern that ends in <c>/</c>.</summary>
    public bool FolderOnly { get; }

    /// <summary>Reads a pattern; both slashes separate folders on Windows.</summary>
    /// <param name="pattern">The pattern, not empty.</param>
    public static Glob Parse(string pattern)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        var text = OperatingSystem.IsWindows() ? pattern.Replace('\\', '/') : pattern;
        if (text.StartsWith("./", StringComparison.Ordinal)) text = text[2..];
        var folderOnly = text.Length > 1 && text.EndsWith('/');
        if (folderOnly) text = text[..^1];
        var wholePath = text.Contains('/');
        if (text.StartsWith('/')) text = text[1..];
        return new Glob(Tokens(text), wholePath, folderOnly, folds: true);
    }

    /// <summary>Says whether a path matches.</summary>
    /// <param name="path">Relative path with <c>/</c> between folders.</param>
    public bool Matches(string path) => MatchesText(_wholePath ? path : path[(path.LastIndexOf('/') + 1)..]);

    private static Token[] Tokens(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] == '[' ? text.IndexOf(']', i + 1) : -1;
            if (close > i + 1)
            {
                tokens.Add(new Token(Kind.Set, Set: SetOf(text[(i + 1)..close])));
                i = close;
            }
            else if (text[i] == '*' && i + 1 < text.Length && text[i + 1] == '*')
            {
                var slash = i + 2 < text.Length && text[i + 2] == '/';
                tokens.Add(new Token(slash ? Kind.DoubleStarSlash : Kind.DoubleStar));
                i += slash ? 2 : 1;
            }
            else
            {
                tokens.Add(text[i] switch
                {
                    '*' => new Token(Kind.Star),
                    '?' => new Token(Kind.AnyLetter),
                    var letter => new Token(Kind.Letter, Fold(letter)),
                });
            }
        }

        return [.. tokens];
    }

    // Row by row over the pattern: reachable[j] says that the tokens so far can match the first j letters.
    private bool MatchesText(string text)
    {
        var reachable = new bool[text.Length + 1];
        reachable[0] = true;
        foreach (var token in _tokens)
        {
            reachable = token.Kind switch
            {
                Kind.Star => Spread(reachable, text, crossFolders: false),
                Kind.DoubleStar => Spread(reachable, text, crossFolders: true),
                Kind.DoubleStarSlash => SpreadToFolders(reachable, text),
                _ => Step(reachable, text, token),
            };
        }

        return reachable[text.Length];
    }

    private static bool[] Spread(bool[] from, string text, bool crossFolders)
    {
        var to = new bool[from.Length];
        for (var j = 0; j < from.Length; j++)
        {
            to[j] = from[j] || (j > 0 && to[j - 1] && (crossFolders || text[j - 1] != '/'));
        }

        return to;
    }

    private static bool[] SpreadToFolders(bool[] from, string text)
    {
        var to = new bool[from.Length];
        var begun = false;
        for (var j = 0; j < from.Length; j++)
        {
            to[j] = from[j] || (begun && text[j - 1] == '/');
            begun |= from[j];
        }

        return to;
    }

    private bool[] Step(bool[] from, string text, Token token)
    {
        var to = new bool[from.Length];
        for (var j = 1; j < from.Length; j++) to[j] = from[j - 1] && token.Accepts(_folds ? Fold(text[j - 1]) : text[j - 1]);
        return to;
    }

    private static char Fold(char letter) => char.ToLowerInvariant(letter);

    // The letters of a set of a command line's pattern: "a-z", negated by a leading ! or ^.
    private static LetterSet SetOf(string text)
    {
        var negated = text.Length > 1 && text[0] is '!' or '^';
        var ranges = new List<(char From, char To)>();
        for (var i = negated ? 1 : 0; i < text.Length; i++)
        {
            var isRange = i + 2 < text.Length && text[i + 1] == '-';
            ranges.Add((Fold(text[i]), Fold(text[isRange ? i + 2 : i])));
            if (isRange) i += 2;
        }

        return new LetterSet(ranges, negated);
    }

    private sealed record LetterSet(IReadOnlyList<(char From, char To)> Ranges, bool Negated)
    {
        public bool Holds(char letter)
        {
            foreach (var (from, to) in Ranges)
            {
                if (letter >= from && letter <= to) return !Negated;
            }

            return Negated;
        }
    }

    private readonly record struct Token(Kind Kind, char Letter = default, LetterSet? Set = null)
    {
        public bool Accepts(char letter) => Kind switch
        {
            Kind.Letter => letter == Letter,
            Kind.AnyLetter => letter != '/',
            _ => letter != '/' && Set is not null && Set.Holds(letter),
        };
    }
}
