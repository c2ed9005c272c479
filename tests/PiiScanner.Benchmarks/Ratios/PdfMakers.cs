using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Word;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>The same list as PDF files of several programs, whose pages are drawn in very different ways; of those that are installed.</summary>
internal static class PdfMakers
{
    /// <summary>Writes them.</summary>
    /// <param name="folder">A working folder.</param>
    /// <param name="draft">The list.</param>
    /// <param name="own">The list as the project's own fixture writes it.</param>
    /// <returns>Who made each file, and its path.</returns>
    public static IEnumerable<(string Maker, string Path)> Write(string folder, Draft draft, byte[] own)
    {
        yield return ("the project's fixture", Put(folder, "lists.pdf", own));
        if (IsInstalled("soffice"))
        {
            yield return ("LibreOffice Writer", Convert(folder, Put(folder, "writer.docx", WordDraft.Write(draft))));
            yield return ("LibreOffice Calc", Convert(folder, Put(folder, "calc.xlsx", ExcelDraft.Write(draft))));
        }

        if (!IsInstalled("chromium")) yield break;
        var page = Put(folder, "browser.html", System.Text.Encoding.UTF8.GetBytes(HtmlDraft.Write(draft)));
        var pdf = Path.ChangeExtension(page, ".pdf");
        ProcessRun.Must("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=" + Path.Combine(folder, "browser"), "--print-to-pdf=" + pdf, page);
        yield return ("Chromium", pdf);
    }

    private static string Convert(string folder, string document)
    {
        ProcessRun.Must("soffice", "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri, "--headless", "--convert-to", "pdf", "--outdir", folder, document);
        return Path.ChangeExtension(document, ".pdf");
    }

    private static string Put(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));
}
