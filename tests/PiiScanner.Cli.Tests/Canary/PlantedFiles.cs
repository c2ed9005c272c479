using System.IO.Compression;
using System.Text;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.OldOffice;
using PiiScanner.Fixtures.Packages;
using PiiScanner.Fixtures.Pdf;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Word;
using PiiScanner.Formats;

namespace PiiScanner.Cli.Tests.Canary;

/// <summary>The planted values as a file of every format, whole and broken. A format nobody wrote a planter for gets them as plain bytes under its first extension.</summary>
internal static class PlantedFiles
{
    private static readonly DocumentProperties Properties = new() { Author = PlantedValues.Homeroom, LastModifiedBy = PlantedValues.SheetName };

    /// <summary>One file for each format of the catalog, by the format's name.</summary>
    public static IReadOnlyDictionary<string, (string Extension, byte[] Bytes)> Whole { get; } =
        FormatCatalog.All.ToDictionary(format => format.Name, format => (format.Extensions[0], Write(format)), StringComparer.Ordinal);

    /// <summary>Files whose reading fails half way, with values where messages are made.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Broken()
    {
        foreach (var name in new[] { "word", "excel", "pdf", "zip" })
        {
            var (extension, bytes) = Whole[name];
            yield return ($"cut-{name}{extension}", bytes[..(bytes.Length / 2)]);
        }

        yield return ("broken.json", Encoding.UTF8.GetBytes($"{{\"ho ten\": \"{PlantedValues.Homeroom}\", \"sdt\": {PlantedValues.FilePhone[1..]}, }} }}"));
        yield return ("broken.xml", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><a><{PlantedValues.Homeroom.Replace(' ', '_')}>x</a>&{PlantedValues.SheetName.Replace(' ', '_')};"));
        yield return ("odd-parts.docx", WithOddParts(Whole["word"].Bytes));
    }

    private static byte[] Write(IDocumentFormat format) => format.Name switch
    {
        "word" => WordDraft.Write(PlantedValues.Document, Properties),
        "excel" => Excel(),
        "pdf" => PdfDraft.Write(PlantedValues.Document, new PdfLook { Attachments = [(PlantedValues.FileName + ".csv", Encoding.UTF8.GetBytes(PlainText.Separated(PlantedValues.Document, ',')))] }),
        "html" => Encoding.UTF8.GetBytes(HtmlDraft.Write(PlantedValues.Document, tail: $"<!-- {PlantedValues.Homeroom} --><a href='https://bit.ly/{PlantedValues.FilePhone}'>x</a>")),
        "json" => Encoding.UTF8.GetBytes(PlainText.Json(PlantedValues.Document)),
        "xml" => Encoding.UTF8.GetBytes(PlainText.Elements(PlantedValues.Document)),
        "delimited" => Encoding.UTF8.GetBytes(PlainText.Separated(PlantedValues.Document, ',')),
        "zip" => Zip(),
        "image" => Picture(),
        "rtf" => RtfWriter.Write(StoryDraft.Of(PlantedValues.Document)),
        "old-word" => DocWriter.Write(StoryDraft.Of(PlantedValues.Document)),
        "old-excel" => XlsWriter.Write(StoryDraft.Of(PlantedValues.Document)),
        "binary-excel" => XlsbWriter.Write(StoryDraft.Of(PlantedValues.Document)),
        "old-powerpoint" => PptWriter.Write(StoryDraft.Of(PlantedValues.Document)),
        "opendocument" => OdfWriter.Write(StoryDraft.Of(PlantedValues.Document)),
        "powerpoint" => Slides(),
        "epub" => Book(),
        "svg" => Drawing(),
        "metafile" => Metafile(),
        "unreadable" => [.. "SQLite format 3\0"u8, .. Encoding.UTF8.GetBytes(PlainText.Tabbed(PlantedValues.Document))],
        _ => Encoding.UTF8.GetBytes(PlainText.Tabbed(PlantedValues.Document)),
    };

    private static byte[] Slides()
    {
        const string names = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        const string relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        const string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var slide = new StringBuilder($"<p:sld {names}><p:cSld><p:spTree>");
        foreach (var part in StoryDraft.Of(PlantedValues.Document))
        {
            if (part.Rows is null) slide.Append($"<p:sp><p:txBody>{Slide(part.Line ?? "")}</p:txBody></p:sp>");
            else slide.Append("<p:graphicFrame><a:tbl>").AppendJoin("", part.Rows.Select(row => "<a:tr>" + string.Concat(row.Select(cell => $"<a:tc><a:txBody>{Slide(cell)}</a:txBody></a:tc>")) + "</a:tr>")).Append("</a:tbl></p:graphicFrame>");
        }

        return Packed(
            ("_rels/.rels", $"{relationships}<Relationship Id=\"r1\" Type=\"{types}officeDocument\" Target=\"ppt/presentation.xml\"/></Relationships>"),
            ("ppt/presentation.xml", $"<p:presentation {names}><p:sldIdLst><p:sldId id=\"256\" r:id=\"r1\"/></p:sldIdLst></p:presentation>"),
            ("ppt/_rels/presentation.xml.rels", $"{relationships}<Relationship Id=\"r1\" Type=\"{types}slide\" Target=\"slides/slide1.xml\"/></Relationships>"),
            ("ppt/slides/slide1.xml", slide.Append("</p:spTree></p:cSld></p:sld>").ToString()));
    }

    private static string Slide(string text) => $"<a:p><a:r><a:t>{Xml.Escape(text)}</a:t></a:r></a:p>";

    private static byte[] Book() => Packed(("mimetype", "application/epub+zip"), ("OEBPS/1.xhtml", HtmlDraft.Write(PlantedValues.Document)));

    private static byte[] Drawing() => Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\">" + PlainText.Elements(PlantedValues.Document).Split("?>", 2)[1] + "</svg>");

