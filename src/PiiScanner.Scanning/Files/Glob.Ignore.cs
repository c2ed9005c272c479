namespace PiiScanner.Scanning.Files;

/// <content>The patterns of ignore files, as <c>gitignore(5)</c> and git's <c>wildmatch.c</c> have them; upper and lower case differ.</content>
internal sealed partial class Glob
{
    private static readonly Dictionary<string, (char From, char To)[]> Classes = new(StringComparer.Ordinal)
    {
        ["alnum"] = [('0', '9'), ('A', 'Z'), ('a', 'z')],
        ["alpha"] = [('A', 'Z'), ('a', 'z')],
        ["blank"] = [(' ', ' '), ('\t', '\t')],
        ["cntrl"] = [('\0', '\u001f'), ('\u007f', '\u007f')],
        ["digit"] = [('0', '9')],
        ["graph"] = [('!', '~')],
        ["lower"] = [('a', 'z')],
        ["print"] = [(' ', '~')],
        ["punct"] = [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        ["space"] = [('\t', '\r'), (' ', ' ')],
        ["upper"] = [('A', 'Z')],
        ["xdigit"] = [('0', '9'), ('A', 'F'), ('a', 'f')],
    };

    /// <summary>Reads the pattern of one line, without its <c>!</c>.</summary>
    /// <param name="pattern">The pattern; one with <c>/</c> in front of its last letter is asked of the whole path.</param>
    /// <returns>Null for a pattern that can match nothing, such as one with an open bracket.</returns>
    public static Glob? ParseIgnore(string pattern)
    {
        var folderOnly = pattern.EndsWith('/');
        var text = folderOnly ? pattern[..^1] : pattern;
        var wholePath = text.Contains('/');
        if (text.StartsWith('/')) text = text[1..];
        return text.Length > 0 && IgnoreTokens(text) is { } tokens ? new Glob(tokens, wholePath, folderOnly, folds: false) : null;
    }

    private static Token[]? IgnoreTokens(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '*':
                    tokens.Add(Stars(text, ref at));
                    break;
                case '?':
                    tokens.Add(new Token(Kind.AnyLetter));
                    at++;
                    break;
                case '[':
                    if (Bracket(text, ref at) is not { } set) return null;
                    tokens.Add(new Token(Kind.Set, Set: set));
                    break;
                case '\\':
                    if (at + 1 == text.Length) return null;
                    tokens.Add(new Token(Kind.Letter, text[at + 1]));
                    at += 2;
                    break;
                default:
                    tokens.Add(new Token(Kind.Letter, text[at++]));
                    break;
            }
        }

        return [.. tokens];
    }

    // Two or more stars cross folders only when they fill a whole name between slashes.
    private static Token Stars(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] == '*') at++;
        var isWholeName = at - start > 1 && (start == 0 || text[start - 1] == '/') && (at == text.Length || text[at] == '/');
        if (!isWholeName) return new Token(Kind.Star);
        if (at == text.Length) return new Token(Kind.DoubleStar);
        at++;
        return new Token(Kind.DoubleStarSlash);
    }

    private static LetterSet? Bracket(string text, ref int at)
    {
        var ranges = new List<(char From, char To)>();
        var i = at + 1;
        var negated = i < text.Length && text[i] is '!' or '^';
        if (negated) i++;
        var first = i;
        while (i < text.Length && (text[i] != ']' || i == first))
        {
            if (text[i] == '[' && i + 1 < text.Length && text[i + 1] == ':' && text.IndexOf(":]", i + 2, StringComparison.Ordinal) is var end and >= 0)
            {
                if (!Classes.TryGetValue(text[(i + 2)..end], out var named)) return null;
                ranges.AddRange(named);
                i = end + 2;
                continue;
            }

            if (Literal(text, ref i) is not { } from) return null;
            var to = from;
            if (i + 1 < text.Length && text[i] == '-' && text[i + 1] != ']')
            {
                i++;
                if (Literal(text, ref i) is not { } last) return null;
                to = last;
            }

            ranges.Add((from, to));
        }

        if (i >= text.Length) return null;
        at = i + 1;
        return new LetterSet(ranges, negated);
    }

    private static char? Literal(string text, ref int at)
    {
        if (text[at] == '\\') at++;
        return at < text.Length ? text[at++] : null;
    }
}
