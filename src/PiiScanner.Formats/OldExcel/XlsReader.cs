using PiiScanner.Core.Text;
using PiiScanner.Formats.CompoundFile;
using PiiScanner.Formats.Flow;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OldExcel;

/// <summary>Reads an old workbook: the sheets by their tabs, each followed by what stands beside its cells, then the rest.</summary>
internal sealed class XlsReader(SourceFile file, ReadContext context, Document document, CancellationToken cancel)
{
    private readonly BlockNumbers _numbers = new();

    /// <summary>The sections, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        using var compound = CompoundReader.HasSignature(file.Head(8)) ? CompoundReader.TryOpen(file, cancel) : null;
        var stream = Stream(file, compound, context) ?? throw new DamagedFileException("damaged", OldOfficeTexts.CutOff);
        var records = new BiffRecords(stream);
        var workbook = XlsWorkbook.Read(records, cancel);
        var lost = new LostSheets(records);
        if (workbook.Sheets.Count == 0) workbook.Sheets.Add(new XlsSheetEntry("1", null, 0)); // up to version 4 a file is one sheet
        foreach (var entry in workbook.Sheets)
        {
            foreach (var section in ReadSheet(workbook, entry, records, lost)) yield return section;
        }

        while (lost.Next(workbook) is { } entry)
        {
            foreach (var section in ReadSheet(workbook, entry, records, lost)) yield return section;
        }

        foreach (var section in Texts(workbook.SideTexts.Select(text => OldOfficeTexts.Block(text.Part, text.Text)))) yield return section;
        foreach (var section in Texts(workbook.Unshown().Select(text => OldOfficeTexts.Block(DocumentParts.Unreferenced, text)))) yield return section;
        if (compound is not null)
        {
            foreach (var section in Texts(PropertySets.Drafts(compound, document).Concat(new XlsPivotCaches(compound, context, document).Read()))) yield return section;
        }

        var drawings = OfficeArt.Read(Drawings(workbook, stream), []);
        foreach (var section in Texts(drawings.Words.Select(text => OldOfficeTexts.Block(DocumentParts.AltText, text)))) yield return section;
        HandOver(drawings, compound);
        if (workbook.HasUnreadPicture) document.Add(new ReadGap("image-not-read", OldOfficeTexts.PictureUnread));
        if (records.IsCut || workbook.IsDamaged || compound is { IsDamaged: true }) document.Add(new ReadGap("damaged", OldOfficeTexts.CutOff));
    }

    /// <summary>The stream of records, or null where there is none.</summary>
    public static byte[]? Stream(SourceFile file, CompoundReader? compound, ReadContext context)
    {
        if (compound is null) return file.Length <= context.Limits.MaxEmbeddedBytes ? file.Head((int)file.Length) : null;
        return compound.Root.FindStream(StreamName(compound)) is { } stream ? compound.ReadAll(stream, context.Limits.MaxEmbeddedBytes) : null;
    }

    // A file saved for two versions has both; the older one is handed over.
    private static string StreamName(CompoundReader compound) => compound.Root.FindStream("Workbook") is null ? "Book" : "Workbook";

    private IEnumerable<DocumentSection> ReadSheet(XlsWorkbook workbook, XlsSheetEntry entry, BiffRecords records, LostSheets lost)
    {
        var sheet = new XlsSheet(workbook, entry);
        sheet.Read(records, cancel);
        lost.Add(entry.At, sheet.End);
        var rows = new XlsRows(workbook, sheet, _numbers.Next);
        _numbers.Next += sheet.Cells.Count;
        if (sheet.Cells.Count > 0) yield return new TableSection(rows.Rows()) { Name = entry.Name, IsSheet = true, Part = entry.Part };
        var texts = sheet.Texts.Select(text => OldOfficeTexts.Block(text.Part, text.Text, new Location { Sheet = entry.Name, Cell = text.Cell }))
            .Concat(sheet.LooseNotes.Select(text => OldOfficeTexts.Block(DocumentParts.Comments, text, new Location { Sheet = entry.Name })));
        foreach (var section in Texts(texts)) yield return section;
    }

    private IEnumerable<DocumentSection> Texts(IEnumerable<Draft> drafts)
    {
        var assembler = new SectionAssembler(null, _numbers, null, context.Limits.MaxBlockLength);
        foreach (var section in assembler.Add(drafts, null)) yield return section;
        foreach (var section in assembler.Flush()) yield return section;
    }

    private static byte[] Drawings(XlsWorkbook workbook, byte[] stream)
    {
        using var drawings = new MemoryStream();
        foreach (var (start, length) in workbook.Drawings) drawings.Write(stream, start, length);
        return drawings.ToArray();
    }

    private void HandOver(OfficeArt drawings, CompoundReader? compound)
    {
        var embedded = new EmbeddedObjects(file, context);
        drawings.HandOver(embedded, document);
        if (compound is not null) new EmbeddedStorages(compound, embedded, context, document).Read(StreamName(compound), XlsPivotCaches.Storage);
    }
}