    // An enhanced metafile: its header, a text record for each line, its end.
    private static byte[] Metafile()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var number in (int[])[1, 88, 0, 0, 1000, 1000, 0, 0, 15_000, 10_000]) writer.Write(number);
        writer.Write(" EMF"u8);
        writer.Write(new byte[44]);
        var y = 0;
        foreach (var line in PlainText.Tabbed(PlantedValues.Document).Split('\n'))
        {
            var text = Encoding.Unicode.GetBytes(line);
            writer.Write(84);
            writer.Write(76 + (2 * line.Length) + (line.Length % 2 * 2));
            writer.Write(new byte[28]);
            foreach (var number in (int[])[0, y += 30, line.Length, 76, 0, 0, 0, 0, 0, 0]) writer.Write(number);
            writer.Write(text);
            writer.Write(new byte[line.Length % 2 * 2]);
        }

        foreach (var number in (int[])[14, 20, 0, 16, 20]) writer.Write(number);
        return bytes.ToArray();
    }

    private static byte[] Packed(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries) Add(zip, name, Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private static byte[] Excel()
    {
        var workbook = ExcelDraft.Build(PlantedValues.Document);
        workbook.Sheets[0].Comments.Add(new ExcelComment(4, 2, PlantedValues.Homeroom, $"Gọi cho {PlantedValues.SheetName}"));
        return WorkbookWriter.Write(workbook);
    }

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, $"{PlantedValues.FolderName}/{PlantedValues.FileName} {PlantedValues.FilePhone}.docx", WordDraft.Write(PlantedValues.Document));
            Add(zip, $"{PlantedValues.FileName}.rtf", "{\\rtf1 x}"u8.ToArray());
            Add(zip, $"{PlantedValues.FileName} hong.docx", "PK\u0003\u0004 khong phai"u8.ToArray());
        }

        return bytes.ToArray();
    }

    // Names of parts go into messages about them.
    private static byte[] WithOddParts(byte[] word)
    {
        using var bytes = new MemoryStream();
        bytes.Write(word);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            Add(zip, $"word/{PlantedValues.Homeroom}.xml", "<a><b>"u8.ToArray());
            Add(zip, $"word/embeddings/{PlantedValues.FileName}.bin", [1, 2, 3, 4]);
            Add(zip, $"word/media/{PlantedValues.FileName}.wmf", [1, 2, 3, 4]);
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }

    // A comment of a JPEG file, read without looking at the pixels.
    private static byte[] Picture()
    {
        var picture = File.ReadAllBytes(Path.Combine(SamplesTests.Root, "samples", "anh-phong-canh.jpg"));
        var words = Encoding.UTF8.GetBytes($"Ảnh em {PlantedValues.Homeroom}, điện thoại {PlantedValues.FilePhone}");
        return [.. picture[..2], 0xFF, 0xFE, (byte)((words.Length + 2) >> 8), (byte)(words.Length + 2), .. words, .. picture[2..]];
    }
}
