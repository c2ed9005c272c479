using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.OldExcel;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.BinaryExcel;

/// <summary>Walks the part of one sheet: its rows, and what stands beside them.</summary>
/// <param name="session">What all walkers share.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="part">Its part.</param>
/// <param name="merges">Merged ranges.</param>
/// <param name="numbers">Ordinals.</param>
/// <param name="extras">Takes what stands beside the rows.</param>
internal sealed class BinarySheet(BinarySession session, SheetEntry sheet, PackagePart part, MergedCells merges, BlockNumbers numbers, SheetExtras extras)
{
    private const int MaxHidden = 20_000;
    private const int StyleMask = 0xFFFFFF;
    private const int Behind = 8; // column and style stand before the value of each cell
    private readonly List<(long First, long Last)> _hiddenColumns = [];
    private readonly List<TableCell> _cells = [];
    private int _row;
    private bool _isHiddenRow;

    /// <summary>The rows.</summary>
    /// <param name="records">Before the first record.</param>
    public IEnumerable<TableRow> Walk(BinaryRecords records)
    {
        while (records.Next())
        {
            if (records.Type == BinaryTypes.Row)
            {
                if (Finish() is { } row) yield return row;
                Begin(records.Body);
            }
            else if (!TryTakeCell(records))
            {
                TakeSide(records);
            }
        }

        if (Finish() is { } last) yield return last;
    }

    /// <summary>The row being read when the part broke off.</summary>
    public IEnumerable<TableRow> Rest() => Finish() is { } row ? [row] : [];

    private void Begin(ReadOnlySpan<byte> body)
    {
        const int HasNoHeight = 0x10;
        _row = (int)Math.Min(body.U32(0), CellReference.MaxRows - 1);
        _isHiddenRow = (body.U8(11) & HasNoHeight) != 0;
    }

    private TableRow? Finish()
    {
        if (_cells.Count == 0) return null;
        var row = new TableRow(_row, _cells.ToArray());
        _cells.Clear();
        return row;
    }

    private bool TryTakeCell(BinaryRecords records)
    {
        var body = records.Body;
        long at = Behind;
        switch (records.Type)
        {
            case BinaryTypes.PackedNumber: AddNumber(body, XlsSheet.Packed(body.U32(at))); return true;
            case BinaryTypes.Number: AddNumber(body, XlsSheet.Double(body, Behind)); return true;
            case BinaryTypes.Flag: AddText(body, body.U8(at) != 0 ? "TRUE" : "FALSE", null); return true;
            case BinaryTypes.Text: AddText(body, records.Text(ref at), null); return true;
            case BinaryTypes.SharedText: AddShared(body); return true;
            case BinaryTypes.RichText:
                var (text, runs) = records.RichText(ref at, session.Excel.Styles, out var guide);
                AddText(body, text, runs);
                extras.Add(DocumentParts.Attribute, guide, NameOf(body), null);
                return true;
            case BinaryTypes.FormulaText:
                AddText(body, records.Text(ref at), null);
                AddFormula(body, at);
                return true;
            case BinaryTypes.FormulaNumber:
                AddNumber(body, XlsSheet.Double(body, Behind));
                AddFormula(body, Behind + 8);
                return true;
            case BinaryTypes.FormulaFlag or BinaryTypes.FormulaError:
                if (records.Type == BinaryTypes.FormulaFlag) AddText(body, body.U8(at) != 0 ? "TRUE" : "FALSE", null);
                AddFormula(body, Behind + 1);
                return true;
            default: return false;
        }
    }

    private string NameOf(ReadOnlySpan<byte> body) => CellReference.Name(_row, ColumnOf(body));

    private static int ColumnOf(ReadOnlySpan<byte> body) => (int)Math.Min(body.U32(0), CellReference.MaxColumns - 1);

    private CellStyle StyleOf(ReadOnlySpan<byte> body) => session.Excel.Styles.Of((int)(body.U32(4) & StyleMask));

    private void AddShared(ReadOnlySpan<byte> body)
    {
        var strings = session.Excel.Strings;
        var index = body.U32(Behind);
        if (index >= strings.Count)
        {
            session.Damaged(part);
            return;
        }

        strings.MarkShown((int)index);
        AddText(body, strings.Get((int)index), strings.Runs((int)index));
    }

