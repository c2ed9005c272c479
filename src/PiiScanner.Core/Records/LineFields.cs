using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Splits a line of text into the fields of a list drawn without a table.</summary>
internal static class LineFields
{
    private const int LongestFirstField = 60;

    private static readonly char[] Bars = ['|', '│', '┃', '║', '¦'];

    /// <summary>True for a bar, typed or drawn.</summary>
    public static bool IsBar(char c) => c is '|' or '│' or '┃' or '║' or '¦';

    /// <summary>True for a line with a bar.</summary>
    public static bool HasBar(string line) => line.IndexOfAny(Bars) >= 0;

    /// <summary>A quick look before splitting: tabs, bars, wide gaps, a marker, or a first field short enough for a name.</summary>
    public static bool MayBeList(string line)
    {
        var (start, length) = Fields.Trim(line);
        var end = start + length;
        if (Marker(line, start, end) > start || IsWide(line, start, end)) return true;
        if (length <= LongestFirstField) return true;
        for (var i = start; i < start + LongestFirstField; i++)
        {
            if (ProseSeparator(line, i, end, '\0') > 0) return true;
        }

        return false;
    }

    /// <summary>Splits at tabs, bars and wide gaps; a leading number or bullet is a field of its own.</summary>
    /// <param name="line">One line.</param>
    /// <param name="marked">True when the line begins with a number or bullet.</param>
    public static List<(int Start, int Length)> Split(string line, out bool marked)
    {
        var fields = new List<(int Start, int Length)>();
        var (start, length) = Fields.Trim(line);
        var end = start + length;
        // A semicolon that ends the line parts nothing.
        while (end > start && line[end - 1] is ';') end--;
        var marker = Marker(line, start, end);
        marked = marker > start;
        var wide = IsWide(line, start, end);
        if (marked && !wide)
        {
            fields.Add((start, marker - start));
            start = marker;
        }

        var hard = wide && (line.IndexOf('\t', start, end - start) >= 0 || line.IndexOfAny(Bars, start, end - start) >= 0);
        // Empty cells in front of the first that is filled keep their columns: "|  |  | Ngày | Tháng |", or a line that begins with a tab.
        if (hard && IsBar(line[start])) start++;
        else if (hard) start = FirstTab(line, start);
        var from = start;
        var strongest = wide ? '\0' : Strongest(line, start, end);
        for (var i = start; i < end; i++)
        {
            var width = hard ? HardSeparator(line, i) : wide ? WideSeparator(line, i, end) : ProseSeparator(line, i, end, strongest);
            if (width == 0) continue;
            Add(fields, line, from, i, wide, hard);
            i += width - 1;
            from = i + 1;
        }

        Add(fields, line, from, end, wide, hard);
        return fields;
    }

    private static int FirstTab(string line, int start)
    {
        var first = start;
        while (first > 0 && char.IsWhiteSpace(line[first - 1])) first--;
        var tab = line.IndexOf('\t', first, start - first);
        return tab < 0 ? start : tab;
    }

    private static void Add(List<(int Start, int Length)> fields, string line, int from, int to, bool keepEmpty, bool keepFirst)
    {
        while (from < to && char.IsWhiteSpace(line[from])) from++;
        while (to > from && (char.IsWhiteSpace(line[to - 1]) || line[to - 1] is '.' && !keepEmpty)) to--;
        (from, to) = Emphasis.Inside(line, from, to);
        if (to > from || keepEmpty && (keepFirst || fields.Count > 0)) fields.Add((from, Math.Max(0, to - from)));
    }

    /// <summary>True for a line whose fields are drawn apart.</summary>
    public static bool IsWide(string line) => IsSemicolons(line);

