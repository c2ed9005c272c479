using System.Text;

namespace PiiScanner.Pdf.Tests.Oracle;

/// <summary>The source documents, written as PDF by the programs that are installed; removed after the tests.</summary>
public sealed class WrittenDocuments : IDisposable
{
    private readonly Lazy<string> _libreOffice;
    private readonly Lazy<string> _chromium;
    private readonly string _folder = Directory.CreateTempSubdirectory("pdf-oracle-").FullName;

    public WrittenDocuments()
    {
        (_libreOffice, _chromium) = (new(WriteWithLibreOffice), new(WriteWithChromium));
        foreach (var source in SourceDocument.All) File.WriteAllText(Path.Combine(_folder, source.Name + ".html"), source.Html(), new UTF8Encoding(false));
        File.WriteAllText(Path.Combine(_folder, "list.fods"), SourceDocument.Sheet(), new UTF8Encoding(false));
        foreach (var list in SourceList.All)
        {
            File.WriteAllText(Path.Combine(_folder, list.Name + ".html"), list.Html(), new UTF8Encoding(false));
            File.WriteAllText(Path.Combine(_folder, list.Name + ".fods"), list.Sheet(), new UTF8Encoding(false));
        }
    }

    /// <summary>Folder of what LibreOffice wrote.</summary>
    public string LibreOffice => _libreOffice.Value;

    /// <summary>Folder of what Chromium wrote.</summary>
    public string Chromium => _chromium.Value;

    /// <summary>The text poppler finds, in the order of drawing.</summary>
    public static string Poppler(string pdf)
    {
        ExternalProgram.Run("pdftotext", Path.GetTempPath(), "-raw", "-enc", "UTF-8", pdf, pdf + ".txt");
        return File.ReadAllText(pdf + ".txt");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string WriteWithLibreOffice()
    {
        var output = Directory.CreateDirectory(Path.Combine(_folder, "libreoffice")).FullName;
        var profile = "-env:UserInstallation=" + new Uri(Path.Combine(_folder, "profile")).AbsoluteUri;
        string[] pages = [.. SourceDocument.All.Select(s => Path.Combine(_folder, s.Name + ".html"))];
        ExternalProgram.Run("soffice", _folder, ["--headless", profile, "--convert-to", "pdf", "--outdir", output, .. pages]);
        string[] sheets = [Path.Combine(_folder, "list.fods"), .. SourceList.All.Select(l => Path.Combine(_folder, l.Name + ".fods"))];
        ExternalProgram.Run("soffice", _folder, ["--headless", profile, "--convert-to", "pdf", "--outdir", output, .. sheets]);
        return output;
    }

    private string WriteWithChromium()
    {
        var output = Directory.CreateDirectory(Path.Combine(_folder, "chromium")).FullName;
        foreach (var name in SourceDocument.All.Select(s => s.Name).Concat(SourceList.All.Select(l => l.Name)))
        {
            var pdf = Path.Combine(output, name + ".pdf");
            ExternalProgram.Run("chromium", _folder, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                "--user-data-dir=" + Path.Combine(_folder, "browser"), "--print-to-pdf=" + pdf, Path.Combine(_folder, name + ".html"));
        }

        return output;
    }
}
