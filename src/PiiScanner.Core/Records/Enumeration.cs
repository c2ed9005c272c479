namespace PiiScanner.Core.Records;

/// <summary>Members of an enumeration in a line: what stands between commas, semicolons and "và", each with its remark in brackets.</summary>
internal static class Enumeration
{
    /// <summary>The members, and where the enumeration begins: behind the last colon outside of brackets.</summary>
    /// <param name="text">The line.</param>
    public static (int Body, List<(int Start, int Length)> Members) Members(string text)
    {
        var body = Body(text);
        var members = new List<(int Start, int Length)>();
        var depth = 0;
        var from = body;
        for (var i = body; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')') depth = Math.Max(0, depth - 1);
            if (depth > 0) continue;
            var width = text[i] is ',' or ';' ? 1 : text[i] == ' ' && text.AsSpan(i).StartsWith(" và ".AsSpan(), StringComparison.Ordinal) ? 4 : 0;
            if (width == 0) continue;
            Add(text, from, i, members);
            from = i + width;
            i = from - 1;
        }

        Add(text, from, text.Length, members);
        return (body, members);
    }

    /// <summary>The member without its remark: "Lê Mẫu (sốt)", "Lê Mẫu - sốt".</summary>
    public static (int Start, int Length) NameOf(string text, (int Start, int Length) member)
    {
        var end = member.Start + member.Length;
        for (var i = member.Start; i < end; i++)
        {
            if (text[i] is not ('(' or '–' or '—' or '-') || text[i] == '-' && i > member.Start && text[i - 1] != ' ') continue;
            var (start, length) = Fields.Trim(text.Substring(member.Start, i - member.Start));
            return (member.Start + start, length);
        }

        return member;
    }

    /// <summary>What stands in brackets at the end of a member; empty without them.</summary>
    public static (int Start, int Length) RemarkOf(string text, (int Start, int Length) member)
    {
        var end = member.Start + member.Length - 1;
        var open = end > member.Start && text[end] == ')' ? text.LastIndexOf('(', end, member.Length) : -1;
        return open < 0 ? default : (open + 1, end - open - 1);
    }

    private static int Body(string text)
    {
        var depth = 0;
        var body = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')') depth = Math.Max(0, depth - 1);
            else if (text[i] == ':' && depth == 0) body = i + 1;
        }

        return body;
    }

    private static void Add(string text, int start, int end, List<(int Start, int Length)> members)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '+' or '•' or '*')) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '.')) end--;
        if (end > start) members.Add((start, end - start));
    }
}
