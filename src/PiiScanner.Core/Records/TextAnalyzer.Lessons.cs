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
        return end > 1 && text.IndexOf('\n', end + 1) < 0 && CellShapes.Digits(text.Substring(end)) == 0 && forms.NamesMark(text.Substring(0, end).Trim()) && IsName(cell.Text, (end + 1, text.Length - end - 1), LeastName) ? end + 1 : 0;
    }

    private bool TakeLesson(GridCell cell)
    {
        var start = LessonOf(cell);
        if (start == 0) return false;
        var name = Fields.Slice(cell.Text, start, cell.Text.Text.Length - start);
        var record = new RecordDraft(RecordShape.Prose, name.Block.Locate(name.ToOriginal(0, name.Text.Length))) { Subject = Subject.Staff };
        record.Values.Add(cells.NameBesideLabels(name));
        sink.Add(record, Titles());
        return true;
    }
}
