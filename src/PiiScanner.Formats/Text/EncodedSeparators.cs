namespace PiiScanner.Formats.Text;

/// <summary>What stands between the pieces of one base64 text: line ends and their escapes, letters of base64 that a format escapes, two string literals put together.</summary>
internal static class EncodedSeparators
{
    /// <summary>Most characters a separator has; a text that goes on must be known that far.</summary>
    public const int Longest = 96;

    /// <summary>Most characters an escape has.</summary>
    public const int LongestEscape = 6;

    // As they stand in JSON and JavaScript (RFC 8259, 7), addresses (RFC 3986, 2.1) and markup; a zero is a line end.
    private static readonly (string Written, char Means)[] Escapes =
    [
        ("\\/", '/'), ("\\n", '\0'), ("\\r", '\0'), ("\\u002b", '+'), ("\\u002B", '+'), ("\\u002f", '/'), ("\\u002F", '/'), ("\\u003d", '='), ("\\u003D", '='),
        ("\\x2b", '+'), ("\\x2B", '+'), ("\\x2f", '/'), ("\\x2F", '/'), ("\\x3d", '='), ("\\x3D", '='),
        ("%2B", '+'), ("%2b", '+'), ("%2F", '/'), ("%2f", '/'), ("%3D", '='), ("%3d", '='), ("%0A", '\0'), ("%0a", '\0'), ("%0D", '\0'), ("%0d", '\0'),
        ("&#10;", '\0'), ("&#13;", '\0'), ("&#xA;", '\0'), ("&#xa;", '\0'), ("&#xD;", '\0'), ("&#xd;", '\0'), ("&#43;", '+'), ("&#x2B;", '+'), ("&#x2b;", '+'), ("&#47;", '/'), ("&#x2F;", '/'), ("&#x2f;", '/'), ("&#61;", '='), ("&#x3D;", '='), ("&#x3d;", '='),
    ];

    /// <summary>An escape at a place.</summary>
    /// <param name="rest">The text from there on.</param>
    /// <param name="means">The letter of base64 it stands for; a zero for a line end.</param>
    /// <returns>Its length; 0 when there is none.</returns>
    public static int Escape(ReadOnlySpan<char> rest, out char means)
    {
        means = '\0';
        if (rest.IsEmpty || rest[0] is not ('\\' or '%' or '&')) return 0;
        foreach (var (written, letter) in Escapes)
        {
            if (!rest.StartsWith(written)) continue;
            means = letter;
            return written.Length;
        }

        return 0;
    }

    /// <summary>One line end with the indentation of the next line.</summary>
    /// <param name="rest">The text from there on.</param>
    /// <returns>Its length; 0 when there is none, or an empty line follows.</returns>
    public static int LineEnd(ReadOnlySpan<char> rest)
    {
        var at = 0;
        while (at < rest.Length && rest[at] is ' ' or '\t') at++;
        // A string that goes on behind the end of its line.
        if (at < rest.Length && rest[at] == '\\') at++;
        var end = at;
        if (end < rest.Length && rest[end] == '\r') end++;
        if (end < rest.Length && rest[end] == '\n') end++;
        if (end == at) return 0;
        while (end < rest.Length && end < Longest && rest[end] is ' ' or '\t') end++;
        return end < rest.Length && rest[end] is '\r' or '\n' ? 0 : end;
    }

    /// <summary>The end of a string literal, what puts it together with the next one, and that one's beginning.</summary>
    /// <param name="rest">The text from there on.</param>
    /// <returns>Its length; 0 when there is none.</returns>
    public static int Joint(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] is not ('"' or '\'' or '`')) return 0;
        var hasJoin = false;
        for (var at = 1; at < rest.Length && at < Longest; at++)
        {
            var c = rest[at];
            if (c == rest[0]) return hasJoin ? at + 1 : 0;
            if (c is '+' or '.' or '&') hasJoin = true;
            else if (!char.IsWhiteSpace(c)) return 0;
        }

        return 0;
    }
}
