using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private const int LeastLessons = 2;

    // "Ngữ văn⏎Lê Thị Mẫu" in a timetable: where the subject ends and who teaches it begins; 0 for any other cell.
    private int LessonOf(GridCell cell)
    {
        var text = cell.Text.Text;
        var end = text.IndexOf('\n');
        if (end < 0) end = EndOfSubject(text);
        return end > 1 && text.IndexOf('\n', end + 1) < 0 && CellShapes.Digits(text.Substring(end)) == 0 && forms.NamesMark(text.Substring(0, end).Trim()) && IsName(cell.Text, (end + 1, text.Length - end - 1), LeastName) ? end + 1 : 0;
    }

    private const int LongestShortSubject = 8;

    // "NT⏎Lê Mẫu", "CN Trần Thử" beside lessons whose subject is known: a short word, and who teaches it.
    private int BesideLessons(GridCell cell)
    {
        var text = cell.Text.Text;
        var end = text.IndexOfAny(LineOrBlank);
        return end is > 1 and <= LongestShortSubject && CellShapes.Digits(text) == 0 && text.Take(end).All(char.IsLetter) && IsName(cell.Text, (end + 1, text.Length - end - 1), LeastName) ? end + 1 : 0;
    }

    private static readonly char[] LineOrBlank = ['\n', ' '];

    private const int LongestSubject = 20;

    // "GDTC Lê Mẫu", "Sử-Địa Trần Thử": the blank behind the longest beginning that is a subject; -1 without one.
    private int EndOfSubject(string text)
    {
        for (var at = text.LastIndexOf(' ', Math.Min(text.Length - 1, LongestSubject)); at > 1; at = text.LastIndexOf(' ', at - 1))
        {
            if (forms.NamesMark(text.Substring(0, at).Trim())) return at;
        }

        return -1;
    }

    private bool TakeLesson(GridCell cell)
    {
        var start = LessonOf(cell);
        if (start == 0) start = BesideLessons(cell);
        if (start == 0) return false;
        var name = Fields.Slice(cell.Text, start, cell.Text.Text.Length - start);
        var record = new RecordDraft(RecordShape.Prose, name.Block.Locate(name.ToOriginal(0, name.Text.Length))) { Subject = Subject.Staff };
        record.Values.Add(cells.NameBesideLabels(name));
        sink.Add(record, Titles());
        return true;
    }
}
