using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace PiiScanner.Reporting.Tests.Html;

/// <summary>The page in a browser: drawn for a desk and a telephone, and printed.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pii-scanner-html-").FullName;

    [ChromiumFact]
    public void Page_AtDeskAndPhoneWidth_IsDrawn()
    {
        foreach (var width in new[] { 1280, 390 })
        {
            var picture = Path.Combine(_folder, $"{width}.png");
            Run($"--hide-scrollbars --window-size={width},2000 --screenshot={picture}");
            var head = File.ReadAllBytes(picture).AsSpan(0, 24);
            Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(head[16..]));
            Assert.True(new FileInfo(picture).Length > 20_000, "the picture is nearly empty");
        }
    }

    [ChromiumFact]
    public void Page_Printed_IsA4()
    {
        var pdf = Path.Combine(_folder, "page.pdf");
        Run($"--no-pdf-header-footer --print-to-pdf={pdf}");
        var boxes = Regex.Matches(Encoding.Latin1.GetString(File.ReadAllBytes(pdf)), @"/MediaBox\s*\[0 0 (\d+)\.?\d* (\d+)\.?\d*\]", RegexOptions.None, TimeSpan.FromMinutes(1));
        Assert.True(boxes.Count >= 3, $"{boxes.Count} pages");
        Assert.All(boxes, box => Assert.Equal(("594", "841"), (box.Groups[1].Value, box.Groups[2].Value)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Run(string what)
    {
        var page = Path.Combine(_folder, "page.html");
        File.WriteAllText(page, GoldenTests.Write("html", StandardScan.Report, new ReportOptions()));
        var start = new ProcessStartInfo(ChromiumFactAttribute.Browser ?? throw new InvalidOperationException("No browser."),
            $"--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --user-data-dir={_folder}/profile {what} file://{page}")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var browser = Process.Start(start) ?? throw new InvalidOperationException("The browser did not start.");
        var said = browser.StandardError.ReadToEndAsync();
        browser.StandardOutput.ReadToEnd();
        browser.WaitForExit();
        Assert.True(browser.ExitCode == 0, said.Result);
    }
}
