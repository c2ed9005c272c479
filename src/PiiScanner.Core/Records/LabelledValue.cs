using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>A label of a form and the text behind it.</summary>
/// <param name="Role">What the label announces.</param>
/// <param name="Value">The text behind it, up to the next label.</param>
internal sealed record LabelledValue(ColumnRole Role, NormalizedText Value);

/// <summary>Finds labels and values: <c>Họ và tên: … Ngày sinh: …</c>, in a line or in neighbouring cells.</summary>
internal sealed class FormReader(HeaderLexicon lexicon, IReadOnlyDictionary<string, ColumnRole> roles)
{
    private const int MostLabelWords = 9;

    /// <summary>Finds the labelled values of one line.</summary>
    public IReadOnlyList<LabelledValue> ReadLine(NormalizedText line)
    {
        var text = line.Text;
        if (text.Length > 2000 || NextMark(text, 0) < 0) return [];
        var found = new List<(ColumnRole Role, int LabelStart, int ValueStart)>();
        for (var mark = NextMark(text, 0); mark >= 0; mark = NextMark(text, AfterMark(text, mark)))
        {
            var from = found.Count > 0 ? found[found.Count - 1].ValueStart : 0;
            if (Label(text, from, mark) is { } label) found.Add((label.Role, label.Start, AfterMark(text, mark)));
        }

        var values = new List<LabelledValue>();
        for (var i = 0; i < found.Count; i++)
        {
            var end = i + 1 < found.Count ? found[i + 1].LabelStart : text.Length;
            if (found[i].Role.Kind == FindingKinds.Address) end = SentenceEnd(text, found[i].ValueStart, end);
            var (start, length) = Bounds(text, found[i].ValueStart, end);
            if (length > 0) values.Add(new LabelledValue(found[i].Role, Fields.Slice(line, start, length)));
        }

        return values;
    }

    /// <summary>The role of a line that is nothing but a label, or null.</summary>
    public ColumnRole? ReadLabel(NormalizedText line)
    {
        var text = line.Text.Trim().TrimEnd(':', ' ');
        if (text.Length is < 2 or > 50 || !char.IsLetter(text[0])) return null;
        var match = lexicon.Match(text, out var exact);
        if (!exact || match[0].Weight == RoleWeight.None) return null;
        // "DANH SÁCH HỌC SINH" over a list is a title, though some tables use it as a heading.
        var key = HeaderKey.Of(text);
        return match[0].Weight == RoleWeight.Name && !HeaderKey.HasPhrase(key, "ten") && !HeaderKey.HasPhrase(key, "ho") ? null : Choose(match, text);
    }

    /// <summary>Finds labels in cells with their value in the next cell, as in forms laid out as tables.</summary>
    public IReadOnlyList<LabelledValue> ReadCells(GridRow row)
    {
        var values = new List<LabelledValue>();
        for (var i = 0; i + 1 < row.Cells.Count; i++)
        {
            var text = row.Cells[i].Trimmed.TrimEnd(' ', ':', '.');
            if (text.Length is 0 or > 60 || row.Cells[i + 1].Trimmed.Length == 0) continue;
            var match = lexicon.Match(text, out var exact);
            if (!exact || lexicon.Match(row.Cells[i + 1].Trimmed, out var next).Count > 0 && next) continue;
            if (match[0].Kind == FindingKinds.PersonName && IsEnumeration(row.Cells[i + 1].Trimmed)) continue;
            values.Add(new LabelledValue(match[0], row.Cells[i + 1].Text));
            i++;
        }

        return values;
    }

    // "Ba | Cơm, cá kho, canh chua": a day of the menu, not a father.
    private static bool IsEnumeration(string text) => text.IndexOf(", ", StringComparison.Ordinal) > 0 && !CellShapes.IsCapitalised(text, 0, text.Length);

