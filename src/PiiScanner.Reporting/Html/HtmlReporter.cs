using System.Security.Cryptography;
using System.Text;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Html;

/// <summary>The report for the principal: one page that needs no network and runs no script, in both languages, for screen, telephone and paper. Holds no value.</summary>
public sealed class HtmlReporter : IReporter
{
    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public void Write(ScanReport report, TextWriter output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var page = new HtmlPage(output);
        var groups = FileGroups.WorstFirst(report.Files);
        var overview = new HtmlOverview(page, groups);
        WriteHead(page, options.Language);
        page.Open("body");
        WriteSwitches(page, options.Language);
        WriteTop(page, report, options);
        page.Open("main");
        overview.WriteFilter();
        overview.WriteSteps(report.Subjects);
        WriteRemarks(page, report);
        overview.WriteIndex();
        WriteFiles(page, groups);
        WriteSignature(page);
        page.Close();
        WriteFoot(page, report);
        page.Close();
        page.Raw("</html>\n");
    }

    // Only this very style sheet may apply; everything else, scripts first, is refused by the browser.
    private static void WriteHead(HtmlPage page, Language language)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style.Value)));
        page.Raw($"<!doctype html>\n<html lang=\"{(language == Language.Vietnamese ? "vi" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"pii-scanner\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n");
        page.Raw($"<title>{HtmlPage.Encode(Title.In(language))}</title>\n<style>{Style.Value}</style>\n</head>\n");
    }

    private static LocalizedText Title { get; } = new("Báo cáo rà soát dữ liệu cá nhân", "Report on personal data");

    // Radio buttons stand before what they switch: the style sheet does the rest.
    private static void WriteSwitches(HtmlPage page, Language language)
    {
        Switch("lang", "vi", language == Language.Vietnamese, "Tiếng Việt");
        Switch("lang", "en", language == Language.English, "English");
        foreach (var (style, words) in HtmlOverview.Filters) Switch("show", style, style == "all", words.Vi + " / " + words.En);

        void Switch(string group, string value, bool isOn, string words) =>
            page.Raw($"<input type=\"radio\" class=\"switch\" name=\"{group}\" id=\"{group}-{value}\" aria-label=\"{HtmlPage.Encode(words)}\"{(isOn ? " checked" : "")}>\n");
    }

    private static void WriteTop(HtmlPage page, ScanReport report, ReportOptions options)
    {
        page.Open("header", "top");
        page.Raw("<div class=\"languages\"><label for=\"lang-vi\">Tiếng Việt</label><label for=\"lang-en\">English</label></div>\n");
        if (report.HoldsRawValues) page.Element("p", ReportWords.HoldsRawValues, "warning");
        page.Element("h1", Title);
        page.Element("p", ExitDecision.From(report, options).Closing, "closing");
        page.Close();
    }

    private static void WriteRemarks(HtmlPage page, ScanReport report)
    {
        if (report.Problems.Count + report.Remarks.Count == 0) return;
        page.Open("section", "remarks");
        page.Element("h2", new("Về lần chạy này", "About this run"));
        page.Open("ul");
        foreach (var said in report.Problems.Concat(report.Remarks)) page.Element("li", said.Text);
        page.Close();
        page.Close();
    }

    private static void WriteFiles(HtmlPage page, IReadOnlyList<IReadOnlyList<FileReport>> groups)
    {
        var card = new HtmlFile(page);
        page.Open("section", "files");
        page.Element("h2", new("Từng tệp", "File by file"));
        for (var i = 0; i < groups.Count; i++)
        {
            if (IsPlain(groups[i])) continue;
            card.Write(groups[i], i + 1);
        }

        page.Close();
        WritePlain(page, [.. groups.Where(IsPlain).Select(group => group[0])]);
    }

    // Of which nothing is to be said but that they were looked at, or left out.
    private static bool IsPlain(IReadOnlyList<FileReport> group) =>
        HtmlFile.StyleOf(group[0]) is "clear" or "skipped" && group.All(file => file.Notices.Count == 0 && !file.PathHoldsPersonalData && !FileWords.IsUnexamined(file));

    private static void WritePlain(HtmlPage page, List<FileReport> files)
    {
        if (files.Count == 0) return;
        page.Open("section", "plain");
        page.Element("h2", new("Các tệp khác", "Other files"));
        page.Open("ul");
        foreach (var file in files)
        {
            page.Open("li", "file " + HtmlFile.StyleOf(file));
            page.Element("span", FileWords.Verdict(file), "badge");
            page.Plain("span", file.PublicPath, "path");
            if (file.Status == FileStatus.Skipped) page.Element("span", FileWords.Reasons(file), "reason");
            page.Close();
        }

        page.Close();
        page.Close();
    }

    private static void WriteSignature(HtmlPage page)
    {
        page.Open("section", "signatures");
        foreach (var who in new LocalizedText[] { new("Người rà soát", "Checked by"), new("Hiệu trưởng", "Principal") })
        {
            page.Open("div");
            page.Element("p", new("Ngày …… tháng …… năm ……", "Date ………………"), "date");
            page.Element("p", who, "who");
            page.Element("p", new("(ký, ghi rõ họ tên)", "(signature and full name)"), "hint");
            page.Close();
        }

        page.Close();
    }

    private static void WriteFoot(HtmlPage page, ScanReport report)
    {
        page.Open("footer");
        if (!report.HoldsRawValues)
        {
            page.Element("p", new(
                "Báo cáo này không ghi giá trị nào tìm thấy trong tệp. \"Chưa phát hiện\" không có nghĩa là \"được phép đăng\".",
                "This report holds no value found in the files. \"Nothing found\" does not mean \"may be published\"."));
        }

        page.Plain("p", $"PiiScanner {report.Tool.Version} · rules {report.Tool.RulesHash[..Math.Min(16, report.Tool.RulesHash.Length)]} · policy {report.Tool.PolicyVersion}", "digest");
        page.Close();
    }

    private static string ReadStyle()
    {
        var stream = typeof(HtmlReporter).Assembly.GetManifestResourceStream("report.css") ?? throw new InvalidOperationException("The style sheet is missing from the assembly.");
        using var reader = new StreamReader(stream);
        // A parser turns CR LF into LF before the browser compares the digest.
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
