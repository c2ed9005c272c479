using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private const int LeastBareNumbers = 3;
    private const double LeastBare = 0.4;
    private const double TrustedBare = 0.7;
    private readonly List<RecordDraft> _bare = [];
    private int _bareLines;

    // Lines of nothing but a number that has the structure of an identity number: one may be chance, three in a row are people.
    private void LookForBareNumbers(NormalizedText line, IReadOnlyList<RecordDraft> records)
    {
        var text = line.Text;
        var end = LineFields.MarkerEnd(text);
        var record = records.Count == 1 && records[0] is { Shape: RecordShape.Alone, Values.Count: 1 } only ? only : null;
        if (record?.Values[0] is not { Kind: FindingKinds.NationalId, Confidence: >= LeastBare } number || CellShapes.Letters(text) > 0 || CellShapes.Digits(text.Substring(end)) != CellShapes.Digits(number.Raw))
        {
            _bare.Clear();
            _bareLines = 0;
            return;
        }

        if (_recent.Exists(recent => RecordWords.Of("thing-numbered").StandIn(HeaderKey.Of(recent.Text)))) return;
        if (++_bareLines < LeastBareNumbers)
        {
            if (number.Confidence < LeastName) _bare.Add(Trust(record!.As(RecordShape.Alone)));
            return;
        }

        foreach (var waiting in _bare) sink.Add(waiting, Titles());
        _bare.Clear();
        Trust(record!); // not null: it has the value
    }

    // In a form that names a person a number of the right structure needs no label that is known.
    private static void TrustNumber(RecordDraft record)
    {
        for (var i = 0; i < record.Values.Count; i++)
        {
            if (record.Values[i] is { Kind: FindingKinds.NationalId, Confidence: >= LeastBare and < LeastName } number) record.Values[i] = number with { Confidence = TrustedBare };
        }
    }

    private static RecordDraft Trust(RecordDraft record)
    {
        for (var i = 0; i < record.Values.Count; i++) record.Values[i] = record.Values[i] with { Confidence = Math.Max(TrustedBare, record.Values[i].Confidence) };
        return record;
    }
}
