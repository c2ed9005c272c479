using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Reporting.Console;

namespace PiiScanner.Reporting.Html;

/// <summary>Writes the card of one file: verdict, what is exposed of whom and who sees it, where it stands, what to do.</summary>
/// <param name="page">Written to.</param>
internal sealed class HtmlFile(HtmlPage page)
{
    private const int MostStrips = 40;
    private const int MostLists = 60;
    private readonly (PlaceWords Vi, PlaceWords En) _places = (new PlaceWords(Language.Vietnamese), new PlaceWords(Language.English));

    /// <summary>The word by which filter and colours know a file.</summary>
    /// <param name="file">The file.</param>
    public static string StyleOf(FileReport file) => FileGroups.Rank(file) switch
    {
        0 => "block",
        1 => "review",
        2 => "unread",
        3 => "clear",
        4 => "accepted",
        _ => "skipped",
    };

    /// <summary>Writes the card of a file on disk with what it holds.</summary>
    /// <param name="group">The file, then those inside it.</param>
    /// <param name="number">Number of the card, from 1.</param>
    public void Write(IReadOnlyList<FileReport> group, int number)
    {
        page.Open("article", "file " + StyleOf(group[0]), ("id", "f" + HtmlPage.Number(number)));
        WriteHead(group[0]);
        WriteBody(group[0]);
        foreach (var inner in group.Skip(1).Where(IsWorthShowing)) WriteInner(inner, group[0]);
        if (group[0].CountedVerdict == Verdict.Review) WriteDecision();
        page.Close();
    }

    private static bool IsWorthShowing(FileReport file) => file.PathHoldsPersonalData || file.Notices.Count > 0 || (file.Verdict != Verdict.Clear && file.Status != FileStatus.Skipped);

    private void WriteHead(FileReport file)
    {
        page.Open("header");
        page.Element("span", FileWords.CountedVerdict(file), "badge");
        page.Plain("h3", file.PublicPath, "path");
        page.Close();
        page.Element("p", Sentence(file), "headline");
        if (FileWords.Accepted(file) is { } accepted) page.Element("p", accepted, "accepted-by");
    }

    // The badge says the verdict already.
    private static LocalizedText Sentence(FileReport file)
    {
        var (headline, verdict) = (FileWords.Headline(file), FileWords.CountedVerdict(file));
        return new(Without(headline.Vi, verdict.Vi), Without(headline.En, verdict.En));

        static string Without(string sentence, string word) => sentence.StartsWith(word + ". ", StringComparison.Ordinal) ? sentence[(word.Length + 2)..] : sentence;
    }

    private void WriteBody(FileReport file)
    {
        WriteNextStep(file);
        WriteExposures(file);
        WriteLists(file);
        WriteStrips(file);
        WriteTexts(new("Lưu ý", "Notices"), [.. file.Notices.Select(notice => notice.Text).Distinct()], "notices");
        if (file.Status != FileStatus.Skipped) WriteTexts(new("Phần chưa đọc được", "Not read"), [.. file.Reasons.Select(reason => reason.Text)], "gaps");
        WriteFoot(file);
    }

    private void WriteInner(FileReport file, FileReport outer)
    {
        page.Open("section", "inner");
        page.Open("h4", "path");
        page.Both(new("Bên trong: ", "Inside: "));
        page.Raw(HtmlPage.Encode(file.PublicPath[(file.PublicPath.IndexOf('!') + 1)..]));
        page.Close();
        if (file.Headline != outer.Headline || file.Headline is null)
        {
            page.Open("p", "headline");
            page.Element("span", FileWords.CountedVerdict(file), "badge small " + StyleOf(file));
            page.Both(Sentence(file));
            page.Close();
        }

        WriteExposures(file);
        WriteLists(file);
        WriteStrips(file);
        WriteTexts(new("Lưu ý", "Notices"), [.. file.Notices.Select(notice => notice.Text).Distinct()], "notices");
        WriteTexts(new("Phần chưa đọc được", "Not read"), [.. file.Reasons.Select(reason => reason.Text)], "gaps");
        page.Close();
    }

    private void WriteNextStep(FileReport file)
    {
        if (file.NextStep is not { } next || FileWords.IsAccepted(file)) return;
        page.Open("p", "todo");
        page.Element("strong", new("Việc cần làm: ", "What to do: "));
        page.Both(next);
        page.Close();
    }

    private void WriteExposures(FileReport file)
    {
        var exposures = FileExposure.Of(file);
        if (exposures.Count == 0) return;
        page.Element("h4", new("Lộ dữ liệu gì, của ai, ai thấy được", "What is exposed, of whom, to whom"));
        page.Open("table", "exposures");
        page.Raw("<thead><tr>");
        foreach (var heading in new LocalizedText[] { new("Của ai", "Of whom"), new("Dữ liệu (số chỗ)", "Data (places)"), new("Ai thấy được", "Who sees it") }) page.Element("th", heading);
        page.Raw("</tr></thead>\n<tbody>");
        foreach (var exposure in exposures)
        {
            page.Open("tr", exposure.IsHidden ? "hidden-part" : null);
            page.Element("td", Capital(ReportWords.People(exposure.Subject)));
            page.Element("td", exposure.What);
            page.Element("td", exposure.Audience);
            page.Close();
        }

        page.Raw("</tbody>");
        page.Close();
        if (file.FindingsOmitted > 0)
        {
            var more = HtmlPage.Number(file.FindingsOmitted);
            page.Element("p", new($"Và {more} chỗ nữa không liệt kê ở đây; số người và danh sách vẫn đủ.", $"And {more} more places not listed here; people and lists are complete."), "more");
        }
    }

