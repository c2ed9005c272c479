using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldExcel;

/// <summary>What a cell stores.</summary>
internal enum XlsCellKind : byte
{
    Text,
    Number,
    Flag,
}

/// <summary>One cell.</summary>
internal readonly record struct XlsCell(int Row, int Column, int Style, XlsCellKind Kind, BiffString Text, double Number);

/// <summary>Reads the records of one sheet: cells, then what stands beside them.</summary>
/// <param name="workbook">What holds for all sheets.</param>
/// <param name="sheet">The sheet.</param>
internal sealed class XlsSheet(XlsWorkbook workbook, XlsSheetEntry sheet)
{
    private const int MaxMerges = 100_000;

    // Each cell is held against these: the bound keeps a hostile file from taking its cells times its merges.
    private const int MaxCovering = 500;
    private const int MaxTexts = 200_000;

    // More than a sheet of this version has, and still held in memory.
    private const int MaxCells = 20_000_000;
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly Dictionary<(int Row, int Column), CellRange> _merges = [];
    private readonly Dictionary<int, string> _notes = [];
    private readonly HashSet<string> _formulas = new(StringComparer.Ordinal);
    private readonly List<CellRange> _ranges = [];
    private (int Row, int Column, int Style)? _awaitsText;
    private int _object;
    private bool _isNote;
    private int _depth;
    private bool _isChartSheet;

    /// <summary>Its cells, row by row.</summary>
    public List<XlsCell> Cells { get; } = [];

    /// <summary>Texts beside the cells.</summary>
    public List<(string Part, string Text, string? Cell)> Texts { get; } = [];

    /// <summary>The sheet.</summary>
    public XlsSheetEntry Entry => sheet;

    /// <summary>True for a row that is not shown.</summary>
    public bool IsHiddenRow(int row) => _hiddenRows.Contains(row);

    /// <summary>True for a column that is not shown.</summary>
    public bool IsHiddenColumn(int column) => _hiddenColumns.Exists(stretch => column >= stretch.First && column <= stretch.Last);

    /// <summary>The cells merged with one, or null.</summary>
    public CellRange? MergeAt(int row, int column) => _merges.TryGetValue((row, column), out var range) ? range : null;

    /// <summary>True for a cell that a merged one covers.</summary>
    public bool IsCovered(int row, int column) => _ranges.Exists(range => row >= range.Top && row <= range.Bottom && column >= range.Left && column <= range.Right && (row, column) != (range.Top, range.Left));

    /// <summary>First byte behind the sheet.</summary>
    public long End { get; private set; }

    /// <summary>Reads the records of the sheet.</summary>
    /// <param name="records">The stream.</param>
    /// <param name="cancel">Stops the reading.</param>
    public void Read(BiffRecords records, CancellationToken cancel)
    {
        End = sheet.At;
        var isWhole = false;
        records.Seek(sheet.At);
        for (var count = 0; !isWhole && records.Next(); count++)
        {
            if ((count & 0x3FF) == 0) cancel.ThrowIfCancellationRequested();
            if (IsBegin(records.Type))
            {
                _isChartSheet |= ++_depth == 1 && records.Body.U16(2) == 0x20;
            }
            else if (_depth == 0)
            {
                break;
            }
            else if (records.Type == 0x0A)
            {
                isWhole = --_depth == 0;
            }

            if (_depth > 1 || _isChartSheet) ReadChart(records);
            else Read(records);
            End = records.NextAt;
        }

        workbook.IsDamaged |= !isWhole;
        Cells.Sort((one, other) => one.Row != other.Row ? one.Row.CompareTo(other.Row) : one.Column.CompareTo(other.Column));
    }

    /// <summary>True for the record that begins a sheet, or something else with records of its own.</summary>
    public static bool IsBegin(int type) => type is 0x809 or 0x409 or 0x209 or 0x09;

    // A chart keeps the words and values of the cells it was drawn from.
    private void ReadChart(BiffRecords records)
    {
        var at = records.Type switch { 0x100D => 2, 0x204 => 6, _ => -1 };
        if (at >= 0) Add(DocumentParts.ChartCache, workbook.Texts.Read(records.Body, ref at, longLength: records.Type == 0x204), null);
        else if (records.Type == 0x203) Add(DocumentParts.ChartCache, Stored(Double(records.Body, 6)), null);
        else if (!IsBegin(records.Type)) ReadSide(records);
    }

