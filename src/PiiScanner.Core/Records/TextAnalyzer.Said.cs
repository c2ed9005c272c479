using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    // "Họ tên: Lê Mẫu. Lớp: 5A. …, suy dinh dưỡng thể thấp còi": on a line of a person's labels a sensitive word is that person's.
    private static void SayOfCard(RecordDraft record)
    {
        for (var i = 0; i < record.Values.Count; i++)
        {
            if (record.Values[i] is { Kind: FindingKinds.SensitiveAttribute, Confidence: >= LeastWord } word) record.Values[i] = word with { Confidence = Math.Max(0.6, word.Confidence) };
        }
    }

    // What the words alone weigh where nothing near speaks against them.
    private const double LeastWord = 0.3;

    // A remark pinned to a cell of a list of people is said of that row's person.
    private static void SayOfRow(RecordDraft record)
    {
        record.Traits.Add(RecordWeigher.RowRemark);
        for (var i = 0; i < record.Values.Count; i++)
        {
            if (record.Values[i].Kind == FindingKinds.SensitiveAttribute) record.Values[i] = record.Values[i] with { Confidence = Math.Max(0.6, record.Values[i].Confidence) };
        }
    }
}
