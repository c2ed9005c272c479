using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Html;

/// <summary>Writes the top of the page: how many files of which verdict, what to do first, and a line for every file that needs somebody.</summary>
/// <param name="page">Written to.</param>
/// <param name="groups">Files on disk with what they hold, the worst first.</param>
internal sealed class HtmlOverview(HtmlPage page, IReadOnlyList<IReadOnlyList<FileReport>> groups)
{
    /// <summary>The filters: the class of the files they show, and their words. The first shows all.</summary>
    public static IReadOnlyList<(string Style, LocalizedText Words)> Filters { get; } =
    [
        ("all", new("Tất cả", "All files")),
        ("block", new("Không đăng", "Do not publish")),
        ("review", new("Cần người duyệt", "A person must decide")),
        ("unread", new("Chưa đọc hết", "Not read to the end")),
        ("clear", new("Chưa phát hiện", "Nothing found")),
        ("accepted", new("Đã chấp nhận", "Accepted before")),
        ("skipped", new("Bỏ qua", "Skipped")),
    ];

    /// <summary>Writes the counts, which are the filter too.</summary>
    public void WriteFilter()
    {
        page.Open("nav", "filter", ("aria-label", "Lọc / Filter"));
        foreach (var (style, words) in Filters)
        {
            var count = style == "all" ? groups.Count : Count(style);
            if (count == 0 && style is "accepted" or "skipped") continue;
            page.Open("label", "tile " + style, ("for", "show-" + style));
            page.Plain("b", HtmlPage.Number(count));
            page.Element("span", words);
            page.Close();
        }

        page.Close();
    }

    /// <summary>Writes what to do, in order of urgency.</summary>
    /// <param name="people">People exposed over all files.</param>
    public void WriteSteps(int people)
    {
        var steps = Steps(people).ToList();
        if (steps.Count == 0) return;
        page.Open("section", "steps");
        page.Element("h2", new("Việc cần làm", "What to do"));
        page.Open("ol");
        foreach (var step in steps) page.Element("li", step);
        page.Close();
        page.Close();
    }

    /// <summary>Writes a table of the files that need somebody, each with a link to its card.</summary>
    public void WriteIndex()
    {
        var rows = groups.Select((group, i) => (File: group[0], Number: i + 1)).Where(item => HtmlFile.StyleOf(item.File) is "block" or "review" or "unread").ToList();
        if (rows.Count == 0) return;
        page.Open("section", "index");
        page.Element("h2", new("Các tệp cần xử lý", "Files that need somebody"));
        page.Open("table");
        page.Raw("<thead><tr>");
        foreach (var heading in new LocalizedText[] { new("Kết luận", "Verdict"), new("Tệp", "File"), new("Số người", "People") }) page.Element("th", heading);
        page.Raw("</tr></thead>\n<tbody>");
        foreach (var (file, number) in rows)
        {
            page.Open("tr", "file " + HtmlFile.StyleOf(file));
            page.Open("td");
            page.Element("span", FileWords.CountedVerdict(file), "badge");
            page.Close();
            page.Raw($"<td class=\"path\"><a href=\"#f{HtmlPage.Number(number)}\">{HtmlPage.Encode(file.PublicPath)}</a></td>");
            page.Plain("td", file.Subjects > 0 ? HtmlPage.Number(file.Subjects) : "–", "number");
            page.Close();
        }

        page.Raw("</tbody>");
        page.Close();
        page.Close();
    }

    private IEnumerable<LocalizedText> Steps(int people)
    {
        var (block, review, unread) = (Count("block"), Count("review"), Count("unread"));
        var exposed = HtmlPage.Number(people);
        if (block > 0)
        {
            yield return new(
                $"Không đăng {HtmlPage.Number(block)} tệp có dấu đỏ; tệp nào đã đăng thì gỡ xuống ngay. Cả đợt rà soát có dữ liệu của {exposed} người. Tạo bản an toàn bằng lệnh pii-scanner redact, hoặc bỏ các cột được nêu.",
                $"Do not publish the {Files(block)} marked red; take down at once what is out. In all, data of {exposed} people is exposed. Make safe copies with pii-scanner redact, or drop the columns named.");
        }

        if (review > 0)
        {
            yield return new(
                $"Người có thẩm quyền xem {HtmlPage.Number(review)} tệp có dấu vàng và ghi quyết định ở từng tệp.",
                $"The person in charge looks at the {Files(review)} marked yellow and writes the decision on each.");
        }

        if (unread > 0)
        {
            yield return new(
                $"Mở và tự xem {HtmlPage.Number(unread)} tệp có dấu tím: công cụ chưa đọc được hoặc chưa đọc hết, nên chưa thể kết luận.",
                $"Open and look at the {Files(unread)} marked violet: the tool could not read everything, so nothing can be concluded.");
        }

        if (groups.Any(group => group.Any(file => file.Notices.Any(notice => notice.Code == "external-link"))))
        {
            yield return new("Mở các liên kết ngoài được nêu ở từng tệp và xem nội dung ở đó: công cụ không mở liên kết.", "Open the external links named with the files and look at what is there: the tool opens no link.");
        }

        if (Count("clear") > 0)
        {
            yield return new(
                "Tệp chưa phát hiện gì vẫn phải xem lại lần cuối trước khi đăng; công cụ không xét khuôn mặt trong ảnh.",
                "Files without a finding still need a last look before publishing; faces in pictures are not looked at.");
        }
    }

    private static string Files(int count) => count == 1 ? "file" : HtmlPage.Number(count) + " files";

    private int Count(string style) => groups.Count(group => HtmlFile.StyleOf(group[0]) == style);
}