    // A label ends at a colon, or at the dots that lead to its value: "Họ và tên ........ Lê Mẫu".
    private static int NextMark(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == ':')
            {
                // 08:30 and http:// are no labels.
                if (i + 1 < text.Length && (text[i + 1] == '/' || char.IsDigit(text[i + 1]) && i > 0 && char.IsDigit(text[i - 1]))) continue;
                return i;
            }

            if (IsLeader(text, i)) return i;
        }

        return -1;
    }

    private static int AfterMark(string text, int mark)
    {
        if (text[mark] == ':') return mark + 1;
        var end = mark;
        while (end < text.Length && text[end] is '.' or '…' or '_' or ' ') end++;
        return end;
    }

    private static bool IsLeader(string text, int i) =>
        text[i] == '…' || text[i] is '.' or '_' && i + 2 < text.Length && text[i + 1] == text[i] && text[i + 2] == text[i];

    private (ColumnRole Role, int Start)? Label(string text, int from, int colon)
    {
        var start = colon;
        (ColumnRole, int)? best = null;
        for (var words = 0; words < MostLabelWords; words++)
        {
            var end = start;
            while (start > from && !IsWordStart(text, start - 1, from)) start--;
            if (start > from) start--;
            if (start == end) break;
            var label = text.Substring(start, colon - start);
            if (lexicon.TryExact(label.Trim(), out var match) && !IsDateLine(text, colon, label) && !IsWeekday(text, start, label)) best = (Choose(match, label), start + Leading(label));
            if (start == from) break;
        }

        return best;
    }

    // "Thứ Ba: phở bò": a day of the week, no father.
    private static bool IsWeekday(string text, int start, string label) =>
        HeaderKey.Of(label) == "ba" && HeaderKey.Of(text.Substring(Math.Max(0, start - 5), Math.Min(5, start))).EndsWith("thu", StringComparison.Ordinal);

    // "…, ngày .... tháng .... năm 2026" is a date to be filled in.
    private static bool IsDateLine(string text, int mark, string label) => text[mark] != ':' && HeaderKey.Of(label) is "ngay" or "thang" or "nam";

    private ColumnRole Choose(IReadOnlyList<ColumnRole> match, string label)
    {
        var key = HeaderKey.Of(label);
        if (key is "nam sinh" or "sinh nam") return roles["birth-date"];
        // "name: Build" stands in every program's settings: it announces a name only where one follows.
        if (key is "name") return match[0] with { IsOfThingsToo = true };
        // In a form "Tên:" announces a whole name.
        return match[0].Name is "given-name" or "surname-middle" && key == "ten" ? roles["full-name"] : match[0];
    }

    // "thôn 5, xã Mẫu. Nhà trường …": an address ends with its sentence; "P. Mẫu", "TP. Mẫu" and "Đ. Mẫu" are abbreviations, whose words are capitals.
    private static int SentenceEnd(string text, int start, int end)
    {
        for (var i = start + 3; i + 2 < end; i++)
        {
            if (text[i] == '.' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && (char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]) || char.IsDigit(text[i - 1]) && char.IsDigit(text[i - 2]))) return i;
        }

        return end;
    }

    private static int Leading(string label)
    {
        var start = 0;
        while (start < label.Length && !char.IsLetter(label[start])) start++;
        return Math.Min(start, label.Length - 1);
    }

    private static bool IsWordStart(string text, int index, int from) =>
        index > from && !char.IsLetterOrDigit(text[index - 1]) && char.IsLetterOrDigit(text[index]) && text[index - 1] is not ('/' or '&' or '.');

    private static (int Start, int Length) Bounds(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '.' or '_' or '…' or ':')) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ';' or ',' or '_' or '…' or '|' or '-' or '–' or '(')) end--;
        // Dotted blanks of an empty form.
        var blank = text.IndexOf("...", start, Math.Max(0, end - start), StringComparison.Ordinal);
        if (blank >= 0) end = blank;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        var wide = text.IndexOf('\t', start, Math.Max(0, end - start));
        if (wide > start) end = wide;
        return (start, Math.Max(0, end - start));
    }
}
