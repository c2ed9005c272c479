using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>Walks all parts of a workbook in reading order: the sheets by their tabs, each followed by what hangs on it, then the rest of the package.</summary>
internal sealed class ExcelReader(SourceFile file, ReadContext context, Document document, ITextTrace? trace, CancellationToken cancel)
{
    /// <summary>The sections, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        using var session = new PackageSession(file, context, document, trace, cancel);
        var main = session.Package.FindMain(PackageKinds.IsExcelMain, PackageKinds.ExcelMainPath)
            ?? throw new DamagedFileException("damaged", PackageMessages.NoMainPart);
        var excel = new ExcelSession(session);
        var remainder = new PackageRemainder(session);
        ReadCommon(excel, main);
        foreach (var (sheet, part) in Sheets(excel, main))
        {
            foreach (var section in ReadSheet(excel, sheet, part)) yield return section;
            foreach (var section in remainder.ReadTree(part, new Location { Sheet = sheet.Name })) yield return section;
        }

        foreach (var section in ReadNames(excel)) yield return section;
        foreach (var part in Parts(session, "pivotcachedefinition+xml", "xl/pivotCache/pivotCacheDefinition"))
        {
            foreach (var section in ReadPivotCache(session, part)) yield return section;
        }

        foreach (var section in UnshownStrings.Read(excel)) yield return section;
        foreach (var section in remainder.Read()) yield return section;
        if (session.Numbers.Next == 0 && document.Gaps.Count > 0) throw new DamagedFileException("damaged", document.Gaps[0].What);
    }

    private static void ReadCommon(ExcelSession excel, PackagePart main)
    {
        var session = excel.Session;
        session.ReadPart(main, reader => excel.Workbook.Read(reader, session));
        foreach (var part in Related(session, main, "styles", "spreadsheetml.styles+xml", "xl/styles")) session.ReadPart(part, excel.Styles.Read);
        foreach (var part in Related(session, main, "sharedStrings", "spreadsheetml.sharedstrings+xml", "xl/sharedStrings"))
            session.ReadPart(part, reader => ReadStrings(reader, excel.Strings));
    }

    // The workbook has one part of each of these; a second one that nobody points to is read with the rest.
    private static List<PackagePart> Related(PackageSession session, PackagePart main, string relationship, string type, string path)
    {
        var related = session.Package.Targets(main.Name, relationship).Take(1).ToList();
        return related.Count > 0 ? related : Parts(session, type, path).Take(1).ToList();
    }

    private static IEnumerable<(SheetEntry Sheet, PackagePart Part)> Sheets(ExcelSession excel, PackagePart main)
    {
        var session = excel.Session;
        foreach (var sheet in excel.Workbook.Sheets)
        {
            var part = session.Package.Target(main.Name, sheet.RelationshipId);
            if (part is { IsDone: false }) yield return (sheet, part);
            else if (part is null) session.Report(new ReadGap("damaged", PackageMessages.PartMissing("xl/worksheets"), new Location { Sheet = sheet.Name }));
        }

        // A worksheet that no tab shows is still in the file.
        foreach (var part in Parts(session, "sheet+xml", "xl/worksheets/"))
            yield return (new SheetEntry(Path.GetFileNameWithoutExtension(part.Name), DocumentParts.Unreferenced, null), part);
    }

    private static List<PackagePart> Parts(PackageSession session, string type, string path) => session.Package.Parts
        .Where(p => !p.IsDone && p.IsXml && p.Extension != "rels" && (p.ContentType.EndsWith(type, StringComparison.Ordinal)
            || (p.ContentType is "" or "application/xml" && p.Name.StartsWith(path, StringComparison.OrdinalIgnoreCase))))
        .OrderBy(p => p.Name.Length).ThenBy(p => p.Name, StringComparer.Ordinal)
        .ToList();

    private static IEnumerable<DocumentSection> ReadSheet(ExcelSession excel, SheetEntry sheet, PackagePart part)
    {
        var session = excel.Session;
        var pages = new List<string>();
        var rows = new SheetRows(excel, sheet, part, MergeScan.Find(session, part, pages), session.Numbers.Next);
        session.Document.TellTitles(pages.Select(PageText.Plain));
        yield return new TableSection(rows) { Name = sheet.Name, IsSheet = true, Part = sheet.Part };
        rows.Finish();
        session.Numbers.Next = rows.NextOrdinal;
        foreach (var section in Flush(session, [.. rows.Extras.Drafts])) yield return section;
    }

    private static IEnumerable<DocumentSection> ReadNames(ExcelSession excel)
    {
        var drafts = new List<Draft>();
        foreach (var text in excel.Workbook.Texts) drafts.Add(GenericTexts.Text(excel.Session, new Location { Part = text.Part }, text.Text, text.Place));
        return Flush(excel.Session, drafts);
    }

    private static IEnumerable<DocumentSection> ReadPivotCache(PackageSession session, PackagePart part)
    {
        var at = new Location { Part = DocumentParts.PivotCache };
        var cache = new PivotCache();
        var drafts = new List<Draft>();
        session.ReadPart(part, reader => drafts.AddRange(cache.ReadDefinition(reader, session, at)));
        foreach (var section in Flush(session, drafts)) yield return section;
        foreach (var records in session.Package.Targets(part.Name, "pivotCacheRecords").Where(p => !p.IsDone).ToList())
        {
            var tables = session.Walk(records, reader => cache.ReadRecords(reader, session, at));
            foreach (var section in tables.SelectMany(table => Flush(session, [table]))) yield return section;
        }

        foreach (var section in cache.Unused(at).Chunk(4096).SelectMany(unused => Flush(session, [.. unused]))) yield return section;
    }

    private static IEnumerable<DocumentSection> Flush(PackageSession session, List<Draft> drafts)
    {
        var assembler = session.Assembler(null);
        return assembler.AddText(new BlockDraft { Part = null, Location = new Location() }, drafts).Concat(assembler.Flush());
    }

    private static void ReadStrings(MarkupReader reader, SharedStrings strings)
    {
        var item = new StringItem();
        while (reader.Read())
        {
            if (!reader.IsElement || reader.Name != "si") continue;
            item.Read(reader);
            strings.Add(item.Text, item.Runs);
            if (item.Phonetic.Length > 0) strings.AddPhonetic(item.Phonetic);
        }
    }
}
