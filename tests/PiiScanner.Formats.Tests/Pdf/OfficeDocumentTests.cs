using System.Diagnostics;
using PiiScanner.Core;

namespace PiiScanner.Formats.Tests.Pdf;

/// <summary>Documents that LibreOffice writes as PDF say the same as their source.</summary>
public sealed class OfficeDocumentTests
{
    private static readonly string Samples = Path.Combine(Root(), "samples");

    [OfficeFact]
    public void Examine_ListsWrittenByLibreOffice_FindTheSamePeopleAsTheSource()
    {
        var folder = Directory.CreateTempSubdirectory("pii-pdf-");
        try
        {
            string[] names = ["ds-lop-6a1.docx", "Danh sách thí sinh dự thi tuyển sinh lớp 10.docx", "phieu-thong-tin-hoc-sinh.docx", "mau-don-xin-nhap-hoc.docx"];
            Convert(folder.FullName, names);
            foreach (var name in names)
            {
                var source = Examine(Path.Combine(Samples, name));
                var pdf = Examine(Path.Combine(folder.FullName, Path.ChangeExtension(name, ".pdf")));
                Assert.Equal((name, source.Verdict, source.Subjects, source.Lists), (name, pdf.Verdict, pdf.Subjects, pdf.Lists));
            }

            Assert.Equal(35, Examine(Path.Combine(folder.FullName, "ds-lop-6a1.pdf")).Subjects);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (string Verdict, int Subjects, string Lists) Examine(string path)
    {
        var document = Documents.Read(SourceFile.FromBytes("a" + Path.GetExtension(path), File.ReadAllBytes(path)));
        var result = DocumentExaminer.Default.Examine(document, new ExamineOptions { AsOf = (2026, 9, 15) }, CancellationToken.None);
        Assert.Empty(document.Gaps);
        return (result.Verdict.ToString(), result.People.Total, string.Join("; ", result.Lists.Select(l => l.Rows + " " + string.Join(',', l.Columns))));
    }

    private static void Convert(string folder, string[] names)
    {
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        string[] arguments = ["-env:UserInstallation=" + profile, "--headless", "--convert-to", "pdf", "--outdir", folder, .. names.Select(n => Path.Combine(Samples, n))];
        using var process = Process.Start(new ProcessStartInfo(OfficeFactAttribute.Program!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("LibreOffice did not end: " + output.Result + error.Result);
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PiiScanner.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The repository's root was not found.");
        return folder;
    }
}
