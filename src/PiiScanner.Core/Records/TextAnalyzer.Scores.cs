using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private const int BestScore = 10;

    // "Điểm kiểm tra unit 4, cô gửi cả lớp:" and below it "Lê Mẫu 9,5 giỏi quá": a number up to ten right behind a name is that pupil's mark.
    private void AddScores(NormalizedText line, IReadOnlyList<RecordDraft> records)
    {
        if (records.Count == 0 || !_recent.Exists(recent => recent.Text.Length <= LongestTitleOfPeople && ContextWords.TellsScores(recent.Text))) return;
        foreach (var record in records)
        {
            if (record is not { Subject: Subject.Pupil or Subject.Unknown, Name: { IsMasked: false } name } || line.Text.IndexOf(name.Raw, StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            var (start, length) = ScoreBehind(line.Text, at + name.Raw.Length);
            if (length > 0) cells.Read(new GridCell(0, Fields.Slice(line, start, length)), new ListColumn(0, forms.Score, null, 0.8, true), record.Values);
        }
    }

    private static (int Start, int Length) ScoreBehind(string text, int from)
    {
        var start = from;
        while (start < text.Length && start - from < 4 && text[start] is ' ' or ':' or '-' or '–' or '=' or ',' or '(') start++;
        var end = start;
        while (end < text.Length && char.IsDigit(text[end])) end++;
        if (start == from || end - start is 0 or > 2 || CellShapes.Integer(text.Substring(start, end - start)) > BestScore) return default;
        if (end + 1 < text.Length && text[end] is ',' or '.' && char.IsDigit(text[end + 1]))
        {
            end += 2;
            if (end < text.Length && char.IsDigit(text[end])) end++;
        }

        return end == text.Length || text[end] is ' ' or ')' or ',' or ';' or '.' or 'đ' ? (start, end - start) : default;
    }
}
