using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Parts a line of a list by what its fields are, whatever parts them: a person's name in front, and a date, phone or number behind it.</summary>
/// <param name="finder">Knows names and values.</param>
/// <param name="forms">Knows labels.</param>
internal sealed class ShapedLine(IValueFinder finder, FormReader forms)
{
    private const int LongestLine = 240;
    private const int LongestName = 60;
    private const int MostWords = 8;
    private const int MostLabelWords = 4;
    private const int LongestLabel = 24;
    // A parent's name, with what the parent is to the child.
    private const int LongestBetween = 48;
    private const int MostFields = 10;
    private const int MostInFront = 3;
    private const int LongestGroupWord = 4;
    // Least score of the words in front: the values behind speak for them too.
    private const double LeastName = 0.25;
    private const double LeastInList = 0.1;
    private const double SureName = 0.5;

    // Where semicolons part the fields, commas belong to an address.
    private static readonly char[] Semicolon = [';'];
    private static readonly string[] SurnamesOfOffices = ["truong ", "doan ", "to "];
    private static readonly char[] FieldEnds = [',', ';', '|', '\t', '(', ')', '[', ']', '_', '=', '>', '→'];

    /// <summary>The fields of a line: its number or bullet, the name, the values and what stands between them; null where the line does not open with a name and go on with a value.</summary>
    /// <param name="line">One line.</param>
    /// <param name="continues">True where the line above is one of a list: words that stand as its name did need not look like one.</param>
    public List<(int Start, int Length)>? Split(NormalizedText line, bool continues)
    {
        var text = line.Text;
        if (text.Length is < 12 or > LongestLine || CellShapes.Digits(text) < 5) return null;
        var end = text.TrimEnd().Length;
        var first = text.Length - text.TrimStart().Length;
        var from = Math.Max(first, LineFields.MarkerEnd(text));
        if (from == first) from = LineFields.CounterEnd(text, first);
        var fields = new List<(int Start, int Length)>();
        if (from > first) fields.Add((first, text.AsSpan(first, from - first).TrimEnd().Length));
        var values = 0;
        // "27/12/2012 - Lê Mẫu - 9A", "0912… Lê Mẫu", "9A Lê Mẫu 27/12/2012"
        while (fields.Count < MostInFront && ValueInFront(line, from, end) is { Length: > 0 } value)
        {
            fields.Add((from, value.Start + value.Length - from));
            if (value.Kind is not null) values++;
            from = Skip(text, value.Start + value.Length, end);
        }

        var name = NameEnd(line, from, end, continues);
        if (name <= from) return null;
        fields.Add((from, name - from));
        var ends = text.IndexOf(';', name, end - name) >= 0 ? Semicolon : FieldEnds;
        for (var at = Skip(text, name, end); at < end; at = Skip(text, at, end))
        {
            if (fields.Count > MostFields) return null;
            var label = LabelEnd(text, at, end);
            var value = ValueShapes.At(line, label, end, finder);
            if (value.Length > 0)
            {
                var known = label == at || forms.Announces(text.Substring(at, label - at).TrimEnd(' ', ':', '.'), value.Kind);
                var start = known ? label : at;
                if (known && value.Kind is not null) values++;
                fields.Add((start, value.Start + value.Length - start));
                at = value.Start + value.Length;
                continue;
            }

            // What stands in front of the first value is short: a class, a label, a sex.
            var stop = FieldEnd(text, at, end, ends);
            if (values == 0 && stop - at > LongestBetween) return null;
            fields.Add((at, text.AsSpan(at, stop - at).TrimEnd().Length));
            at = stop;
        }

        return values > 0 ? fields : null;
    }

    private (int Start, int Length, string? Kind) ValueInFront(NormalizedText line, int from, int end)
    {
        if (GroupEnd(line, from, end) is > 0 and var group) return (from, group - from, null);
        var label = LabelEnd(line.Text, from, end);
        var value = ValueShapes.At(line, label, end, finder);
        return label == from || value.Length > 0 && forms.Announces(line.Text.Substring(from, label - from).TrimEnd(' ', ':', '.'), value.Kind) ? value : default;
    }

