using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace PiiScanner.Benchmarks.Inputs;

/// <summary>Writes a workbook of any length in constant memory, apart from its shared strings.</summary>
internal static class PupilWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Makes the file.</summary>
    /// <param name="path">The file to make.</param>
    /// <param name="rows">Pupils, a heading comes on top.</param>
    /// <param name="sharedStrings">True for the shared string table that Excel writes, false for inline strings as export tools write them.</param>
    public static void Write(string path, int rows, bool sharedStrings)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var strings = sharedStrings ? new Dictionary<string, int>(StringComparer.Ordinal) : null;
        Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"DS\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        var shared = strings is null ? "" : $"<Relationship Id=\"r2\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/>";
        Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/>{shared}</Relationships>");
        AddSheet(zip, rows, strings);
        if (strings is not null) AddStrings(zip, strings);
        var type = strings is null ? "" : $"<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Office}sharedStrings+xml\"/>";
        Add(zip, "[Content_Types].xml", $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Office}sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Office}worksheet+xml\"/>{type}</Types>");
    }

    private static void AddSheet(ZipArchive zip, int rows, Dictionary<string, int>? strings)
    {
        using var sheet = Open(zip, "xl/worksheets/sheet1.xml");
        sheet.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
        AddRow(sheet, 1, PupilTable.Headings, strings);
        var index = 1;
        foreach (var row in PupilTable.Rows(rows, 11)) AddRow(sheet, ++index, row, strings);
        sheet.Write("</sheetData></worksheet>");
    }

    private static void AddRow(StreamWriter sheet, int index, string[] cells, Dictionary<string, int>? strings)
    {
        sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{index}\">"));
        for (var column = 0; column < cells.Length; column++)
        {
            var at = (char)('A' + column) + index.ToString(CultureInfo.InvariantCulture);
            if (strings is null)
            {
                sheet.Write($"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cells[column])}</t></is></c>");
                continue;
            }

            if (!strings.TryGetValue(cells[column], out var number)) strings[cells[column]] = number = strings.Count;
            sheet.Write($"<c r=\"{at}\" t=\"s\"><v>{number.ToString(CultureInfo.InvariantCulture)}</v></c>");
        }

        sheet.Write("</row>");
    }

    private static void AddStrings(ZipArchive zip, Dictionary<string, int> strings)
    {
        using var part = Open(zip, "xl/sharedStrings.xml");
        part.Write($"<sst xmlns=\"{Main}\">");
        foreach (var text in strings.OrderBy(pair => pair.Value)) part.Write($"<si><t>{SecurityElement.Escape(text.Key)}</t></si>");
        part.Write("</sst>");
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var part = Open(zip, name);
        part.Write(text);
    }

    private static StreamWriter Open(ZipArchive zip, string name) => new(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
}
