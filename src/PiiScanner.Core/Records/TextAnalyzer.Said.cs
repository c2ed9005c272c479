using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    // Beside boxes to tick the words of a form say nothing of anybody.
    private static readonly char[] EmptyBoxes = ['☐', '□', '▢'];
    private bool _hasBoxes;

    private const int LongestLead = 80;

    // What stands in front of the first colon, when names may follow it: "Danh sách uống sữa miễn phí (con hộ nghèo): Lê Mẫu, …".
    private static string? LeadOf(string text)
    {
        var colon = text.IndexOf(':');
        return colon is >= 3 and <= LongestLead && colon + 4 < text.Length && CellShapes.Letters(text.Substring(0, colon)) >= 3 ? text.Substring(0, colon) : null;
    }

    private bool IsOfPupilsListed(string lead) => ListTitle.NamesList(lead) && titleLexicon.SubjectOf(HeaderKey.Of(lead)) is null or Subject.Pupil;

    // "Trường hợp F0: Lê Mẫu 4A, Trần Thử 4A": what leads to pupils and says something sensitive says it of each.
    private void SayOfLead(string lead, NormalizedText line, IReadOnlyList<RecordDraft> records)
    {
        var from = line.ToOriginal(0, lead.Length);
        foreach (var record in records)
        {
            if (record is not { Shape: RecordShape.Prose, Subject: Subject.Pupil, Name: { IsMasked: false, IsPlaceholder: false } name } || name.Span.Block != from.Block || name.Span.Start < from.End || record.Values.Exists(value => value.Kind == FindingKinds.SensitiveAttribute && value.Confidence >= LeastName)) continue;
            if (titleLexicon.Read([lead], _sensitive).SensitiveFamily is not { } family) return;
            record.Values.Add(RecordWeigher.TitleAttribute(name, family));
        }
    }

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