    // "Lá 2", "Mầm 1": a group of a kindergarten; 0 where none stands here.
    private static int GroupEnd(NormalizedText line, int from, int end)
    {
        var space = line.Text.IndexOf(' ', from, Math.Min(end - from, LongestGroupWord + 1));
        if (space <= from || space + 1 >= end || !char.IsDigit(line.Text[space + 1])) return 0;
        var to = space + 2;
        while (to < end && char.IsLetterOrDigit(line.Text[to])) to++;
        return CellShapes.IsClass(Fields.Slice(line, from, to - from).Folded) ? to : 0;
    }

    // End of the words a line opens with when they may be a name; its start when they are none.
    private int NameEnd(NormalizedText line, int from, int end, bool continues)
    {
        var text = line.Text;
        var ends = new List<int>(MostWords);
        var at = from;
        while (at < end && char.IsLetter(text[at]) && ends.Count <= MostWords && at - from <= LongestName)
        {
            while (at < end && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark)) at++;
            // "9A" or "a1" is no word of a name.
            if (at < end && char.IsDigit(text[at])) break;
            ends.Add(at);
            if (at + 1 >= end || text[at] != ' ') break;
            at++;
        }

        if (ends.Count > MostWords) return from;
        for (var label = Math.Min(MostLabelWords, ends.Count - 2); label >= 1; label--)
        {
            var start = ends[ends.Count - 1 - label] + 1;
            if (!IsLabelBehind(text, from, start, ends[ends.Count - 1])) continue;
            ends.RemoveRange(ends.Count - label, label);
            break;
        }

        if (ends.Count < 2) return from;
        var length = ends[ends.Count - 1] - from;
        if (length > LongestName) return from;
        var look = finder.LookAtName(Fields.Slice(line, from, length)).Score;
        // "Trạm y tế: 0236…" is nobody; "truong bich hao" without marks may be a school or a person.
        var key = HeaderKey.Of(text.Substring(from, length));
        if (ContextWords.IsOrganisation(key) && !(look >= SureName && Array.Exists(SurnamesOfOffices, word => key.StartsWith(word, StringComparison.Ordinal)))) return from;
        return look >= (continues ? LeastInList : LeastName) ? from + length : from;
    }

    // "Lê Mẫu sinh ngày 5/9/2012", "le mau sdt 0912…": words in small letters behind capitals, or such as announce a date or number. "hoa", "khoi", "phong" at the end of "tran thi hoa" are given names.
    private bool IsLabelBehind(string text, int from, int start, int end)
    {
        if (forms.RoleOf(text.Substring(start, end - start)) is not { } role) return false;
        return role.Name == "birth-date" || role.Kind is FindingKinds.PhoneNumber or FindingKinds.NationalId || role.Name == "class" && end - start == 3 || char.IsUpper(text[from]) && char.IsLower(text[start]);
    }

    // "sinh ngày", "ĐT:", "CCCD" before a value; the place itself where no words stand.
    private static int LabelEnd(string text, int at, int end)
    {
        var to = at;
        while (to < end && to - at <= LongestLabel && (char.IsLetter(text[to]) || text[to] is ' ' or '.')) to++;
        if (to == at || to - at > LongestLabel) return at;
        if (to < end && text[to] == ':') to++;
        while (to < end && text[to] == ' ') to++;
        return to < end && (char.IsDigit(text[to]) || text[to] == '+') ? to : at;
    }

    private static int FieldEnd(string text, int at, int end, char[] ends)
    {
        var stop = at;
        while (stop < end && Array.IndexOf(ends, text[stop]) < 0 && (ends == Semicolon || !IsSpacedSign(text, stop, end)) && !(text[stop] == ' ' && stop + 1 < end && text[stop + 1] == ' ')) stop++;
        return Math.Max(stop, at + 1);
    }

    // " - ", " / ", ": "
    private static bool IsSpacedSign(string text, int at, int end) =>
        text[at] is '-' or '–' or '—' or '/' && at > 0 && text[at - 1] == ' ' && at + 1 < end && text[at + 1] == ' '
        || text[at] == ':' && at + 1 < end && text[at + 1] == ' ';

    private static int Skip(string text, int at, int end)
    {
        while (at < end && !char.IsLetterOrDigit(text[at]) && text[at] != '+') at++;
        return at;
    }
}