    private void AddText(ReadOnlySpan<byte> body, string text, TextRun[]? rich)
    {
        if (text.Length == 0) return;
        var style = StyleOf(body);
        var place = merges.At(_row, ColumnOf(body));
        var isHidden = place.IsCovered || style.Format.ForText is { ShowsNothing: true };
        var hidden = style.IsUnseen || isHidden ? DocumentParts.HiddenText : null;
        TextRun[] runs = rich is not null ? Array.ConvertAll(rich, run => run with { HiddenAs = hidden }) : style.Run(text.Length, isHidden) is { } only ? [only] : [];
        Add(body, place, new TextBlock(numbers.Take(), text, LocationOf(body)) { Runs = runs });
    }

    private void AddNumber(ReadOnlySpan<byte> body, double number)
    {
        var style = StyleOf(body);
        var place = merges.At(_row, ColumnOf(body));
        var stored = XlsSheet.Stored(number);
        var raw = NumberFormatter.Plain(stored);
        var text = NumberFormatter.Format(stored, style.Format, session.Is1904);
        // A format such as ;;; shows nothing, and the number is still there.
        var isHidden = place.IsCovered || text.Length == 0;
        if (text.Length == 0) text = raw;
        TextRun[] runs = style.Run(text.Length, isHidden) is { } only ? [only] : [];
        Add(body, place, new TextBlock(numbers.Take(), text, LocationOf(body)) { ValueType = style.Format.ValueType, RawValue = raw, Runs = runs });
    }

    private void Add(ReadOnlySpan<byte> body, (int Rows, int Columns, bool IsCovered) place, TextBlock block) =>
        _cells.Add(new TableCell(ColumnOf(body), block) { ColumnSpan = place.Columns, RowSpan = place.Rows });

    private Location LocationOf(ReadOnlySpan<byte> body)
    {
        var column = ColumnOf(body);
        var of = sheet.Part ?? (_isHiddenRow ? DocumentParts.HiddenRow : _hiddenColumns.Exists(stretch => column >= stretch.First && column <= stretch.Last) ? DocumentParts.HiddenColumn : null);
        return new Location { Sheet = sheet.Name, Cell = CellReference.Name(_row, column), Part = of };
    }

    // Two bytes of flags, then tokens and the values of constant arrays, each behind their length.
    private void AddFormula(ReadOnlySpan<byte> body, long at)
    {
        foreach (var text in session.Loose(part, body.Part(at + 2, body.Length))) extras.AddFormula(text, NameOf(body), null);
    }

    private void TakeSide(BinaryRecords records)
    {
        var body = records.Body;
        switch (records.Type)
        {
            case BinaryTypes.Column when (body.U16(16) & 1) != 0 || body.U32(8) == 0:
                if (_hiddenColumns.Count < MaxHidden) _hiddenColumns.Add((body.U32(0), body.U32(4)));
                break;
            case BinaryTypes.Column: break;
            case BinaryTypes.PageTexts: TakePageTexts(records); break;
            case BinaryTypes.Link: TakeLink(records); break;
            case int type when BinaryTypes.MayHoldWords(type):
                var of = type switch { BinaryTypes.Validation => DocumentParts.Validation, BinaryTypes.SharedFormula or BinaryTypes.ArrayFormula => DocumentParts.Formula, _ => DocumentParts.Attribute };
                foreach (var text in session.Loose(part, body)) extras.Add(of, text, null, null);
                break;
        }
    }

    private void TakePageTexts(BinaryRecords records)
    {
        foreach (var (isHeader, text) in PageTexts(records)) extras.Add(isHeader ? DocumentParts.Header : DocumentParts.Footer, PageText.Plain(text), null, null);
    }

    /// <summary>Page headers and footers with their codes: of odd, even and first pages.</summary>
    /// <param name="records">Stands on their record.</param>
    public static List<(bool IsHeader, string Text)> PageTexts(BinaryRecords records)
    {
        const int Texts = 6;
        var texts = new List<(bool IsHeader, string Text)>();
        long at = 2;
        for (var i = 0; i < Texts && at < records.Length; i++) texts.Add((i % 2 == 0, records.Text(ref at)));
        return texts;
    }

    private void TakeLink(BinaryRecords records)
    {
        var body = records.Body;
        var cell = CellReference.Name((int)Math.Min(body.U32(0), CellReference.MaxRows - 1), (int)Math.Min(body.U32(8), CellReference.MaxColumns - 1));
        long at = 16;
        var id = records.Text(ref at);
        if (session.Excel.Session.TakeExternal(part.Name, id, new Location { Sheet = sheet.Name, Cell = cell }) is { } target) extras.Add(target);
        while (at + 4 <= records.Length) extras.Add(DocumentParts.Field, records.Text(ref at), cell, null);
    }
}