    private static bool IsWide(string line, int start, int end)
    {
        if (IsSemicolons(line)) return true;
        var gap = false;
        for (var i = start; i < end; i++)
        {
            if (line[i] == '\t' || IsBar(line[i]) || i + 2 < end && line[i] == ' ' && line[i + 1] == ' ' && line[i + 2] == ' ') return true;
            gap |= i + 2 < end && line[i] == ' ' && line[i + 1] == ' ';
        }

        // Two spaces inside a name make no columns where commas, semicolons or dashes part the fields.
        if (!gap) return false;
        if (Strongest(line, start, end) != '\0') return false;
        var comma = line.IndexOf(", ", start, end - start, StringComparison.Ordinal);
        return comma < 0 || Marker(line, start, end) == start;
    }

    // A csv under a letterhead: three separators or more on a line.
    private static bool IsSemicolons(string line)
    {
        var count = 0;
        foreach (var c in line)
        {
            if (c == ';' && ++count >= 3) return line.IndexOf('\t') < 0 && line.IndexOf("; ", StringComparison.Ordinal) < 0;
        }

        return false;
    }

    // Where tabs or bars part the fields, two spaces inside a name are a slip of the hand.
    private static int HardSeparator(string line, int i) => line[i] == '\t' || IsBar(line[i]) ? 1 : 0;

    private static int WideSeparator(string line, int i, int end)
    {
        if (line[i] == ';' && IsSemicolons(line)) return 1;
        if (line[i] != ' ' || i + 1 >= end || line[i + 1] != ' ') return 0;
        var width = 2;
        while (i + width < end && line[i + width] == ' ') width++;
        return width;
    }

    private static int ProseSeparator(string line, int i, int end, char strongest)
    {
        var c = line[i];
        if (Leader(line, i, end) is > 0 and var dots) return dots;
        if (c is '(' or ')') return 1;
        if (c == ';') return 1;
        if (c == '.') return strongest == '.' && i + 1 < end && line[i + 1] == ' ' ? 2 : 0;
        if (c is ',' or ':') return strongest == '\0' && i + 1 < end && line[i + 1] == ' ' ? 2 : 0;
        if (c == '/') return strongest != ';' && IsSlash(line, i, end) ? 1 : 0;
        if (c is '-' or '–' or '—' or '−') return strongest != ';' && IsDash(line, i) && !IsInGroupName(line, i) ? 1 : 0;
        return 0;
    }

    // "Lê Mẫu .......... 07/11/2012 ..... 6B": the width of the dots that lead to the next field.
    private static int Leader(string line, int i, int end)
    {
        if (line[i] is not ('.' or '…' or '_')) return 0;
        var at = i;
        while (at < end && line[at] is '.' or '…' or '_' or ' ') at++;
        return at - i >= 4 && at < end && (line[i] != '.' || i + 2 < end && line[i + 1] == '.' && line[i + 2] == '.') ? at - i : 0;
    }

    // "Tổ trưởng tổ Toán - Tin": a group of teachers has two subjects.
    private static bool IsInGroupName(string line, int dash)
    {
        var before = line.Substring(Math.Max(0, dash - 24), Math.Min(dash, 24)).TrimEnd();
        var word = before.LastIndexOf(' ');
        return word > 0 && before.Substring(0, word).TrimEnd() is var rest && rest.EndsWith("tổ", StringComparison.OrdinalIgnoreCase) && (rest.Length == 2 || !char.IsLetter(rest[rest.Length - 3]));
    }

    private static bool IsDash(string line, int i) => line[i] is '-' or '–' or '—' or '−' && (i > 0 && line[i - 1] == ' ' || line[i] != '-');

    // "Lê Mẫu / PH lớp 2A / 0912…"
    private static bool IsSlash(string line, int i, int end) => line[i] == '/' && i > 0 && line[i - 1] == ' ' && i + 1 < end && line[i + 1] == ' ';

    // What parts the fields of a line: in "1. Lê Mẫu; 5/9/2015; Tổ 3, xã Mẫu" the commas belong to the address.
    private static char Strongest(string line, int start, int end)
    {
        var dashes = 0;
        for (var i = start; i < end; i++)
        {
            if (line[i] == ';' || Leader(line, i, end) > 0) return ';';
            if (IsSlash(line, i, end)) dashes++;
            if (IsDash(line, i) && i + 1 < end && line[i + 1] == ' ' && line[i - 1 < start ? i : i - 1] == ' ') dashes++;
        }

        return dashes >= 2 ? '-' : ArePoints(line, start, end) ? '.' : '\0';
    }

