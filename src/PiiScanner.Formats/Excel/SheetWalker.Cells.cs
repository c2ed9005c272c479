using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

internal sealed partial class SheetWalker
{
    private static readonly Location Nowhere = new();

    private enum CellContentKind
    {
        Empty,
        Text,
        Number,
        Date,
    }

    private readonly record struct CellContent(CellContentKind Kind, string Text, TextRun[]? Runs, int Shared, TextPiece? Place);

    private CellContent ReadContent(MarkupReader reader, string cell, string? type)
    {
        var content = default(CellContent);
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "v":
                    var place = _session.Place(reader);
                    _item.ReadPlain(reader);
                    content = Value(type, place, reader.Part);
                    break;
                case "is":
                    var start = _session.Place(reader);
                    _item.Read(reader);
                    if (_item.Length > 0) content = new CellContent(CellContentKind.Text, _item.Text.ToString(), _item.Runs, -1, start);
                    if (_item.Phonetic.Length > 0) _extras.Add(DocumentParts.Attribute, _item.Phonetic, cell, start);
                    break;
                case "f":
                    ReadFormula(reader, cell);
                    break;
            }
        }

        return content;
    }

    private CellContent Value(string? type, TextPiece? place, string part)
    {
        if (_item.Length == 0) return default;
        if (type == "s")
        {
            if (!int.TryParse(_item.Text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index)
                || (uint)index >= (uint)_strings.Count)
            {
                _session.Report(new ReadGap("damaged", PackageMessages.PartDamaged(part)));
                return default;
            }

            _strings.MarkShown(index);
            return new CellContent(CellContentKind.Text, _strings.Get(index), _strings.Runs(index), index, place);
        }

        var text = _item.Text.ToString();
        return type switch
        {
            "b" => new CellContent(CellContentKind.Text, text.Trim() is "1" or "true" ? "TRUE" : "FALSE", null, -1, place),
            "str" or "e" or "inlineStr" => new CellContent(CellContentKind.Text, text, null, -1, place),
            "d" => new CellContent(CellContentKind.Date, text.Trim(), null, -1, place),
            _ => new CellContent(CellContentKind.Number, text.Trim(), null, -1, place),
        };
    }

    // Only a formula that holds words of its own says more than its result.
    private void ReadFormula(MarkupReader reader, string cell)
    {
        var place = _session.Place(reader);
        _item.ReadPlain(reader);
        if (_item.Text.Contains('"')) _extras.AddFormula(_item.Text.ToString(), cell, place);
    }

    private readonly record struct SheetCell(string Text, string? Raw, CellValueType Type, TextRun[] Runs, TextPiece? Place)
    {
        public int Column { get; init; }

        public int Columns { get; init; }

        public int Rows { get; init; }

        public Location Location { get; init; } = Nowhere;
    }

    private SheetCell MakeDraft(CellContent content, CellStyle style, bool isCovered)
    {
        var text = content.Text;
        string? raw = null;
        var type = CellValueType.Text;
        var isHidden = isCovered;
        if (content.Kind == CellContentKind.Number)
        {
            type = style.Format.ValueType;
            raw = NumberFormatter.Plain(text);
            text = NumberFormatter.Format(text, style.Format, _workbook.Is1904);
            // A format such as ;;; shows nothing, and the number is still there.
            if (text.Length == 0) (text, isHidden) = (raw, true);
        }
        else if (content.Kind == CellContentKind.Date)
        {
            type = CellValueType.Date;
            raw = text;
            text = IsoDate(text, style.Format);
        }
        else if (style.Format.ForText is { } section)
        {
            isHidden |= section.ShowsNothing;
        }

        return new SheetCell(text, raw, type, Runs(content, style, text.Length, isHidden), content.Place);
    }

    private static TextRun[] Runs(CellContent content, CellStyle style, int length, bool isHidden)
    {
        if (content.Runs is { } rich)
        {
            var hidden = style.IsUnseen || isHidden ? DocumentParts.HiddenText : null;
            return hidden is null ? rich : Array.ConvertAll(rich, run => run with { HiddenAs = hidden });
        }

        return style.Run(length, isHidden) is { } only ? [only] : [];
    }

    private static string IsoDate(string text, NumberFormat format)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date)) return text;
        if (format.IsDate) return DateFormatter.Format(date, date.ToOADate(), format.Sections[0]);
        return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