    private void WriteLists(FileReport file)
    {
        if (file.Lists.Count == 0) return;
        page.Element("h4", new("Danh sách trong tệp", "Lists in the file"));
        page.Open("ul", "lists");
        foreach (var list in file.Lists.Take(MostLists)) WriteList(list);
        page.Close();
        if (file.Lists.Count <= MostLists) return;
        var more = HtmlPage.Number(file.Lists.Count - MostLists);
        page.Element("p", new($"Và {more} danh sách nữa; xem báo cáo JSON.", $"And {more} more lists; see the JSON report."), "more");
    }

    private void WriteList(ListReport list)
    {
        var (vi, en) = (_places.Vi.Exact(list.Location), _places.En.Exact(list.Location));
        page.Open("li");
        page.Both(FileWords.List(list));
        if (vi.Length > 0) page.Element("span", new($" — từ {vi}", $" — from {en}"), "place");
        if (list.Consent is { } consent) page.Element("div", ConsentSentence.Of(consent), "consent");
        page.Close();
    }

    private void WriteStrips(FileReport file)
    {
        var strips = Strip.Of(file);
        if (strips.Count == 0) return;
        page.Element("h4", new("Nằm ở đâu", "Where it stands"));
        page.Open("div", "strips");
        foreach (var strip in strips.Take(MostStrips)) WriteStrip(strip);
        page.Close();
        if (strips.Count <= MostStrips) return;
        var more = HtmlPage.Number(strips.Count - MostStrips);
        page.Element("p", new($"Và {more} trang hoặc phần nữa; xem báo cáo JSON.", $"And {more} more pages or parts; see the JSON report."), "more");
    }

    // The drawing repeats what the words beside it say, so it is hidden from screen readers.
    private void WriteStrip(Strip strip)
    {
        page.Open("div", "strip");
        page.Element("span", strip.Name, "name");
        WriteBar(strip);
        var number = HtmlPage.Number(strip.Count);
        var range = strip.First.Vi.Length == 0 ? new LocalizedText("", "") : strip.First == strip.Last
            ? new($", {strip.First.Vi}", $", {strip.First.En}")
            : new LocalizedText($", {strip.First.Vi} – {strip.Last.Vi}", $", {strip.First.En} – {strip.Last.En}");
        page.Element("span", new($"{number} chỗ{range.Vi}", $"{number} {(strip.Count == 1 ? "place" : "places")}{range.En}"), "count");
        page.Close();
    }

    private void WriteBar(Strip strip)
    {
        if (strip.Bins.Count == 0)
        {
            page.Raw("<span></span>");
            return;
        }

        page.Raw($"<svg viewBox=\"0 0 {HtmlPage.Number(Strip.Width)} 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"ground\" width=\"{HtmlPage.Number(Strip.Width)}\" height=\"8\"/>");
        for (var from = 0; from < strip.Bins.Count;)
        {
            var to = from + 1;
            while (to < strip.Bins.Count && strip.Bins[to] == strip.Bins[from]) to++;
            if (strip.Bins[from] is { } severity) page.Raw($"<rect class=\"{(severity == Severity.Error ? "grave" : "doubt")}\" x=\"{HtmlPage.Number(from)}\" width=\"{HtmlPage.Number(to - from)}\" height=\"8\"/>");
            from = to;
        }

        page.Raw("</svg>");
    }

    private void WriteTexts(LocalizedText heading, List<LocalizedText> texts, string style)
    {
        if (texts.Count == 0) return;
        page.Element("h4", heading);
        page.Open("ul", style);
        foreach (var text in texts) page.Element("li", Capital(text));
        page.Close();
    }

    private void WriteFoot(FileReport file)
    {
        if (file.DecidedBy.Count > 0)
        {
            page.Open("p", "why");
            page.Both(new("Vì sao: ", "Why: "));
            page.Both(FileWords.Join(file.DecidedBy));
            page.Close();
        }

        if (file.Sha256 is { } digest) page.Plain("p", "SHA-256 " + digest, "digest");
    }

    private void WriteDecision()
    {
        page.Open("p", "decision");
        page.Element("strong", new("Quyết định: ", "Decision: "));
        page.Raw("<span class=\"box\"></span>");
        page.Both(new("Cho đăng, đã có đồng ý", "Publish, consent is there"));
        page.Raw("<span class=\"box\"></span>");
        page.Both(new("Không đăng", "Do not publish"));
        page.Raw("<span class=\"line\"></span>");
        page.Both(new("(ký, ngày)", "(signed, date)"));
        page.Close();
    }

    private static LocalizedText Capital(LocalizedText text) => new(Capital(text.Vi), Capital(text.En));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