    // "1/ Lê Mẫu. 2015. Làng Kép. Hộ nghèo": short parts behind a number, and points alone between them. Sentences are longer, and "P. 5" is no end of one.
    private static bool ArePoints(string line, int start, int end)
    {
        const int fewest = 2, longest = 32, shortest = 4;
        if (start == 0 || line.IndexOfAny([',', ':'], start, end - start) >= 0) return false;
        var (parts, from) = (0, start);
        for (var i = start; i <= end; i++)
        {
            if (i < end && !(line[i] == '.' && i + 1 < end && line[i + 1] == ' ')) continue;
            if (i - from > longest || i - from < shortest && i < end) return false;
            parts++;
            from = i + 2;
        }

        return parts > fewest;
    }

    // "1.", "12)", "1 -", "-", "•", "+", "*", "a)"
    private static int Marker(string line, int start, int end)
    {
        var i = start;
        while (i < end && i - start < 4 && line[i] is >= '0' and <= '9') i++;
        if (i > start)
        {
            if (i < end && line[i] is '.' or ')' or '/' or ':' && i + 1 < end && line[i + 1] is < '0' or > '9') return Skip(line, i + 1, end);
            return i < end && line[i] == '-' && i + 1 < end && line[i + 1] == ' ' ? Skip(line, i + 1, end) : start;
        }

        if (i < end && line[i] is '-' or '•' or '+' or '*' or '●' or '▪' or '\uF0B7' or '·' or '–' or '◦' or '➢' or '✓') return Skip(line, i + 1, end);
        if (i + 1 < end && line[i] is >= 'a' and <= 'z' && line[i + 1] == ')') return Skip(line, i + 2, end);
        if (i + 2 < end && line[i] is >= 'a' and <= 'z' && line[i + 1] == '.' && line[i + 2] == ' ') return Skip(line, i + 2, end);
        if (NumberInBrackets(line, i, end) is > 0 and var bracket) return Skip(line, bracket, end);
        var sign = i;
        while (sign < end && IsSign(line[sign])) sign++;
        return sign > i && sign < end && line[sign] == ' ' ? Skip(line, sign, end) : start;
    }

    // "(1) Lê Mẫu", "[12] Trần Thử", "#3 Phạm Thị Thử"
    private static int NumberInBrackets(string line, int start, int end)
    {
        if (start + 2 >= end || line[start] is not ('(' or '[' or '#')) return 0;
        var i = start + 1;
        while (i < end && line[i] is >= '0' and <= '9') i++;
        if (i == start + 1 || i - start > 4 || i >= end) return 0;
        var close = line[start] switch { '(' => ')', '[' => ']', _ => ' ' };
        return line[i] == close ? i + 1 : 0;
    }

    // "✅ Lê Mẫu", "🥇 Trần Thử": pictures that messages are dressed with.
    private static bool IsSign(char c) => c is >= '\u2190' and <= '\u2BFF' or '\uFE0F' or '\u200D' || char.IsSurrogate(c);

    private static int Skip(string line, int i, int end)
    {
        while (i < end && char.IsWhiteSpace(line[i])) i++;
        return i;
    }

    /// <summary>True for a line that begins with a number or bullet of a list.</summary>
    public static bool HasMarker(string line) => Marker(line, 0, line.Length) > 0;

    /// <summary>First code unit behind the number or bullet a line begins with; 0 without one.</summary>
    public static int MarkerEnd(string line) => Marker(line, 0, line.Length);

    /// <summary>The next comma, or dash that parts fields, at or behind a place; the line's length when there is none.</summary>
    public static int NextBreak(string line, int from)
    {
        for (var i = from; i < line.Length; i++)
        {
            if (line[i] == ',' || IsDash(line, i) && i + 1 < line.Length && line[i + 1] == ' ') return i;
        }

        return line.Length;
    }

