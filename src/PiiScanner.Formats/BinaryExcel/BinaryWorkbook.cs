using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.BinaryExcel;

/// <summary>What the workbook part says: sheets, calendar, names.</summary>
/// <param name="session">What all walkers share.</param>
/// <param name="part">The part.</param>
internal sealed class BinaryWorkbook(BinarySession session, PackagePart part)
{
    private const int MaxItems = 100_000;
    private const int BuiltInName = 0x20;

    /// <summary>Sheets in the order of their tabs.</summary>
    public List<SheetEntry> Sheets { get; } = [];

    /// <summary>Defined names, and whatever else the part holds.</summary>
    public List<Draft> Texts { get; } = [];

    /// <summary>Reads the part.</summary>
    public void Read() => session.Read(part, Take);

    private void Take(BinaryRecords records)
    {
        var body = records.Body;
        switch (records.Type)
        {
            case BinaryTypes.WorkbookProperties: session.Is1904 = (body.U8(0) & 1) != 0; break;
            case BinaryTypes.Sheet: AddSheet(records); break;
            case BinaryTypes.Name: AddName(records); break;
            case int type when BinaryTypes.MayHoldWords(type): Add(DocumentParts.Metadata, session.Loose(part, body)); break;
        }
    }

    private void AddSheet(BinaryRecords records)
    {
        long at = 8;
        var id = records.Text(ref at);
        var name = records.Text(ref at);
        var hidden = records.Body.U32(0) switch { 1 => DocumentParts.HiddenSheet, 2 => DocumentParts.VeryHiddenSheet, _ => null };
        if (Sheets.Count < MaxItems) Sheets.Add(new SheetEntry(name, hidden, id));
        else session.Damaged(part);
    }

    private void AddName(BinaryRecords records)
    {
        long at = 9;
        var name = records.Text(ref at);
        if ((records.Body.U32(0) & BuiltInName) == 0) Add(DocumentParts.DefinedName, [name]);
        Add(DocumentParts.DefinedName, session.Loose(part, records.Body.Part(at, records.Length)));
    }

    private void Add(string of, List<string> texts)
    {
        foreach (var text in texts.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            if (Texts.Count < MaxItems) Texts.Add(session.Block(new Location(), of, text));
            else session.Damaged(part);
        }
    }
}
