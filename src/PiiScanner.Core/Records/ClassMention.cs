using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>The class running text states of a person named in it: "Lê Mẫu (6A)", "em Lê Mẫu, lớp 6A", "các em lớp 6A: Lê Mẫu, Trần Thử".</summary>
/// <remarks>It finds people in the consent registry, so what may be meant of two is nobody's.</remarks>
internal static class ClassMention
{
    private const int LongestClass = 8;
    private static readonly char[] ClauseEnds = [';', '\n', '!', '?'];
    private static readonly char[] TokenEnds = [' ', '\t', '\n', '\u00A0', ',', ';', ':', '(', ')', '!', '?'];

    /// <summary>The class of the name at a place; null when the text tells none, or not whose it is.</summary>
    /// <param name="text">The line or paragraph.</param>
    /// <param name="start">First code unit of the name.</param>
    /// <param name="end">First code unit behind it.</param>
    /// <param name="next">Where the next name begins; the text's length when there is none.</param>
    public static string? Of(string text, int start, int end, int next)
    {
        if (!text.Any(char.IsDigit)) return null;
        var (from, to) = (ClauseStart(text, start), ClauseEnd(text, end));
        var mentions = In(text, from, to);
        if (mentions.Count == 0) return Beside(text, end, Math.Min(next, to));
        var ahead = mentions.FindLast(mention => mention.End <= start && IsLink(text, mention.End, start));
        var behind = mentions.Find(mention => mention.Start >= end && mention.End <= next && !(next < to && IsLink(text, mention.End, next)));
        var own = behind?.Text ?? Beside(text, end, Math.Min(next, to));
        if (ahead is not null && own is not null) return Same(ahead.Text, own) ? own : null;
        if (own is not null) return own;
        if (ahead is not null) return ahead.Text;
        // "lớp 6A: Lê Mẫu, Trần Thử": a heading holds until the next class.
        if (mentions.FindLast(mention => mention.End <= start) is { } heading && text.IndexOf(':', heading.End, start - heading.End) >= 0) return heading.Text;
        return mentions.TrueForAll(mention => Same(mention.Text, mentions[0].Text)) ? mentions[0].Text : null;
    }

    private static bool Same(string a, string b) => VietnameseLetters.Fold(a) == VietnameseLetters.Fold(b);

    private static int ClauseStart(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (Array.IndexOf(ClauseEnds, text[i]) >= 0 || IsStop(text, i)) return i + 1;
        }

        return 0;
    }

    private static int ClauseEnd(string text, int at)
    {
        for (var i = at; i < text.Length; i++)
        {
            if (Array.IndexOf(ClauseEnds, text[i]) >= 0 || IsStop(text, i)) return i;
        }

        return text.Length;
    }

    // "6.1" and "Tp.HCM" end no sentence.
    private static bool IsStop(string text, int i) => text[i] == '.' && (i + 1 == text.Length || text[i + 1] is ' ' or '\u00A0');

    private static List<Mention> In(string text, int from, int to)
    {
        var mentions = new List<Mention>();
        for (var i = from; i < to; i++)
        {
            if (i > from && char.IsLetterOrDigit(text[i - 1])) continue;
            var word = Token(text, i, to);
            if (word.Length is 3 or 5 && VietnameseLetters.Fold(word) is "lop" or "class")
            {
                var at = i + word.Length;
                while (at < to && text[at] is ' ' or '\u00A0') at++;
                if (ClassAt(text, at, to) is { } named) mentions.Add(new Mention(i, at + named.Length, named));
            }
        }

        return mentions;
    }

    // "Lê Mẫu (6A)", "Lê Mẫu – 6A", "Lê Mẫu 6A".
    private static string? Beside(string text, int end, int to)
    {
        var at = end;
        while (at < to && text[at] is ' ' or '\u00A0') at++;
        if (at < to && text[at] is '(' or '–' or '—' or '-' or ',') at++;
        while (at < to && text[at] is ' ' or '\u00A0') at++;
        return ClassAt(text, at, to);
    }

    private static string? ClassAt(string text, int at, int to)
    {
        if (at >= to || !char.IsDigit(text[at])) return null;
        var token = Token(text, at, to).TrimEnd('.', '-', '–');
        return token.Length <= LongestClass && CellShapes.IsClass(VietnameseLetters.Fold(token)) ? token : null;
    }

    private static string Token(string text, int at, int to)
    {
        var end = text.IndexOfAny(TokenEnds, at, to - at);
        return text.Substring(at, (end < 0 ? to : end) - at);
    }

    // What lets a class run on into a name: "lớp 6A: em Lê Mẫu", never a comma.
    private static bool IsLink(string text, int from, int to)
    {
        var words = VietnameseLetters.Fold(text.Substring(from, to - from)).Split([' ', '\u00A0', ':'], StringSplitOptions.RemoveEmptyEntries);
        return words.All(word => word is "em" or "ban" or "hoc" or "sinh" or "hs" or "la" or "gom" or "chau" or "-" or "–");
    }

    private sealed record Mention(int Start, int End, string Text);
}
