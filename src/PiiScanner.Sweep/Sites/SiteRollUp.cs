using PiiScanner.Paper;
using PiiScanner.Scanning.Files;
using PiiScanner.Sweep.TakeDown;

namespace PiiScanner.Sweep.Sites;

/// <summary>The sums of many schools in one workbook.</summary>
public static class SiteRollUp
{
    private static readonly string[] Head =
    [
        "STT", "Trường", "Địa chỉ", "Số tệp", "Chưa xem được", "Phải gỡ", "Cần quyết định", "Số danh sách", "Số người", "Mức hại cao nhất", "Đã gỡ từ lần trước",
        "Đã trả lời (dòng)", "Báo đã gỡ", "Nêu căn cứ", "Báo đã gỡ nhưng vẫn còn",
    ];

    /// <summary>Writes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sites">Each school with its list.</param>
    /// <param name="unassigned">What belongs to none of them.</param>
    /// <param name="people">Distinct people of all schools, each counted once.</param>
    /// <param name="remarks">What is said once of the whole.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<(Site Site, TakeDownList List)> sites, IReadOnlyList<Unassigned> unassigned, int people, IReadOnlyList<string> remarks)
    {
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(unassigned);
        ArgumentNullException.ThrowIfNull(remarks);
        var book = new SheetBook("Tổng hợp") { Frozen = 3, Widths = [5, 34, 34, 9, 10, 10, 12, 12, 10, 11, 12, 11, 10, 10, 13] };
        book.Row(["TỔNG HỢP RÀ SOÁT CÁC TRƯỜNG"], bold: true);
        book.Row([string.Join(" ", remarks)]);
        book.Row(Head, bold: true, boxed: true, height: 64);
        var ranked = sites.OrderByDescending(site => site.List.Summary.Worst).ThenByDescending(site => site.List.Summary.Subjects).ThenBy(site => site.Site.School, StringComparer.Ordinal).ToList();
        for (var i = 0; i < ranked.Count; i++)
        {
            var (site, list) = ranked[i];
            book.Row([ItemWords.N(i + 1), site.School, site.Address, .. Sums([list], list.Summary.Subjects)], boxed: true);
        }

        book.Row(["", "Tất cả (mỗi người tính một lần)", "", .. Sums([.. sites.Select(site => site.List)], people)], bold: true, boxed: true);
        WriteUnassigned(book, unassigned);
        WholeFile.Write(path, book.Write);
    }

    private static void WriteUnassigned(SheetBook book, IReadOnlyList<Unassigned> unassigned)
    {
        if (unassigned.Count == 0) return;
        var files = ItemWords.N(unassigned.Sum(place => place.Files));
        book.Row([""]);
        book.Row(["", $"KHÔNG THUỘC TRƯỜNG NÀO TRONG DANH SÁCH ({ItemWords.N(unassigned.Count)} nơi), chưa xem", "", files, files], bold: true, boxed: true);
        foreach (var place in unassigned) book.Row(["", place.Path, "", ItemWords.N(place.Files), ItemWords.N(place.Files)], boxed: true);
    }

    private static IEnumerable<string> Sums(IReadOnlyList<TakeDownList> lists, int people)
    {
        string Sum(Func<TakeDownList, int> of) => ItemWords.N(lists.Sum(of));
        var least = ItemWords.AtLeast(lists.Any(list => list.Summary.IsAtLeast));
        var worst = lists.Count == 0 ? 0 : lists.Max(list => list.Summary.Worst);
        return
        [
            Sum(list => list.Summary.Files), Sum(list => list.Summary.Unread), Sum(list => list.Summary.Block), Sum(list => list.Summary.Review), least + Sum(list => list.Summary.Lists), least + ItemWords.N(people),
            worst == 0 ? "" : ItemWords.N(worst), lists.Any(list => list.IsCompared) ? Sum(list => list.IsCompared ? list.CountOf(Change.TakenDown) : 0) : "",
            Sum(list => list.Answers.Given), Sum(list => list.Answers.Done), Sum(list => list.Answers.WithBasis), Sum(list => list.Answers.StillThere),
        ];
    }
}