    private void Read(BiffRecords records)
    {
        var body = records.Body;
        switch (records.Type)
        {
            case 0xFD: AddText(body, workbook.StringOf(body.U32(6))); break;
            case 0x204 or 0xD6: AddLabel(records); break;
            case 0x203: AddNumber(body.U16(0), body.U16(2), body.U16(4), Double(body, 6)); break;
            case 0x27E: AddNumber(body.U16(0), body.U16(2), body.U16(4), Packed(body.U32(6))); break;
            case 0xBD: AddNumbers(body); break;
            case 0x06 or 0x206 or 0x406: ReadFormula(body); break;
            case 0x207: ReadResult(records); break;
            case 0x205 when body.U8(7) == 0: Cells.Add(new XlsCell(body.U16(0), body.U16(2), body.U16(4), XlsCellKind.Flag, BiffString.Empty, body.U8(6))); break;
            case 0x208 when (body.U16(12) & 0x20) != 0: _hiddenRows.Add(body.U16(0)); break;
            case 0x7D when (body.U16(8) & 1) != 0: _hiddenColumns.Add((body.U16(0), body.U16(2))); break;
            case 0xE5: ReadMerges(body); break;
            case 0x205 or 0x208 or 0x7D or 0x0A or 0x809 or 0x409 or 0x209 or 0x09: break;
            case 0x4BC or 0x221: ReadSharedFormula(body, records.Type == 0x221 ? 12 : 8); break;
            default: ReadSide(records); break;
        }
    }

    private void ReadSide(BiffRecords records)
    {
        var body = records.Body;
        var at = 0;
        switch (records.Type)
        {
            case 0x14: Add(DocumentParts.Header, PageText.Plain(workbook.Texts.Read(body, ref at, longLength: workbook.Texts.IsNew)), null); break;
            case 0x15: Add(DocumentParts.Footer, PageText.Plain(workbook.Texts.Read(body, ref at, longLength: workbook.Texts.IsNew)), null); break;
            case 0x5D:
                (_object, _isNote) = (body.U16(6), body.U16(4) == 0x19);
                // Up to version 7 the text of a shape stands in it.
                if (!workbook.Texts.IsNew) ReadUnknown(body);
                break;
            case 0x1B6: ReadShape(records); break;
            case 0x1C: ReadNote(body); break;
            case 0x1B8: ReadLink(body); break;
            case 0x1BE: ReadValidation(body); break;
            case 0xEC: workbook.Drawings.AddRange(records.TakeContinued()); break;
            case int type when BiffTypes.IsPicture(type): workbook.HasUnreadPicture = true; break;
            case int type when BiffTypes.MayHoldWords(type): ReadUnknown(body); break;
        }
    }

    private void ReadUnknown(ReadOnlySpan<byte> body)
    {
        if (LooseTexts.Find(body) is { } texts) texts.ForEach(text => Add(DocumentParts.Unreferenced, text, null));
        else workbook.IsDamaged = true;
    }

    private void ReadLink(ReadOnlySpan<byte> body)
    {
        var cell = CellReference.Name(body.U16(0), body.U16(4));
        XlsLinks.Read(body, (part, text) => Add(part, text, cell));
    }

    private void AddCell(XlsCell cell)
    {
        if (Cells.Count < MaxCells) Cells.Add(cell);
        else workbook.IsDamaged = true;
    }

    private void AddText(ReadOnlySpan<byte> body, BiffString text)
    {
        if (text.Text.Length > 0) AddCell(new XlsCell(body.U16(0), body.U16(2), body.U16(4), XlsCellKind.Text, text, 0));
    }

    private void AddLabel(BiffRecords records)
    {
        var body = records.Body;
        var at = 6;
        if (!workbook.Texts.IsNew)
        {
            AddText(body, new BiffString(workbook.Texts.Read(body, ref at, longLength: true)));
            return;
        }

        var text = new BiffText(records.Bytes, [(records.Start, records.Length)]);
        text.Skip(6);
        AddText(body, text.String(text.U16()));
        workbook.IsDamaged |= text.IsCut;
    }

    private void AddNumber(int row, int column, int style, double value) => AddCell(new XlsCell(row, column, style, XlsCellKind.Number, BiffString.Empty, value));

    private void AddNumbers(ReadOnlySpan<byte> body)
    {
        for (int at = 4, column = body.U16(2); at + 6 <= body.Length - 2; at += 6, column++) AddNumber(body.U16(0), column, body.U16(at), Packed(body.U32(at + 2)));
    }

    private void ReadFormula(ReadOnlySpan<byte> body)
    {
        var (row, column, style) = (body.U16(0), body.U16(2), body.U16(4));
        _awaitsText = null;
        if (body.U16(12) != 0xFFFF) AddNumber(row, column, style, Double(body, 6));
        else if (body.U8(6) == 0) _awaitsText = (row, column, style);
        else if (body.U8(6) == 1) Cells.Add(new XlsCell(row, column, style, XlsCellKind.Flag, BiffString.Empty, body.U8(8)));
        AddFormula(workbook.Texts.IsNew ? BiffFormula.Texts(body, 22, body.U16(20)) : LooseTexts.Find(body.Part(22, body.Length)) ?? [], CellReference.Name(row, column));
    }

