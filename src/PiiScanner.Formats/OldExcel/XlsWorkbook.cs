using PiiScanner.Core.Text;
using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldExcel;

/// <summary>One sheet as the workbook lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">One of <see cref="DocumentParts"/> for a hidden one, or null.</param>
/// <param name="At">Where its records begin.</param>
internal sealed record XlsSheetEntry(string Name, string? Part, long At);

/// <summary>The records of an old workbook that hold for all its sheets.</summary>
internal sealed class XlsWorkbook
{
    private const int MaxStrings = 5_000_000;
    private const int Version8 = 0x600;
    private readonly List<(string Part, string Text)> _texts = [];
    private readonly HashSet<int> _shown = [];
    private bool _isOneSheet;

    /// <summary>Shared strings.</summary>
    public List<BiffString> Strings { get; } = [];

    /// <summary>Sheets by their tabs.</summary>
    public List<XlsSheetEntry> Sheets { get; } = [];

    /// <summary>Styles.</summary>
    public XlsStyles Styles { get; } = new();

    /// <summary>How texts are stored.</summary>
    public BiffStrings Texts { get; private set; } = new(isNew: true, 1252);

    /// <summary>True when day 0 is 1 January 1904.</summary>
    public bool Is1904 { get; private set; }

    /// <summary>True when a password is needed.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>Texts beside the sheets, with their parts.</summary>
    public IReadOnlyList<(string Part, string Text)> SideTexts => _texts;

    /// <summary>Records with drawings, pictures among them.</summary>
    public List<(int Start, int Length)> Drawings { get; } = [];

    /// <summary>True when something cannot be as it is stated, or is more than is held: some of the texts are missing.</summary>
    public bool IsDamaged { get; set; }

    /// <summary>True when there is a picture of a kind that is not read.</summary>
    public bool HasUnreadPicture { get; set; }

    /// <summary>A shared string; empty when there is none of the number.</summary>
    public BiffString StringOf(long index)
    {
        if (index >= Strings.Count)
        {
            IsDamaged = true;
            return BiffString.Empty;
        }

        _shown.Add((int)index);
        return Strings[(int)index];
    }

    /// <summary>Shared strings that no cell shows: deleted rows leave them behind.</summary>
    public IEnumerable<string> Unshown() => Strings.Where((text, index) => !_shown.Contains(index) && text.Text.Length > 0).Select(text => text.Text);

    /// <summary>Reads the records up to the end of the first stream.</summary>
    /// <param name="records">At the beginning.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static XlsWorkbook Read(BiffRecords records, CancellationToken cancel)
    {
        var workbook = new XlsWorkbook();
        for (var count = 0; records.Next(); count++)
        {
            if ((count & 0x3FF) == 0) cancel.ThrowIfCancellationRequested();
            if (records.Type == 0x0A) return workbook;
            workbook.Read(records);
            if (workbook.IsEncrypted) return workbook;
        }

        workbook.IsDamaged = true;
        return workbook;
    }

    private void Read(BiffRecords records)
    {
        var body = records.Body;
        switch (records.Type)
        {
            case 0x809 or 0x409 or 0x209 or 0x09:
                Texts = new BiffStrings(records.Type == 0x809 && body.U16(0) == Version8, 1252);
                _isOneSheet = records.Type != 0x809;
                break;
            case 0x42 when !Texts.IsNew: Texts = new BiffStrings(isNew: false, body.U16(0) is var page and not (0x8001 or 0x8000) ? page : 1252); break;
            case 0x2F: IsEncrypted = true; break;
            case 0x22: Is1904 = body.U16(0) == 1; break;
            case 0x31: Styles.ReadFont(body, Texts); break;
            case 0x41E: Styles.ReadFormat(body, Texts); break;
            case 0xE0: Styles.ReadCell(body, Texts.IsNew); break;
            case 0x85: ReadSheet(body); break;
            case 0xFC: ReadStrings(records); break;
            case 0x18: ReadName(body); break;
            case 0x5C: ReadUser(body); break;
            case 0x5A: ReadExternalCells(body); break;
            case 0x1AE: ReadExternalBook(body); break;
            case 0xEB: Drawings.AddRange(records.TakeContinued()); break;
            case int type when BiffTypes.IsPicture(type): HasUnreadPicture = true; break;
            case int type when !_isOneSheet && BiffTypes.MayHoldWords(type): ReadUnknown(body); break;
        }
    }

    private void ReadUnknown(ReadOnlySpan<byte> body)
    {
        if (LooseTexts.Find(body) is { } texts) texts.ForEach(text => Add(DocumentParts.Unreferenced, text));
        else IsDamaged = true;
    }

    private void ReadSheet(ReadOnlySpan<byte> body)
    {
        var at = 6;
        var part = (body.U8(4) & 3) switch { 1 => DocumentParts.HiddenSheet, 2 => DocumentParts.VeryHiddenSheet, _ => null };
        Sheets.Add(new XlsSheetEntry(Texts.Read(body, ref at, longLength: false), part, body.U32(0)));
    }

    private void ReadStrings(BiffRecords records)
    {
        var text = new BiffText(records.Bytes, records.TakeContinued());
        text.Skip(4);
        var count = text.U32();
        for (long i = 0; i < count && !text.IsAtEnd && Strings.Count < MaxStrings; i++) Strings.Add(text.String(text.U16()));
        IsDamaged |= Strings.Count < count || !text.IsAtEnd || text.IsCut;
    }

    // [MS-XLS] 2.4.150: a built-in name is one number, all others are somebody's words.
    private void ReadName(ReadOnlySpan<byte> body)
    {
        var at = 14;
        var isBuiltIn = (body.U16(0) & 0x20) != 0;
        var name = Texts.Read(body, ref at, (int)body.U8(3));
        if (!isBuiltIn) Add(DocumentParts.DefinedName, name);
        foreach (var text in Texts.IsNew ? BiffFormula.Texts(body, at, body.U16(4)) : LooseTexts.Find(body.Part(at, body.Length)) ?? []) Add(DocumentParts.DefinedName, text);
    }

    private void ReadUser(ReadOnlySpan<byte> body)
    {
        var at = 0;
        Add(DocumentParts.Metadata, Texts.Read(body, ref at, longLength: Texts.IsNew).Trim());
    }

    private void ReadExternalBook(ReadOnlySpan<byte> body)
    {
        // Two bytes of a count, then the path; one byte instead of it stands for this workbook.
        if (!Texts.IsNew || body.Length <= 4) return;
        var at = 2;
        Add(DocumentParts.Field, Texts.Read(body, ref at, longLength: true).Trim('\u0001', '\u0002', '\u0003', '\u0004', '\u0005', '\u0006', '\0'));
    }

    private void ReadExternalCells(ReadOnlySpan<byte> body)
    {
        var count = body.U8(0) - body.U8(1) + 1;
        var at = 4;
        for (var i = 0; i < count && at < body.Length; i++)
        {
            var type = body.U8(at++);
            if (type == 2) Add(DocumentParts.ExternalCache, Texts.Read(body, ref at, longLength: Texts.IsNew));
            else if (type == 1) Add(DocumentParts.ExternalCache, XlsSheet.Stored(XlsSheet.Double(body, at)));
            if (type != 2) at += 8;
        }
    }

    private void Add(string part, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        if (_texts.Count < MaxStrings) _texts.Add((part, text));
        else IsDamaged = true;
    }
}
