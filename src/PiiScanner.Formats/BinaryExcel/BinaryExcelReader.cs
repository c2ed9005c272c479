using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.BinaryExcel;

/// <summary>Walks all parts of a binary workbook in reading order: the sheets by their tabs, each followed by what hangs on it, then the rest of the package.</summary>
internal sealed class BinaryExcelReader(SourceFile file, ReadContext context, Document document, CancellationToken cancel)
{
    /// <summary>The sections, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        using var package = new PackageSession(file, context, document, null, cancel);
        var main = PackageKinds.FindBinaryMain(package.Package) ?? throw new DamagedFileException("damaged", PackageMessages.NoMainPart);
        var session = new BinarySession(new ExcelSession(package));
        var remainder = new PackageRemainder(package);
        var side = new BinarySideParts(session, remainder);
        var workbook = new BinaryWorkbook(session, main);
        workbook.Read();
        ReadCommon(session, main);
        foreach (var (sheet, part) in Sheets(session, workbook, main))
        {
            foreach (var section in ReadSheet(session, sheet, part)) yield return section;
            foreach (var section in side.ReadOf(part, new Location { Sheet = sheet.Name })) yield return section;
            foreach (var section in remainder.ReadTree(part, new Location { Sheet = sheet.Name })) yield return section;
        }

        foreach (var section in Flush(package, workbook.Texts)) yield return section;
        foreach (var section in UnshownStrings.Read(session.Excel)) yield return section;
        foreach (var section in side.Read()) yield return section;
        foreach (var section in remainder.Read()) yield return section;
        if (package.Numbers.Next == 0 && document.Gaps.Count > 0) throw new DamagedFileException("damaged", document.Gaps[0].What);
    }

    private static void ReadCommon(BinarySession session, PackagePart main)
    {
        var package = session.Excel.Session.Package;
        var styles = new BinaryStyles(session.Excel.Styles);
        if ((package.Targets(main.Name, "styles").FirstOrDefault() ?? package.Find("xl/styles.bin")) is { } stylePart) session.Read(stylePart, styles.Take);
        if ((package.Targets(main.Name, "sharedStrings").FirstOrDefault() ?? package.Find("xl/sharedStrings.bin")) is { } strings) ReadStrings(session, strings);
    }

    private static void ReadStrings(BinarySession session, PackagePart part)
    {
        long stated = 0;
        session.Read(part, records =>
        {
            long at = 0;
            if (records.Type == BinaryTypes.BeginStrings)
            {
                stated = records.Body.U32(4);
            }
            else if (records.Type == BinaryTypes.SharedString)
            {
                var (text, runs) = records.RichText(ref at, session.Excel.Styles, out var guide);
                session.Excel.Strings.Add(text, runs);
                if (guide.Length > 0) session.Excel.Strings.AddPhonetic(guide);
            }
            else
            {
                foreach (var text in session.Loose(part, records.Body)) session.Excel.Strings.AddPhonetic(text);
            }
        });
        if (session.Excel.Strings.Count < stated) session.Damaged(part);
    }

    private static IEnumerable<(SheetEntry Sheet, PackagePart Part)> Sheets(BinarySession session, BinaryWorkbook workbook, PackagePart main)
    {
        var package = session.Excel.Session.Package;
        foreach (var sheet in workbook.Sheets)
        {
            var part = package.Target(main.Name, sheet.RelationshipId);
            if (part is { IsDone: false }) yield return (sheet, part);
            else if (part is null) session.Excel.Session.Report(new ReadGap("damaged", PackageMessages.PartMissing("xl/worksheets"), new Location { Sheet = sheet.Name }));
        }

        // A sheet that no tab shows is still in the file.
        foreach (var part in package.Parts.Where(part => !part.IsDone && part.Extension == "bin" && IsSheet(part)).ToList())
            yield return (new SheetEntry(Path.GetFileNameWithoutExtension(part.Name), DocumentParts.Unreferenced, null), part);
    }

    private static bool IsSheet(PackagePart part) => part.ContentType is "application/vnd.ms-excel.worksheet" or "application/vnd.ms-excel.chartsheet" or "application/vnd.ms-excel.dialogsheet" or "application/vnd.ms-excel.macrosheet"
        || (part.Name.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && !part.Name.Contains("binaryIndex", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<DocumentSection> ReadSheet(BinarySession session, SheetEntry sheet, PackagePart part)
    {
        var package = session.Excel.Session;
        var rows = new BinaryRows(session, sheet, part);
        rows.LookAhead();
        package.Document.TellTitles(rows.Pages.Select(PageText.Plain));
        yield return new TableSection(rows) { Name = sheet.Name, IsSheet = true, Part = sheet.Part };
        rows.Finish();
        package.Numbers.Next = rows.NextOrdinal;
        foreach (var section in Flush(package, [.. rows.Extras.Drafts])) yield return section;
    }

    private static IEnumerable<DocumentSection> Flush(PackageSession session, List<Draft> drafts)
    {
        var assembler = session.Assembler(null);
        return assembler.AddText(new BlockDraft { Part = null, Location = new Location() }, drafts).Concat(assembler.Flush());
    }
}
