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
        "unreadable" => [.. "Rar!\u001A\u0007\u0001\0 "u8, .. Encoding.UTF8.GetBytes(PlainText.Tabbed(PlantedValues.Document))],
        _ => Encoding.UTF8.GetBytes(PlainText.Tabbed(PlantedValues.Document)),
    };

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
