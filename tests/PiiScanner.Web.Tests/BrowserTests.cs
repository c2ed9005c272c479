using System.Text;
using Microsoft.Playwright;
using PiiScanner.Reporting.Tests.Html;

namespace PiiScanner.Web.Tests;

/// <summary>The page as a webmaster uses it, in Chromium.</summary>
public sealed class BrowserTests(ServedPage page) : IClassFixture<ServedPage>
{
    // Root has no sandbox; nothing but our own page is opened.
    internal static readonly string[] Switches = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    [ChromiumFact]
    public async Task Drop_WordPdfAndPhoto_CopiesHoldNothingOfTheChildren()
    {
        var work = Directory.CreateTempSubdirectory("pii-scanner-copies-");
        await using var browser = await OpenAsync();
        var tab = await browser.EnterAsync(page);
        await tab.SetInputFilesAsync("#choose", [ServedPage.Sample("ds-lop-6a1.docx"), ServedPage.Sample("ds-lop-6a3.pdf"), ServedPage.Sample("anh-chup-danh-sach.jpg")]);
        await Assertions.Expect(tab.Locator("#files li")).ToHaveCountAsync(3, new() { Timeout = 240_000 });
        Assert.Equal(3, await tab.Locator("#files .word.block").CountAsync());
        foreach (var name in new[] { "ds-lop-6a1.docx", "ds-lop-6a3.pdf", "anh-chup-danh-sach.jpg" })
        {
            await tab.GetByRole(AriaRole.Button, new() { Name = name, Exact = false }).First.ClickAsync();
            await tab.WaitForSelectorAsync(!name.EndsWith(".docx", StringComparison.Ordinal) ? ".picture rect.error" : "#preview mark.error", new() { Timeout = 240_000 });
            await tab.SelectOptionAsync("#preset", "all");
            await tab.ClickAsync("#redact");
            var link = tab.Locator("a[href$='/copy']");
            await link.WaitForAsync(new() { Timeout = 240_000 });
            var download = await tab.RunAndWaitForDownloadAsync(() => link.ClickAsync());
            Assert.Equal(name, download.SuggestedFilename);
            var copy = await File.ReadAllBytesAsync(await download.PathAsync() ?? throw new InvalidOperationException("Nothing was downloaded."));
            Assert.NotEmpty(copy);
            Assert.NotEqual(await File.ReadAllBytesAsync(ServedPage.Sample(name)), copy);
            if (!CopyCheck.CanRead(name)) continue;
            Assert.Empty(CopyCheck.Survivors(ServedPage.Sample(name), copy, work.FullName, out var inOriginal));
            Assert.True(inOriginal >= 5, $"{name}: the other reader finds {inOriginal} values in the original");
        }

        work.Delete(recursive: true);
        Assert.True(browser.Errors.Count == 0, string.Join("\n", browser.Errors));
    }

    [ChromiumFact]
    public async Task Keyboard_AndLanguage_AreEnough()
    {
        await using var browser = await OpenAsync();
        var tab = await browser.EnterAsync(page);
        await tab.SetInputFilesAsync("#choose", ServedPage.Sample("bang-vang-hoc-sinh-gioi.docx"));
        await tab.WaitForSelectorAsync("#detail:not([hidden])", new() { Timeout = 120_000 });
        // What was opened is said to whoever cannot see it: the focus is on its heading.
        Assert.Equal("detail-title", await tab.EvaluateAsync<string>("document.activeElement.id"));
        await tab.FocusAsync("#language");
        await tab.Keyboard.PressAsync("Enter");
        Assert.Equal("en", await tab.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Equal("Files", await tab.TextContentAsync("#files-title"));
        // Every control has a name.
        Assert.Equal(0, await tab.EvaluateAsync<int>("[...document.querySelectorAll('button, a, input, select')].filter(e => !(e.textContent.trim() || e.getAttribute('aria-label') || (e.labels && e.labels.length))).length"));
        await tab.Locator("#files li button").Last.FocusAsync();
        await tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Locator("#files li")).ToHaveCountAsync(0);
        Assert.True(await tab.Locator("#detail").IsHiddenAsync());
        Assert.True(browser.Errors.Count == 0, string.Join("\n", browser.Errors));
    }

    [ChromiumFact]
    public async Task TabKey_FromTopToBottom_MeetsEveryControlInReadingOrder()
    {
        await using var browser = await OpenAsync();
        var tab = await browser.EnterAsync(page);
        await tab.SetInputFilesAsync("#choose", ServedPage.Sample("bang-vang-hoc-sinh-gioi.docx"));
        await tab.WaitForSelectorAsync("#preview mark", new() { Timeout = 120_000 });
        await tab.EvaluateAsync("(top => { top.tabIndex = -1; top.focus(); })(document.querySelector('h1'))");
        var met = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            await tab.Keyboard.PressAsync("Tab");
            var at = await tab.EvaluateAsync<string>("(e => e === document.body ? '' : e.id || e.className || (e.getAttribute('href') ?? '').split('/').pop() || e.getAttribute('aria-label'))(document.activeElement)");
            if (at.Length == 0) break;
            met.Add(at);
        }

