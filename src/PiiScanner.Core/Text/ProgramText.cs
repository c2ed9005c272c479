namespace PiiScanner.Core.Text;

/// <summary>Tells program text from what people write in a cell or behind a label: scripts and style sheets of a website stand among its pages, and <c>phone:</c> or <c>name=</c> there announce code.</summary>
internal static class ProgramText
{
    // None of these stands in a name, date, number, address or password that somebody fills in.
    private static readonly string[] Marks =
    [
        "=>", "){", ") {", "();", "()", "==", "!=", "&&", "||", "${", "={", "=[", "=\"", "='", "=function", "function(", "function ", "return ", "void 0", ".prototype", "new RegExp",
        "(?:", "[0-9", "\\d", "\\s", "\\w", "\\b", "};", "})", "}]", "\",\"", "\":\"", "\":[", "\":{", "!0,", "!1,",
    ];

    /// <summary>True for a text with the signs of a program: calls, comparisons, regular expressions, members of an object in a row.</summary>
    /// <param name="text">A cell or what stands behind a label.</param>
    public static bool IsCode(string text)
    {
        if (text.IndexOfAny(Hints) < 0) return false;
        // What closes the object behind its last value, in JSON that is broken elsewhere.
        text = text.TrimEnd(Closing);
        if (!IsBalanced(text)) return true;
        foreach (var mark in Marks)
        {
            if (text.IndexOf(mark, StringComparison.Ordinal) >= 0) return true;
        }

        return HasMember(text) || HasEscape(text);
    }

    // "obj): bool", "(e,t,n)=", "a[t]/255,r=new Array(e+1": brackets of which the counterpart is elsewhere. A line that was cut has lost one at most, "(con ông Lê Mẫu".
    private static bool IsBalanced(string text)
    {
        var (round, open) = (0, 0);
        foreach (var c in text)
        {
            if (c == '(') round++;
            else if (c == ')') round--;
            else if (c is '{' or '[') open++;
            else if (c is '}' or ']') open--;
            if (open < 0) return false;
        }

        return open == 0 && round is >= -1 and <= 1;
    }

    // "x@example.com', subject: 'Re: …": a quote, a comma and the next member of an object.
    private static bool HasMember(string text)
    {
        for (var at = text.IndexOf(','); at > 0; at = text.IndexOf(',', at + 1))
        {
            if (text[at - 1] is not ('"' or '\'')) continue;
            var end = at + 1;
            while (end < text.Length && text[end] == ' ') end++;
            var start = end;
            while (end < text.Length && (text[end] is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '$')) end++;
            if (end > start && end + 1 < text.Length && text[end] == ':' && text[end + 1] is '"' or '\'' or ' ') return true;
        }

        return false;
    }

    // "\u042f": a letter of another script; the letters of Vietnamese were decoded before.
    private static bool HasEscape(string text)
    {
        for (var at = text.IndexOf('\\'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('\\', at + 1))
        {
            if (EscapedLetter.Length(text.AsSpan(at)) > 0) return true;
        }

        return false;
    }

    /// <summary>True for a long line of a script or style sheet whose spaces were taken out: labels in it are members and cases. What stands there between quotes is still read.</summary>
    /// <param name="line">The line.</param>
    public static bool IsMinified(string line)
    {
        const int Shortest = 200;
        const int Looked = 4000;
        const int LeastShare = 14; // one sign of code among so many characters
        if (line.Length < Shortest || line.IndexOf('{') < 0 && line.IndexOf('(') < 0) return false;
        var head = line.Length > Looked ? line.Substring(0, Looked) : line;
        var signs = 0;
        foreach (var c in head) signs += c is '(' or ')' or '{' or '}' or '=' or ';' or '[' or ']' ? 1 : 0;
        return signs * LeastShare >= head.Length && Array.Exists(Statements, mark => head.IndexOf(mark, StringComparison.Ordinal) >= 0);
    }

    private static readonly string[] Statements = ["){", "=>", "function", "return ", "return(", "var ", "const ", "let ", ";}", "();", "().", "(),"];

    /// <summary>True for one word as programs spell them: <c>isPristine</c>, <c>d.date</c>, <c>geo</c>, <c>WORD_SPLIT</c>. A name has a capital in front and small letters behind, or is of several words.</summary>
    /// <param name="word">Trimmed.</param>
    public static bool IsIdentifier(string word)
    {
        if (word.Length == 0 || word.IndexOf(' ') >= 0) return false;
        var small = false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c > 0x7E) return false;
            if (c is '_' or '$' or '=' or '[' or ']' or '{' or '}' or '<' or '>' or '\\' or ';' || c is '.' or ':' or '/' && i + 1 < word.Length) return true;
            if (small && c is >= 'A' and <= 'Z' && !IsAfterHyphen(word, i)) return true;
            small |= c is >= 'a' and <= 'z';
        }

        return word[0] is >= 'a' and <= 'z';
    }

    /// <summary>True where a capital of ASCII stands right behind a small letter of it: <c>typeTemplate</c>.</summary>
    /// <param name="text">Any text.</param>
    public static bool HasInnerCapital(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is >= 'A' and <= 'Z' && text[i - 1] is >= 'a' and <= 'z') return true;
        }

        return false;
    }

    private static bool IsAfterHyphen(string word, int at) => at > 0 && word[at - 1] is '-' or '\'';

    private static readonly char[] Closing = [' ', ',', ';', '}', ']', '"', '\''];
    private static readonly char[] Hints = ['(', '=', '&', '|', '{', '}', '[', '\\', '"', '\'', '!', '<', ';'];
}