    /// <summary>The text behind a list's number: "12. 6066060838" gives "6066060838".</summary>
    public static NormalizedText WithoutNumber(NormalizedText text)
    {
        var line = text.Text;
        if (line.Length < 4 || line[0] is not (>= '0' and <= '9' or '(' or '[' or '#')) return text;
        var end = Marker(line, 0, line.Length);
        return end > 2 && end < line.Length - 1 && char.IsWhiteSpace(line[end - 1]) && line.IndexOf('\n') < 0 ? Fields.Slice(text, end, line.Length - end) : text;
    }

    /// <summary>Parts the counter from the words behind it where the first fields of a run count up without a sign: "1 Lê Mẫu", "2 Trần Thử", or "#1 Lê Mẫu" between tabs.</summary>
    /// <param name="run">Lines of one list and their fields; changed in place.</param>
    public static void PartCounters(List<(NormalizedText Line, List<(int Start, int Length)> Fields)> run)
    {
        var counted = 0;
        for (var i = 0; i < run.Count; i++)
        {
            if (Counter(run[i]) is { Number: > 0 } mark && (i == 0 ? mark.Number <= run.Count : mark.Number == Counter(run[i - 1]).Number + 1)) counted++;
        }

        if (counted < 2 || counted * 10 < run.Count * 7) return;
        foreach (var line in run)
        {
            if (Counter(line) is not { Number: > 0 } mark) continue;
            var (start, length) = line.Fields[0];
            line.Fields[0] = (mark.End, start + length - mark.End);
            line.Fields.Insert(0, (start, line.Line.Text.AsSpan(start, mark.End - start).TrimEnd().Length));
        }
    }

    /// <summary>First code unit behind a number of up to three digits and a space in front of words; the start where there is none.</summary>
    /// <param name="line">One line.</param>
    /// <param name="start">First code unit of its text.</param>
    public static int CounterEnd(string line, int start)
    {
        var to = start;
        while (to < line.Length && to - start < 3 && line[to] is >= '0' and <= '9') to++;
        return to > start && to + 1 < line.Length && line[to] == ' ' && char.IsLetter(line[to + 1]) ? to + 1 : start;
    }

    private static (int Number, int End) Counter((NormalizedText Line, List<(int Start, int Length)> Fields) line)
    {
        if (line.Fields.Count == 0 || line.Fields[0].Length < 4) return default;
        var (text, (start, length)) = (line.Line.Text, line.Fields[0]);
        var from = text[start] is '(' or '[' or '#' ? start + 1 : start;
        var to = from;
        while (to < start + length && to - from < 3 && text[to] is >= '0' and <= '9') to++;
        // "a. Lê Mẫu", "b. Trần Thử"
        var lettered = to == from && from == start && text[start] is >= 'a' and <= 'z';
        if (to == from && !lettered) return default;
        var number = to > from ? CellShapes.Integer(text.Substring(from, to - from)) : text[start] - 'a' + 1;
        var end = Marker(text, start, start + length);
        if (end == start && from == start) end = CounterEnd(text, start);
        return end > (lettered ? start + 1 : to) && end < start + length && char.IsLetter(text[end]) ? (number, end) : default;
    }

    /// <summary>Makes a grid row of a line's fields, each in its column.</summary>
    public static GridRow ToRow(int index, NormalizedText line, List<(int Column, int Start, int Length)> fields) =>
        new(index, [.. fields.Where(field => field.Length > 0).Select(field => new GridCell(field.Column, Fields.Slice(line, field.Start, field.Length)))]);

    /// <summary>Makes a grid row of a line's fields.</summary>
    public static GridRow ToRow(int index, NormalizedText line, List<(int Start, int Length)> fields)
    {
        var cells = new List<GridCell>(fields.Count);
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Length > 0) cells.Add(new GridCell(i, Fields.Slice(line, fields[i].Start, fields[i].Length)));
        }

        return new GridRow(index, cells);
    }
}
