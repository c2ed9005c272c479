using System.Globalization;
using Microsoft.Playwright;
using PiiScanner.Reporting.Tests.Html;

namespace PiiScanner.Web.Tests;

/// <summary>The HTML report of a scan, opened from the disk in Chromium: on a telephone, with a mouse, and by the keyboard alone.</summary>
public sealed class ReportPageTests(ReportPage page) : IClassFixture<ReportPage>
{
    [ChromiumTheory]
    [InlineData(360)]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Page_NoWidth_MakesItScrollSideways(int width)
    {
        await using var tab = await page.OpenAsync(width);
        foreach (var language in (string[])["vi", "en"])
        {
            await tab.Page.ClickAsync($".languages label[for=lang-{language}]");
            Assert.Equal(width, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            // Nothing sticks out of its own card either.
            Assert.Empty(await tab.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('.switch') && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(e => e.tagName + '.' + e.className)"));
        }

        Assert.Empty(tab.Errors);
    }

    [ChromiumTheory]
    [InlineData("block")]
    [InlineData("review")]
    [InlineData("unread")]
    [InlineData("clear")]
    public async Task Filter_Clicked_HidesTheFilesOfOtherVerdicts_AndAllBringsThemBack(string verdict)
    {
        await using var tab = await page.OpenAsync(1280);
        var all = await tab.Page.Locator("article.file:visible, .plain li.file:visible").CountAsync();
        await tab.Page.ClickAsync(".tile." + verdict);
        var said = int.Parse(await tab.Page.InnerTextAsync($".tile.{verdict} b"), CultureInfo.InvariantCulture);
        Assert.InRange(said, 1, all - 1);
        Assert.Equal(said, await tab.Page.Locator($"article.file.{verdict}:visible, .plain li.file.{verdict}:visible").CountAsync());
        Assert.Equal(0, await tab.Page.Locator($".file:not(.{verdict}):visible").CountAsync());
        await tab.Page.ClickAsync(".tile.all");
        Assert.Equal(all, await tab.Page.Locator("article.file:visible, .plain li.file:visible").CountAsync());
        Assert.Empty(tab.Errors);
    }

    [ChromiumFact]
    public async Task KeyboardAlone_ReachesLanguageFiltersAndTheDetailsOfAFile()
    {
        await using var tab = await page.OpenAsync(1280);
        Task<string> At() => tab.Page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.getAttribute('href') || ''");
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("lang-vi", await At());
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("What to do", await tab.Page.InnerTextAsync(".steps h2"));
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("show-all", await At());
        // Whoever looks sees where the keyboard is.
        Assert.NotEqual("none", await tab.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.tile.all')).outlineStyle"));
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("show-block", await At());
        Assert.Equal(0, await tab.Page.Locator("article.file.review:visible").CountAsync());
        Assert.NotEqual(0, await tab.Page.Locator("article.file.block:visible").CountAsync());
        await tab.Page.Keyboard.PressAsync("Tab");
        var link = await At();
        Assert.StartsWith("#f", link, StringComparison.Ordinal);
        await tab.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(link, await tab.Page.EvaluateAsync<string>("location.hash"));
        // The page glides there.
        await Microsoft.Playwright.Assertions.Expect(tab.Page.Locator(":target h3")).ToBeInViewportAsync();
        Assert.Empty(tab.Errors);
    }
}
