using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private readonly List<ValueDraft> _nameInParts = [];
    private bool _inCard;

    // The lines between BEGIN:VCARD and END:VCARD are one person's.
    private bool TakeCardProperty(NormalizedText line, string trimmed)
    {
        if (trimmed.Length == 11 && trimmed.Equals("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase))
        {
            FlushRun();
            ReleaseName();
            CloseCard();
            return _inCard = true;
        }

        if (!_inCard) return false;
        if (trimmed.Equals("END:VCARD", StringComparison.OrdinalIgnoreCase))
        {
            EndContact();
            return true;
        }

        if (CardProperty.Read(line) is not { } property || property.Value.Text.Trim().Length == 0) return false;
        if (forms.RoleOfCardProperty(property.Name) is not { } role)
        {
            if (property.Name is "NOTE" or "NICKNAME" or "ORG" or "ROLE" or "LABEL" or "URL") ReadProse(property.Value);
            return true;
        }

        var labelled = new LabelledValue(role, WithoutEmptyParts(property.Value));
        var values = ValuesOf(labelled);
        if (property.Name == "N") _nameInParts.AddRange(values);
        else AddToCard(labelled, values);
        return true;
    }

    // "N:Nguyễn;Thị Mẫu;;;" says again, in parts, what FN says whole; where FN is missing it is the name.
    private void EndContact()
    {
        _inCard = false;
        if (_nameInParts.Count > 0)
        {
            _card ??= new RecordDraft(RecordShape.Card, _nameInParts[0].Location);
            var isNamed = _card.Name is not null;
            foreach (var value in _nameInParts) _card.Values.Add(isNamed ? value with { Weight = RoleWeight.Plain } : value);
            _nameInParts.Clear();
        }

        CloseCard();
    }

    private static NormalizedText WithoutEmptyParts(NormalizedText value)
    {
        var (start, end) = (0, value.Text.Length);
        while (start < end && value.Text[start] is ';' or ' ') start++;
        while (end > start && value.Text[end - 1] is ';' or ' ') end--;
        return end == start ? value : Fields.Slice(value, start, end - start);
    }

    // The text of an identity card's QR code: number | old number | name | birth | sex | address | day of issue.
    private bool TakeIdentityCode(NormalizedText line)
    {
        var text = line.Text;
        var first = text.IndexOf('|');
        // The log of a reader has the time and its own name in front.
        while (first >= 0 && (first < 12 || !IsNumber(text, first - 12, first))) first = text.IndexOf('|', first + 1);
        if (first < 0 || text.Skip(first).Count(c => c == '|') < 6) return false;
        FlushRun();
        CloseCard();
        if (first > 12) ReadProse(Fields.Slice(line, 0, first - 12));
        var at = first - 12;
        foreach (var role in forms.RolesOfIdentityCode)
        {
            var end = text.IndexOf('|', at);
            if (end < 0) end = text.Length;
            if (end > at && role is not null)
            {
                var labelled = new LabelledValue(role, Fields.Slice(line, at, end - at));
                AddToCard(labelled, ValuesOf(labelled));
            }

            at = Math.Min(end + 1, text.Length);
        }

        CloseCard();
        return true;
    }

    private static bool IsNumber(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is < '0' or > '9') return false;
        }

        return start == 0 || !char.IsLetterOrDigit(text[start - 1]);
    }
}