        Assert.Equal(["language", "stop", "choose", "channel", "purpose", "open", "Bỏ bang-vang-hoc-sinh-gioi.docx khỏi trang", "preset", "redact", "button", "sheet", "preview"], met.Take(12));
    }

    [ChromiumFact]
    public async Task ScreenReader_AfterADrop_HearsVerdictAndResult()
    {
        await using var browser = await OpenAsync();
        var tab = await browser.EnterAsync(page);
        await tab.SetInputFilesAsync("#choose", ServedPage.Sample("bang-vang-hoc-sinh-gioi.docx"));
        await Assertions.Expect(tab.Locator("#status")).ToHaveTextAsync("bang-vang-hoc-sinh-gioi.docx: CẦN NGƯỜI DUYỆT", new() { Timeout = 120_000 });
        Assert.Equal("polite", await tab.GetAttributeAsync("#status", "aria-live"));
        // The heading that gets the focus is read with the verdict behind it.
        Assert.StartsWith("CẦN NGƯỜI DUYỆT", await tab.EvaluateAsync<string>("document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent"), StringComparison.Ordinal);
        await tab.FocusAsync("#sheet");
        await tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Locator("#action-status")).ToHaveTextAsync("Đã có phiếu duyệt để in và ký.", new() { Timeout = 120_000 });
        // The button is gone; who works by keyboard must not be thrown back to the top of the page.
        await Assertions.Expect(tab.Locator("a[href$='/sheet']")).ToBeFocusedAsync();
        await tab.FocusAsync("#redact");
        await tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Locator("a[href$='/copy']")).ToBeFocusedAsync(new() { Timeout = 120_000 });
        Assert.True(browser.Errors.Count == 0, string.Join("\n", browser.Errors));
    }

    [ChromiumFact]
    public async Task Password_OfALockedFile_OpensIt()
    {
        await using var browser = await OpenAsync();
        var tab = await browser.EnterAsync(page);
        await tab.SetInputFilesAsync("#choose", new FilePayload { Name = "khoa.pdf", MimeType = "application/pdf", Buffer = Convert.FromBase64String(Pdf.Tests.Crypt.EncryptedFiles.AesOf256Bits) });
        await tab.GetByLabel("Mật khẩu của tệp").FillAsync("open-sesame");
        await tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Locator("#action-status")).ToContainTextAsync("mật khẩu không đúng", new() { Timeout = 120_000 });
        await Assertions.Expect(tab.GetByLabel("Mật khẩu của tệp")).ToBeFocusedAsync();
        await tab.Keyboard.TypeAsync("user");
        await tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Locator("#verdict .word.clear")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(tab.Locator("#password")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Locator("#preview .none")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
        Assert.True(browser.Errors.Count == 0, string.Join("\n", browser.Errors));
    }

    [ChromiumFact]
    public async Task Preview_HostileText_IsShownAsText()
    {
        await using var browser = await OpenAsync();
        var tab = await browser.EnterAsync(page);
        await tab.SetInputFilesAsync("#choose", new FilePayload { Name = "<img src=x onerror=alert(1)>.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Thông báo\nCháu Nguyễn Văn Mẫu sinh ngày 05/09/2014 SĐT 0912345678\nghi chú <img src=x onerror=\"document.title='x'\"> hết\n") });
        await tab.WaitForSelectorAsync("#preview p:not(.none)", new() { Timeout = 120_000 });
        Assert.Equal("PiiScanner", await tab.TitleAsync());
        Assert.Contains("<img src=x", await tab.TextContentAsync("#preview"), StringComparison.Ordinal);
        Assert.Equal(0, await tab.Locator("img").CountAsync());
        Assert.True(browser.Errors.Count == 0, string.Join("\n", browser.Errors));
    }

    private static async Task<Browser> OpenAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumFactAttribute.Browser,
            Args = Switches,
        });
        return new Browser(playwright, browser);
    }

    private sealed class Browser(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
    {
        public List<string> Errors { get; } = [];

        public async Task<IPage> EnterAsync(ServedPage served)
        {
            var tab = await browser.NewPageAsync();
            tab.PageError += (_, error) => Errors.Add(error);
            tab.Console += (_, message) =>
            {
                if (message.Type == "error") Errors.Add($"{message.Text} {message.Location}");
            };
            await tab.GotoAsync(served.Address.ToString());
            await tab.WaitForSelectorAsync("#choose:enabled", new() { State = WaitForSelectorState.Attached });
            return tab;
        }

        public async ValueTask DisposeAsync()
        {
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }
}
