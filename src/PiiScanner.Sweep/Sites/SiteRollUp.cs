using PiiScanner.Core.Policy;
using PiiScanner.Paper;
using PiiScanner.Sweep.TakeDown;

namespace PiiScanner.Sweep.Sites;

/// <summary>The sums of many schools in one workbook.</summary>
public static class SiteRollUp
{
    /// <summary>Writes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sites">Each school with its list.</param>
    /// <param name="remarks">What is said once of the whole.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<(Site Site, TakeDownList List)> sites, IReadOnlyList<string> remarks)
    {
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(remarks);
        var book = new SheetBook("Tổng hợp") { Frozen = 3, Widths = [5, 34, 34, 9, 10, 10, 12, 12, 10, 11, 12] };
        book.Row(["TỔNG HỢP RÀ SOÁT CÁC TRƯỜNG"], bold: true);
        book.Row([string.Join(" ", remarks)]);
        book.Row(["STT", "Trường", "Địa chỉ", "Số tệp", "Chưa xem được", "Phải gỡ", "Cần quyết định", "Số danh sách", "Số người", "Mức hại cao nhất", "Đã gỡ từ lần trước"], bold: true, boxed: true, height: 48);
        var ranked = sites.OrderByDescending(site => Worst(site.List)).ThenByDescending(site => site.List.Summary.Subjects).ThenBy(site => site.Site.School, StringComparer.Ordinal).ToList();
        for (var i = 0; i < ranked.Count; i++)
        {
            var (site, list) = ranked[i];
            book.Row(
            [
                ItemWords.N(i + 1), site.School, site.Address, ItemWords.N(list.Summary.Files), ItemWords.N(list.Summary.Unread),
                ItemWords.N(list.Items.Count(item => item.Verdict == Verdict.Block)), ItemWords.N(list.Items.Count(item => item.Verdict == Verdict.Review)),
                ItemWords.N(list.Items.Sum(item => item.Swept.Facts.Lists)), ItemWords.N(list.Summary.Subjects), list.Items.Count == 0 ? "" : ItemWords.N(Worst(list)), list.IsCompared ? ItemWords.N(list.TakenDown.Count) : "",
            ], boxed: true);
        }

        TakeDownFolder.WriteWhole(path, book.Write);
    }

    private static int Worst(TakeDownList list) => list.Items.Count == 0 ? 0 : list.Items.Max(item => item.Harm);
}
