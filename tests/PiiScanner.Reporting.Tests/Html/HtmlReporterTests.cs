using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Tests.Html;

public sealed class HtmlReporterTests
{
    [Fact]
    public void Write_Page_NeedsNoNetworkAndRunsNothing()
    {
        var page = Page(StandardScan.Report);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, embed, form, [src], [style]"));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.StartsWith("#f", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain("url(", page.QuerySelector("style")?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.QuerySelector("style")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ContentSecurityPolicy_AllowsThisStyleSheetAlone()
    {
        var page = Page(StandardScan.Report);
        var style = page.QuerySelector("style")?.TextContent ?? "";
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content");
        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'", policy);
    }

    [Theory]
    [InlineData(Language.Vietnamese, "vi")]
    [InlineData(Language.English, "en")]
    public void Write_BothLanguages_AreThereAndTheChosenOneIsOn(Language language, string code)
    {
        var page = Page(StandardScan.Report, language);
        Assert.Equal(code, page.DocumentElement.GetAttribute("lang"));
        Assert.True(page.QuerySelector("#lang-" + code)?.HasAttribute("checked"));
        foreach (var text in page.QuerySelectorAll("span[lang=vi]")) Assert.Equal("en", text.NextElementSibling?.GetAttribute("lang"));
        Assert.Equal(page.QuerySelectorAll("span[lang=vi]").Length, page.QuerySelectorAll("span[lang=en]").Length);
    }

    [Fact]
    public void Write_SwitchesAndFilters_HaveLabelsRulesAndNames()
    {
        var page = Page(StandardScan.Report);
        var style = page.QuerySelector("style")?.TextContent ?? "";
        var switches = page.QuerySelectorAll("input.switch").ToList();
        Assert.Equal(9, switches.Count);
        Assert.All(switches, input => Assert.NotEmpty(input.GetAttribute("aria-label") ?? ""));
        Assert.All(switches.Where(input => input.Id != "show-all"), input => Assert.Contains($"#{input.Id}:checked ~ ", style, StringComparison.Ordinal));
        Assert.All(switches, input => Assert.Contains($"#{input.Id}:focus-visible", style, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("label"), label => Assert.NotNull(page.GetElementById(label.GetAttribute("for") ?? "")));
        Assert.All(page.QuerySelectorAll(".index a"), link => Assert.NotNull(page.GetElementById((link.GetAttribute("href") ?? "")[1..])));
    }

    [Fact]
    public void Write_EveryFile_IsOnThePageUnderItsVerdict()
    {
        var report = StandardScan.Report;
        var page = Page(report);
        Assert.Equal(report.Files.Count(file => file.Depth == 0), page.QuerySelectorAll("article.file, .plain li.file").Length);
        Assert.Equal("3", page.QuerySelector(".tile.block b")?.TextContent);
        Assert.Equal(3, page.QuerySelectorAll("article.block").Length);
        Assert.Equal(4, page.QuerySelectorAll("article.review .decision").Length);
        var text = page.Body?.TextContent ?? "";
        foreach (var file in report.Files.Where(file => file.Depth == 0)) Assert.Contains(file.PathHoldsPersonalData ? "sha256-" : file.Path, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Card_SaysWhatIsExposedOfWhomToWhom()
    {
        var rows = Page(StandardScan.Report).QuerySelectorAll("article").First().QuerySelectorAll(".exposures tbody tr")
            .Select(row => string.Join(" | ", row.QuerySelectorAll("[lang=en]").Select(cell => cell.TextContent)));
        Assert.Equal(
            ["Pupils | name (1), birth date (1) | Anybody who opens the file", "Pupils | phone number (1) | Whoever downloads the file and opens hidden parts, properties or comments"], rows);
    }

    [Fact]
    public void Write_Strips_StandForPagesAndSheets()
    {
        var page = Page(StandardScan.Report);
        var pdf = page.QuerySelectorAll("article").Single(article => article.QuerySelector("h3")?.TextContent == "luu/ban-quet.pdf");
        Assert.Equal(["Page 1", "Page 2", "document properties"], pdf.QuerySelectorAll(".strip .name [lang=en]").Select(name => name.TextContent));
        var bars = pdf.QuerySelectorAll(".strip").Select(strip => strip.QuerySelector("rect.grave, rect.doubt")?.GetAttribute("x")).ToList();
        Assert.Equal(["6", "49", null], bars);
    }

    [Fact]
    public void Write_HostileName_StaysText()
    {
        var odd = StandardScan.AllClear with { Files = [new FileReport { Path = "<script>alert(1)</script>\"'&\u202Ex\ud83d.docx", Status = FileStatus.Failed, Reasons = [new StatusReason("damaged", new LocalizedText("<b>", "<i>"))] }] };
        var page = Page(odd);
        Assert.Empty(page.QuerySelectorAll("script, main b:not(.tile b), i"));
        Assert.Equal("<script>alert(1)</script>\"'&\\u202Ex\\uD83D.docx", page.QuerySelector("article h3")?.TextContent);
    }

    [Fact]
    public void Write_RawValues_SaysSoFirstAndShowsNone()
    {
        var page = Page(StandardScan.Raw);
        Assert.Equal("warning", page.QuerySelector(".top > p")?.ClassName);
        Assert.DoesNotContain("0912345678", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("no value found", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Page(ScanReport report, Language language = Language.Vietnamese) =>
        new HtmlParser().ParseDocument(GoldenTests.Write("html", report, new ReportOptions { Language = language }));
}
