using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    // Letters that may stand beside a name on its line, or beside the values below it: "Bé …", "– lớp 7C", "PH: ", "8A · ".
    private const int MostOtherLetters = 20;
    private const int LongestCellOfOne = 300;
    private bool _nameAboveIsAlone;

    // "Lê Mẫu⏎0912000333", "Lê Mẫu⏎8A · 10/10/2012": a line of nothing but values belongs to the name that stands alone above it.
    private bool TakeValuesBelow(NormalizedText line, IReadOnlyList<RecordDraft> records)
    {
        if (records.Count == 0 || !_nameAboveIsAlone || _nameAbove is not { Name: not null } above) return false;
        if (records.Any(record => record.Shape != RecordShape.Alone || record.Values.Exists(value => value.Weight == RoleWeight.Work))) return false;
        if (OtherLetters(line, records) > MostOtherLetters) return false;
        CloseCard();
        _card = new RecordDraft(RecordShape.Card, above.Location) { Subject = above.Subject, ClassName = above.ClassName };
        _card.Values.AddRange(above.Values);
        foreach (var record in records) _card.Values.AddRange(record.Values);
        _nameAbove = null;
        _sinceCard = 0;
        Remember(line);
        return true;
    }

    // "Lê Thị Mẫu⏎Giáo viên Tiếng Anh⏎0912000333": the post between a name and its values; a head's are for calling.
    private bool IsPostBelowName(NormalizedText line, IReadOnlyList<LabelledValue> labelled, IReadOnlyList<RecordDraft> records)
    {
        if (!_nameAboveIsAlone || _nameAbove is null || labelled.Count > 0 || records.Any(record => record.Values.Exists(value => value.Confidence >= LeastName)) || line.Text.Length > LongestPlainValue) return false;
        return ContextWords.IsPost(HeaderKey.Of(line.Text));
    }

    private static int OtherLetters(NormalizedText line, IReadOnlyList<RecordDraft> records)
    {
        var letters = CellShapes.Letters(line.Text);
        foreach (var record in records)
        {
            foreach (var value in record.Values) letters -= CellShapes.Letters(value.Raw);
        }

        return letters;
    }

    // A cell of a plan of seats or a page of cards holds one person, whose values stand on lines of their own: "Lê Mẫu⏎0912000333".
    private bool TakeCellOfOne(NormalizedText cell)
    {
        var text = cell.Text;
        var end = text.IndexOf('\n');
        if (end <= 0 || text.Length > LongestCellOfOne) return false;
        var first = Fields.Slice(cell, 0, end);
        if (!IsName(first, Fields.Trim(first.Text), SureOfCell)) return false;
        CloseCard();
        ReleaseName();
        Add(cell);
        FlushRun();
        ReleaseLabel();
        ReleaseName();
        CloseCard();
        return true;
    }

    private const double SureOfCell = 0.55;
}
