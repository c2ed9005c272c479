using PiiScanner.Core.Text;
using PiiScanner.Paper;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>The take-down list as rows: the workbook and the csv file are the same.</summary>
internal static class TakeDownSheet
{
    /// <summary>Code of the column by which an answer finds its line.</summary>
    public const string HandleColumn = "ma";

    /// <summary>Code of the answer "there is consent or a legal duty".</summary>
    public const string BasisColumn = "can-cu";

    /// <summary>Code of the answer "taken down on".</summary>
    public const string DoneColumn = "da-go";

    /// <summary>Code of the answer's explanation.</summary>
    public const string WordsColumn = "giai-trinh";

    private static readonly (string Code, string Head, double Width)[] Columns =
    [
        ("stt", "STT", 5), ("ket-luan", "Kết luận", 11), ("dia-chi", "Địa chỉ", 44), ("tep", "Tệp", 34), ("muc", "Mức hại (1–5)", 7), ("so-nguoi", "Số người", 9), ("cua-ai", "Của ai", 11),
        ("du-lieu", "Có dữ liệu gì (số lượng)", 40), ("an", "Nội dung ẩn", 26), ("thay", "Thấy lần đầu", 11), ("nhom", "Nhóm trùng", 8), ("so-sanh", "So với lần trước", 10), ("viec", "Việc cần làm", 34), ("tra-loi", "Trả lời lần trước", 22),
        ("ban-luu", "Xin gỡ bản lưu", 40), (BasisColumn, "Căn cứ/đồng ý", 18), (DoneColumn, "Đã gỡ ngày", 12), (WordsColumn, "Giải trình", 24), (HandleColumn, "Mã dòng", 17), ("bam", "Mã băm SHA-256 của tệp", 20),
    ];

    /// <summary>Rows in front of the codes.</summary>
    public const int CodesRow = 3;

    /// <summary>Writes the workbook.</summary>
    /// <param name="list">The list.</param>
    /// <param name="heading">What it is of, and what is said of it.</param>
    /// <param name="output">Where to; seekable.</param>
    public static void WriteBook(TakeDownList list, TakeDownHeading heading, Stream output)
    {
        var book = new SheetBook("Đề nghị gỡ") { Frozen = CodesRow + 2, Repeated = 2, CutAt = 9, Widths = [.. Columns.Select(column => column.Width)] };
        book.Row([$"DANH SÁCH ĐỀ NGHỊ GỠ: {heading.Site}"], bold: true);
        book.Row([TakeDownHeading.IsPersonal]);
        book.Row([string.Join(" ", heading.Remarks)]);
        book.Row([.. Columns.Select(column => column.Code)], small: true);
        book.Row([.. Columns.Select(column => column.Head)], bold: true, boxed: true, height: 48);
        book.Pull(Fitting(Rows(list)), Height);
        book.Write(output);
    }

    /// <summary>Writes the csv file: UTF-8 with a mark, so that Excel reads it; no cell is taken for a formula.</summary>
    /// <param name="list">The list.</param>
    /// <param name="output">Where to.</param>
    public static void WriteCsv(TakeDownList list, TextWriter output)
    {
        output.Write('\uFEFF');
        foreach (var row in Rows(list).Prepend([.. Columns.Select(column => column.Head)])) output.Write(string.Join(',', row.Select(CsvCell.Of)) + "\r\n");
    }

    // A sheet ends where Excel does; the csv file has every line.
    private static IEnumerable<IReadOnlyList<string>> Fitting(IEnumerable<IReadOnlyList<string>> rows)
    {
        const int Most = SheetBook.MostRows - CodesRow - 3;
        var count = 0;
        foreach (var row in rows)
        {
            if (++count <= Most) yield return row;
        }

        if (count > Most) yield return ["", "", $"Còn {ItemWords.N(count - Most)} dòng nữa: xem tệp go-bo.csv."];
    }

    // No program that only shows the file makes rows as high as their text.
    private static double Height(IReadOnlyList<string> row)
    {
        var lines = row.Select((text, i) => (int)Math.Ceiling(text.Length * 1.15 / Columns[i].Width)).Max();
        return Math.Clamp(lines, 1, 25) * 15;
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(TakeDownList list)
    {
        var number = 0;
        foreach (var item in list.Items) yield return Row(++number, item, ItemWords.Verdict(item.Verdict), ItemWords.Action(item));
        foreach (var item in list.TakenDown) yield return Row(++number, item, "Đã gỡ", "Kiểm tra lại bản lưu ở máy tìm kiếm.");
        foreach (var (path, address, reason) in list.Unexamined)
        {
            yield return [ItemWords.N(++number), "Chưa xem được", address ?? "", path, "", "", "", reason.Text.Vi, "", "", "", "", "Người phụ trách tự xem.", "", "", "", "", "", Runs.SetupDigest.Of([path, "unexamined"])[..16], ""];
        }
    }

    private static IReadOnlyList<string> Row(int number, TakeDownItem item, string verdict, string action) =>
    [
        ItemWords.N(number), verdict, item.Address ?? "", item.Swept.File.Path, ItemWords.N(item.Harm), ItemWords.People(item), ItemWords.Whose(item), Holds(item), ItemWords.Hidden(item),
        ItemWords.Day(item.Swept.File.FirstSeen), item.Group == 0 ? "" : ItemWords.N(item.Group), ItemWords.Change(item.Change), action, item.Answer, ItemWords.Cached(item.Address), "", "", "", item.Handle, item.Swept.File.Sha256 ?? "",
    ];

    private static string Holds(TakeDownItem item) => item.Raised is { } raised ? $"{ItemWords.Holds(item)} Xem: {raised.Other}" : ItemWords.Holds(item);
}
