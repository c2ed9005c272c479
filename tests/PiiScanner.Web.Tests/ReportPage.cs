using System.Diagnostics;
using Microsoft.Playwright;
using PiiScanner.Reporting.Tests.Html;

namespace PiiScanner.Web.Tests;

/// <summary>A report of samples of every verdict, and of a file whose name has no place to break, written by the program built beside the tests.</summary>
public sealed class ReportPage : IAsyncLifetime
{
    private static readonly string[] s_samples = ["ds-lop-6a1.docx", "ds-lop-6a3.pdf", "bang-vang-hoc-sinh-gioi.docx"];

    private readonly string _folder = Directory.CreateTempSubdirectory("pii-scanner-report-").FullName;

    private string Report => Path.Combine(_folder, "report.html");

    public async Task InitializeAsync()
    {
        var input = Directory.CreateDirectory(Path.Combine(_folder, "in")).FullName;
        foreach (var name in s_samples) File.Copy(ServedPage.Sample(name), Path.Combine(input, name));
        var odd = new string('x', 180);
        File.Copy(ServedPage.Sample("ds-lop-6a1.docx"), Path.Combine(input, odd + ".docx"));
        await File.WriteAllTextAsync(Path.Combine(input, odd + ".csv"), $"Họ và tên,Ngày sinh,{odd}\nNguyễn Văn Mẫu,05/09/2014,{odd}\nTrần Thị Thử,14/02/2014,a\nLê Văn Giả,30/11/2014,b\n");
        await File.WriteAllTextAsync(Path.Combine(input, "thong-bao.txt"), "Thông báo nghỉ lễ Quốc khánh. Học sinh đi học lại từ thứ Hai.\n");
        await File.WriteAllBytesAsync(Path.Combine(input, "hong.pdf"), [.. "%PDF-1.7\n"u8, 1, 2, 3]);
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pii-scanner.dll"), "scan", input, "--lang", "vi", "--as-of", "2026-09-05", "--format", "html=" + Report])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The program did not start.");
        var said = program.StandardError.ReadToEndAsync();
        await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        if (program.ExitCode != 1) throw new InvalidOperationException(await said);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The report in a window of a width; what goes wrong in it is kept.</summary>
    public async Task<Tab> OpenAsync(int width)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.Browser, Args = BrowserTests.Switches });
        var tab = new Tab(playwright, browser, await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 740 } }));
        await tab.Page.GotoAsync("file://" + Report);
        return tab;
    }

    /// <summary>One window.</summary>
    public sealed class Tab : IAsyncDisposable
    {
        private readonly IPlaywright _playwright;
        private readonly IBrowser _browser;

        public Tab(IPlaywright playwright, IBrowser browser, IPage page)
        {
            (_playwright, _browser, Page) = (playwright, browser, page);
            page.PageError += (_, error) => Errors.Add(error);
            page.RequestFailed += (_, request) => Errors.Add(request.Url);
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning") Errors.Add(message.Text);
            };
        }

        public IPage Page { get; }

        /// <summary>What the console said.</summary>
        public List<string> Errors { get; } = [];

        public async ValueTask DisposeAsync()
        {
            await _browser.DisposeAsync();
            _playwright.Dispose();
        }
    }
}
