using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    // "Bảng lương tháng 9" and below it "Vi Văn Mẫu bảo vệ 4.680.000": an amount behind the one name of a line is what that person is paid.
    private void AddPay(NormalizedText line, IReadOnlyList<RecordDraft> records)
    {
        if (records.Count(record => record.Name is not null) != 1 || records.First(record => record.Name is not null) is not { Name: { IsMasked: false } name } person || person.Values.Exists(value => value.Kind == FindingKinds.Income)) return;
        if (line.Text.IndexOf(name.Raw, StringComparison.Ordinal) is not (>= 0 and var at) || AmountBehind(line.Text, at + name.Raw.Length) is not { Length: > 0 } amount) return;
        if (!_recent.Exists(recent => recent.Text.Length <= LongestTitleOfPeople && ContextWords.TellsPay(recent.Text))) return;
        cells.Read(new GridCell(0, Fields.Slice(line, amount.Start, amount.Length)), new ListColumn(0, forms.Pay, null, 0.8, true), person.Values);
    }

    // "4.680.000", "4,680,000": digits in groups of three, a million or more.
    private static (int Start, int Length) AmountBehind(string text, int from)
    {
        for (var start = from; start < text.Length; start++)
        {
            if (!char.IsDigit(text[start]) || char.IsLetterOrDigit(text[start - 1])) continue;
            var end = start;
            var groups = 0;
            while (end < text.Length && char.IsDigit(text[end])) end++;
            if (end - start > 3) continue;
            while (end + 3 < text.Length && text[end] is '.' or ',' && char.IsDigit(text[end + 1]) && char.IsDigit(text[end + 2]) && char.IsDigit(text[end + 3]))
            {
                end += 4;
                groups++;
                if (end >= text.Length) break;
            }

            if (groups >= 2) return (start, end - start);
        }

        return default;
    }

    // "Tuyển dụng: 02 bảo mẫu": nobody earns yet what the lines below offer.
    private bool IsPayOffered(string line) => RecordWords.Of("pay-offered").StandIn(HeaderKey.Of(line)) || _recent.Take(3).Any(recent => recent.Text.Length <= LongestListLine && RecordWords.Of("pay-offered").StandIn(HeaderKey.Of(recent.Text)));
}
