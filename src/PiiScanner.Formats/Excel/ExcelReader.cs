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
        session.ReadPart(main, reader => excel.Workbook.Read(reader, session));
        foreach (var part in session.Package.Targets(main.Name, "styles").ToList()) session.ReadPart(part, excel.Styles.Read);
        foreach (var part in session.Package.Targets(main.Name, "sharedStrings").ToList()) session.ReadPart(part, reader => ReadStrings(reader, excel.Strings));
        foreach (var sheet in excel.Workbook.Sheets)
        {
            if (session.Package.Target(main.Name, sheet.RelationshipId) is not { IsDone: false } part)
            {
                continue;
            }

            foreach (var section in ReadSheet(excel, sheet, part)) yield return section;
        }

        foreach (var section in new PackageRemainder(session).Read()) yield return section;
    }

    private static IEnumerable<DocumentSection> ReadSheet(ExcelSession excel, SheetEntry sheet, PackagePart part)
    {
        var session = excel.Session;
        var rows = new SheetRows(excel, sheet, part, session.Numbers.Next);
        yield return new TableSection(rows) { Name = sheet.Name, IsSheet = true, Part = sheet.Part };
        rows.Finish();
        session.Numbers.Next = rows.NextOrdinal;
        var assembler = session.Assembler(sheet.Part);
        foreach (var section in assembler.AddText(new BlockDraft { Part = null, Location = new Location() }, [.. rows.Extras.Drafts])) yield return section;
        foreach (var section in assembler.Flush()) yield return section;
    }

    private static void ReadStrings(MarkupReader reader, SharedStrings strings)
    {
        var item = new StringItem();
        while (reader.Read())
        {
            if (!reader.IsElement || reader.Name != "si") continue;
            item.Read(reader);
            strings.Add(item.Text, item.Runs);
        }
    }
}
