using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Checks;

/// <summary>Mail addresses as people write them against harvesters: <c>ten[at]gmail(dot)com</c>, <c>ten (a còng) gmail (chấm) com</c>, <c>ten @ gmail.com</c>.</summary>
internal static class MailText
{
    private static readonly string[] Signs = ["a cong", "at", "@"];
    private static readonly string[] Points = ["cham", "dot", "."];

    /// <summary>The address in lower case with its signs and without spaces.</summary>
    /// <param name="written">The address as written.</param>
    public static string Plain(ReadOnlySpan<char> written)
    {
        var text = VietnameseLetters.Fold(written.ToString());
        var plain = new StringBuilder(text.Length);
        var hasSign = text.IndexOf('@') >= 0;
        for (var at = 0; at < text.Length;)
        {
            if (!hasSign && Spelled(text, at, Signs) is > 0 and var sign)
            {
                plain.Append('@');
                hasSign = true;
                at += sign;
            }
            else if (Spelled(text, at, Points) is > 0 and var point)
            {
                plain.Append('.');
                at += point;
            }
            else
            {
                if (text[at] is not (' ' or '\u00A0' or '[' or ']' or '(' or ')' or '{' or '}' or '<' or '>')) plain.Append(text[at]);
                at++;
            }
        }

        return plain.ToString();
    }

    // Length of one of the words with the brackets or the spaces around it; 0 where none stands.
    private static int Spelled(string text, int at, string[] words)
    {
        var start = at;
        while (start < text.Length && text[start] is ' ' or '[' or '(' or '{' or '<') start++;
        if (start == at) return 0;
        foreach (var word in words)
        {
            var end = start + word.Length;
            if (end >= text.Length || string.CompareOrdinal(text, start, word, 0, word.Length) != 0) continue;
            if (text[end] is not (' ' or ']' or ')' or '}' or '>')) continue;
            while (end < text.Length && text[end] is ' ' or ']' or ')' or '}' or '>') end++;
            return end - at;
        }

        return 0;
    }
}