    private void AddFormula(List<string> texts, string cell)
    {
        foreach (var text in texts.Where(_formulas.Add)) Add(DocumentParts.Formula, text, cell);
    }

    // A formula that many cells have stands in a record of its own: the cells, the number of bytes, the tokens.
    private void ReadSharedFormula(ReadOnlySpan<byte> body, int lengthAt) =>
        AddFormula(workbook.Texts.IsNew ? BiffFormula.Texts(body, lengthAt + 2, body.U16(lengthAt)) : LooseTexts.Find(body.Part(6, body.Length)) ?? [], CellReference.Name(body.U16(0), body.U8(4)));

    private void ReadResult(BiffRecords records)
    {
        var at = 0;
        var text = workbook.Texts.IsNew ? new BiffText(records.Bytes, records.TakeContinued()) is var reader ? reader.String(reader.U16()).Text : "" : workbook.Texts.Read(records.Body, ref at, longLength: true);
        if (_awaitsText is not { } cell)
        {
            Add(DocumentParts.Unreferenced, text, null);
            return;
        }

        _awaitsText = null;
        if (text.Length > 0) AddCell(new XlsCell(cell.Row, cell.Column, cell.Style, XlsCellKind.Text, new BiffString(text), 0));
    }

    private void ReadMerges(ReadOnlySpan<byte> body)
    {
        for (int i = 0, count = body.U16(0); i < count && _merges.Count < MaxMerges; i++)
        {
            var range = new CellRange(body.U16(2 + (i * 8)), body.U16(6 + (i * 8)), body.U16(4 + (i * 8)), body.U16(8 + (i * 8)));
            _merges.TryAdd((range.Top, range.Left), range);
            if (_ranges.Count < MaxCovering) _ranges.Add(range);
        }
    }

    // The text of a shape stands in the records that go on with it, its formatting in the last.
    private void ReadShape(BiffRecords records)
    {
        var length = records.Body.U16(10);
        var parts = records.TakeContinued();
        if (parts.Count < 2)
        {
            workbook.IsDamaged |= length > 0;
            return;
        }

        if (length == 0)
        {
            foreach (var (start, size) in parts) ReadUnknown(records.Bytes.AsSpan(start, size));
            return;
        }

        var reader = new BiffText(records.Bytes, parts[1..]);
        var text = reader.String(length).Text;
        workbook.IsDamaged |= reader.IsCut;
        if (!_isNote || !_notes.TryAdd(_object, text)) Add(DocumentParts.TextBox, text, null);
    }

    private void ReadNote(ReadOnlySpan<byte> body)
    {
        var cell = CellReference.Name(body.U16(0), body.U16(2));
        if (!workbook.Texts.IsNew)
        {
            var from = 4;
            Add(DocumentParts.Comments, workbook.Texts.Read(body, ref from, longLength: true), cell);
            return;
        }

        var at = 8;
        if (_notes.Remove(body.U16(6), out var text)) Add(DocumentParts.Comments, text, cell);
        Add(DocumentParts.Metadata, workbook.Texts.Read(body, ref at, longLength: true), cell);
    }

    private void ReadValidation(ReadOnlySpan<byte> body)
    {
        if (!workbook.Texts.IsNew)
        {
            ReadUnknown(body);
            return;
        }

        var at = 4;
        for (var i = 0; i < 4; i++) Add(DocumentParts.Validation, workbook.Texts.Read(body, ref at, longLength: true).Trim('\0'), null);
        foreach (var text in BiffFormula.Texts(body, at + 4, body.U16(at))) Add(DocumentParts.Validation, text.Replace('\0', ','), null);
    }

    /// <summary>Comments whose cell no record names.</summary>
    public IEnumerable<string> LooseNotes => _notes.Values;

    private void Add(string part, string text, string? cell)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        if (Texts.Count < MaxTexts) Texts.Add((part, text, cell));
        else workbook.IsDamaged = true;
    }

    /// <summary>A floating point number of eight bytes.</summary>
    public static double Double(ReadOnlySpan<byte> body, int at) => BitConverter.Int64BitsToDouble(body.U32(at) | (body.U32(at + 4) << 32));

    /// <summary>A number in 32 bits ([MS-XLS] 2.5.217): the upper 30 are those of a double or a whole number, maybe a hundred times too large.</summary>
    public static double Packed(long packed)
    {
        var value = (packed & 2) != 0 ? (int)packed >> 2 : BitConverter.Int64BitsToDouble((packed & 0xFFFFFFFC) << 32);
        return (packed & 1) != 0 ? value / 100 : value;
    }

    /// <summary>A number as the file stores it.</summary>
    public static string Stored(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
