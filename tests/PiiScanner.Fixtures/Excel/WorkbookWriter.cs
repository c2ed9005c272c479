using System.Globalization;
using PiiScanner.Fixtures.Packages;

namespace PiiScanner.Fixtures.Excel;

/// <summary>Packs a workbook as an xlsx.</summary>
public static class WorkbookWriter
{
    private const string Book = "xl/workbook.xml";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    public static byte[] Write(Workbook workbook)
    {
        var package = new Package();
        package.Relate(string.Empty, "officeDocument", Book);
        var strings = new SharedStrings();
        var styles = new StyleTable(workbook.Font);
        var entries = workbook.Sheets.Select((sheet, i) => SheetEntry(package, sheet, i + 1, strings, styles)).ToList();
        if (workbook.Sheets.Any(s => s.Comments.Any(c => c.Threaded)))
        {
            package.Add("xl/persons/person.xml", "application/vnd.ms-excel.person+xml", SheetWriter.Persons("Tổ văn phòng"));
            package.Relate(Book, "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml");
        }

        Part(package, "sharedStrings", "sharedStrings", strings.ToXml());
        Part(package, "styles", "styles", styles.ToXml());
        var external = External(package, workbook);
        var pivot = Pivot(package, workbook);
        package.Add(Book, Type + "sheet.main+xml", $"<workbook {Main}><sheets>{string.Concat(entries)}</sheets>{external}{Names(workbook)}{pivot}</workbook>");
        workbook.Properties.WriteTo(package, "Microsoft Excel");
        return package.ToBytes();
    }

    private static string SheetEntry(Package package, ExcelSheet sheet, int number, SharedStrings strings, StyleTable styles)
    {
        var path = $"xl/worksheets/sheet{number}.xml";
        var drawing = string.Empty;
        if (sheet.Comments.Count > 0)
        {
            package.Add($"xl/comments{number}.xml", Type + "comments+xml", SheetWriter.Comments(sheet.Comments));
            package.Relate(path, "comments", $"../comments{number}.xml");
            package.AddBinary($"xl/drawings/vmlDrawing{number}.vml", "application/vnd.openxmlformats-officedocument.vmlDrawing",
                System.Text.Encoding.UTF8.GetBytes(SheetWriter.CommentShapes(sheet.Comments)));
            drawing = $"<legacyDrawing r:id=\"{package.Relate(path, "vmlDrawing", $"../drawings/vmlDrawing{number}.vml")}\"/>";
            WriteThreaded(package, sheet, number, path);
        }

        package.Add(path, Type + "worksheet+xml", SheetWriter.Sheet(sheet, strings, styles, drawing));
        var id = package.Relate(Book, "worksheet", $"worksheets/sheet{number}.xml");
        var state = sheet.State == "visible" ? string.Empty : $" state=\"{sheet.State}\"";
        return $"<sheet name=\"{Xml.Escape(sheet.Name)}\" sheetId=\"{number}\"{state} r:id=\"{id}\"/>";
    }

    private static void WriteThreaded(Package package, ExcelSheet sheet, int number, string path)
    {
        var threaded = sheet.Comments.Where(c => c.Threaded).ToList();
        if (threaded.Count == 0) return;
        package.Add($"xl/threadedComments/threadedComment{number}.xml", "application/vnd.ms-excel.threadedcomments+xml", SheetWriter.ThreadedComments(threaded));
        package.Relate(path, "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", $"../threadedComments/threadedComment{number}.xml");
    }

    private static string Names(Workbook workbook) => workbook.DefinedNames.Count == 0 ? string.Empty :
        "<definedNames>" + string.Concat(workbook.DefinedNames.Select(n =>
            $"<definedName name=\"{Xml.Escape(n.Name)}\"{(n.Hidden ? " hidden=\"1\"" : string.Empty)}>{Xml.Escape(n.Refers)}</definedName>")) + "</definedNames>";

    private static string External(Package package, Workbook workbook)
    {
        if (workbook.ExternalCache.Count == 0) return string.Empty;
        const string path = "xl/externalLinks/externalLink1.xml";
        var target = package.Relate(path, "externalLinkPath", workbook.ExternalTarget, external: true);
        var rows = workbook.ExternalCache.Select((row, r) => $"<row r=\"{r + 1}\">" + string.Concat(row.Select((text, c) =>
            $"<cell r=\"{ExcelSheet.Reference(r, c)}\" t=\"str\"><v>{Xml.Escape(text)}</v></cell>")) + "</row>");
        package.Add(path, Type + "externalLink+xml", $"<externalLink {Main}><externalBook r:id=\"{target}\"><sheetNames><sheetName val=\"Lop\"/></sheetNames>" +
            $"<sheetDataSet><sheetData sheetId=\"0\">{string.Concat(rows)}</sheetData></sheetDataSet></externalBook></externalLink>");
        return $"<externalReferences><externalReference r:id=\"{package.Relate(Book, "externalLink", "externalLinks/externalLink1.xml")}\"/></externalReferences>";
    }

    /// <summary>Half of the fields keep their values as shared items, the others inside the records, as Excel does.</summary>
    private static string Pivot(Package package, Workbook workbook)
    {
        if (workbook.PivotCache.Count == 0) return string.Empty;
        var head = workbook.PivotCache[0];
        var rows = workbook.PivotCache.Skip(1).ToList();
        var shared = head.Select((_, c) => c % 2 == 0 ? rows.Select(row => row[c]).Distinct().ToList() : []).ToList();
        var fields = head.Select((name, c) => $"<cacheField name=\"{Xml.Escape(name)}\" numFmtId=\"0\">" +
            (shared[c].Count == 0 ? "<sharedItems/>" : $"<sharedItems count=\"{shared[c].Count}\">{string.Concat(shared[c].Select(v => $"<s v=\"{Xml.Escape(v)}\"/>"))}</sharedItems>") + "</cacheField>");
        var records = rows.Select(row => "<r>" + string.Concat(row.Select((value, c) =>
            shared[c].Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"<x v=\"{shared[c].IndexOf(value)}\"/>") : $"<s v=\"{Xml.Escape(value)}\"/>")) + "</r>");
        const string definition = "xl/pivotCache/pivotCacheDefinition1.xml";
        package.Add("xl/pivotCache/pivotCacheRecords1.xml", Type + "pivotCacheRecords+xml", $"<pivotCacheRecords {Main} count=\"{rows.Count}\">{string.Concat(records)}</pivotCacheRecords>");
        var id = package.Relate(definition, "pivotCacheRecords", "pivotCacheRecords1.xml");
        package.Add(definition, Type + "pivotCacheDefinition+xml", $"<pivotCacheDefinition {Main} r:id=\"{id}\" recordCount=\"{rows.Count}\"><cacheSource type=\"worksheet\">" +
            $"<worksheetSource ref=\"A1:{ExcelSheet.Reference(rows.Count, head.Count - 1)}\" sheet=\"Nguon\"/></cacheSource><cacheFields count=\"{head.Count}\">{string.Concat(fields)}</cacheFields></pivotCacheDefinition>");
        return $"<pivotCaches><pivotCache cacheId=\"1\" r:id=\"{package.Relate(Book, "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml")}\"/></pivotCaches>";
    }

    private static void Part(Package package, string name, string type, string xml)
    {
        package.Add($"xl/{name}.xml", $"{Type}{type}+xml", xml);
        package.Relate(Book, type, name + ".xml");
    }
}
