using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PiiScanner.Ocr.Tests;

namespace PiiScanner.Cli.Tests;

/// <summary>Copies of pictures through the whole program: what was planted is found by no reader, ours or another.</summary>
public sealed partial class PictureRedactionTests
{
    private const string List = "man-hinh-bang-tinh.png";
    private const string Card = "the-can-cuoc.jpg";

    [NativeFact]
    public void Redact_Pictures_LeaveNothingToRead()
    {
        using var folder = new WorkFolder();
        Directory.CreateDirectory(folder.At("in"));
        foreach (var name in new[] { List, Card, "anh-phong-canh.jpg" }) File.Copy(Sample(name), Path.Combine(folder.At("in"), name));
        File.WriteAllBytes(Path.Combine(folder.At("in"), "thong-bao.docx"), Letter(File.ReadAllBytes(Sample(List))));
        var run = new InProcess();

        Assert.Equal(0, run.Run("redact", folder.At("in"), "--output", folder.At("out"), "--preset", "all", "--lang", "en"));

        Assert.Contains("identity document", run.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(Sample("anh-phong-canh.jpg")), File.ReadAllBytes(Path.Combine(folder.At("out"), "anh-phong-canh.jpg")));
        File.WriteAllBytes(Path.Combine(folder.At("out"), "trong-thu.png"), Picture(Path.Combine(folder.At("out"), "thong-bao.docx")));
        Assert.NotEqual(File.ReadAllBytes(Sample(List)), File.ReadAllBytes(Path.Combine(folder.At("out"), "trong-thu.png")));
        File.Delete(Path.Combine(folder.At("out"), "redaction.json"));
        Assert.Equal(0, new InProcess().Run("scan", folder.At("out"), "--fail-on", "review"));
        if (Tesseract(Sample(List)) is not { } before) return;
        Assert.Matches(Numbers(), before);
        foreach (var name in new[] { List, Card, "trong-thu.png" }) Assert.DoesNotMatch(Numbers(), Tesseract(Path.Combine(folder.At("out"), name))!);
    }

    [GeneratedRegex(@"\d{9,}|\d\d/\d\d/\d{4}")]
    private static partial Regex Numbers();

    private static string Sample(string name) => Path.Combine(SamplesTests.Root, "samples", name);

    // Null where the program is not installed.
    private static string? Tesseract(string picture)
    {
        var start = new ProcessStartInfo("tesseract", [picture, "-", "-l", "vie"]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? text : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static byte[] Picture(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        using var stream = zip.GetEntry("word/media/image1.png")!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Letter(byte[] picture)
    {
        const string Relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
            Add(zip, "_rels/.rels", Encoding.UTF8.GetBytes(Relations + $"<Relationship Id=\"rId1\" Type=\"{Types}officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
            Add(zip, "word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(Relations + $"<Relationship Id=\"rId7\" Type=\"{Types}image\" Target=\"media/image1.png\"/></Relationships>"));
            Add(zip, "word/document.xml", Encoding.UTF8.GetBytes("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body><w:p><w:r><w:t>Thông báo kết quả</w:t></w:r></w:p><w:p><w:r><w:drawing><a:graphic><a:graphicData><a:blip r:embed=\"rId7\"/></a:graphicData></a:graphic></w:drawing></w:r></w:p></w:body></w:document>"));
            Add(zip, "word/media/image1.png", picture);
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(content);
    }
}
