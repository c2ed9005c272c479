using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Makes a record of values the format itself puts together and names.</summary>
internal sealed class StatedRecordReader(IReadOnlyDictionary<string, ColumnRole> roles, IValueFinder finder)
{
    private static readonly LocalizedText StatedText = new("mã trong ảnh nêu rõ đây là gì", "the code says what it is");

    /// <summary>Reads the section.</summary>
    public RecordDraft Read(RecordSection section)
    {
        var record = new RecordDraft(RecordShape.Card, section.Fields[0].Block.Location);
        foreach (var field in section.Fields)
        {
            var role = field.Role is { } name ? roles[name] : null;
            var text = TextNormalizer.Normalize(field.Block);
            if (text.Text.Trim().Length == 0) continue;
            if ((role?.Kind ?? field.Kind) is { } kind) record.Values.Add(Value(section.Source, field, role, kind, text));
            else if (role is { Weight: not RoleWeight.None }) record.Traits.Add(role.Name);
        }

        return record;
    }

    private ValueDraft Value(string source, RecordField field, ColumnRole? role, string kind, NormalizedText text)
    {
        var (start, length) = Fields.Trim(text.Text);
        var raw = text.Text.Substring(start, length);
        var span = text.ToOriginal(start, length);
        var normalized = kind == FindingKinds.PersonName ? Fields.SingleSpaces(raw) : finder.Fits(kind, text, out var normal) ? normal : "";
        return new ValueDraft
        {
            RuleId = source,
            Kind = kind,
            Raw = raw,
            Normalized = normalized,
            Confidence = field.Confidence,
            Span = span,
            Location = field.Block.Locate(span),
            OcrConfidence = field.Block.OcrConfidenceOf(span),
            Weight = CellValueReader.Weigh(role?.Weight ?? Loose.WeightOf(kind), role?.Subject, kind, raw, normalized, CellValueReader.IsMaskedValue(raw)),
            Subject = role?.Subject,
            Role = role,
            Evidence = [new Evidence("stated", field.Confidence, StatedText)],
        };
    }
}
