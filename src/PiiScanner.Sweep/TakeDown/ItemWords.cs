using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Sweep.Ledgers;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>The Vietnamese words of a take-down list. None holds a value.</summary>
internal static class ItemWords
{
    public static string Verdict(Verdict verdict) => verdict == Core.Policy.Verdict.Block ? "Phải gỡ" : "Cần người quyết định";

    public static string Holds(TakeDownItem item)
    {
        var facts = item.Swept.Facts;
        var kinds = facts.Kinds.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{KindLabels.Of(pair.Key).Vi} ({N(pair.Value)})");
        var text = string.Join(", ", kinds);
        if (item.Raised is { } raised) text = text.Length == 0 ? raised.Why.Vi : $"{text}. {raised.Why.Vi}";
        return text.Length == 0 ? facts.Headline?.Vi ?? "" : text;
    }

    public static string Whose(TakeDownItem item) => Whose([item]);

    /// <summary>Whose the records of files are, the most frequent first.</summary>
    public static string Whose(IEnumerable<TakeDownItem> items) => string.Join(", ", items.SelectMany(item => item.Swept.Facts.Whose).GroupBy(pair => pair.Key switch
    {
        Subject.Pupil => "học sinh",
        Subject.Parent => "cha mẹ",
        Subject.Staff or Subject.Official => "nhân viên",
        Subject.Organisation => "tổ chức",
        _ => "chưa rõ",
    }, pair => pair.Value).OrderByDescending(group => group.Sum()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key));

    public static string People(TakeDownItem item) => AtLeast(item.Swept.Facts.IsAtLeast) + N(item.Swept.Facts.Subjects);

    public static string AtLeast(bool isAtLeast) => isAtLeast ? "ít nhất " : "";

    public static string Hidden(TakeDownItem item) => string.Join(" ", item.Swept.Facts.Hidden.Select(text => text.Vi));

    public static string Action(TakeDownItem item)
    {
        if (item.Verdict == Core.Policy.Verdict.Review) return "Người phụ trách xem và quyết định; không có đồng ý còn hiệu lực thì gỡ.";
        var hidden = item.Swept.Facts.Hidden.Count > 0 ? " Xóa cả phần ẩn, không chỉ phần nhìn thấy." : "";
        var copies = item.Group > 0 ? " Gỡ mọi bản trong cùng nhóm." : "";
        return $"Gỡ khỏi trang và khỏi máy chủ; nếu phải công bố thì đăng bản an toàn.{hidden}{copies} Xin gỡ bản lưu ở máy tìm kiếm.";
    }

    /// <summary>What the school has answered before.</summary>
    public static string Answered(StoredAnswer answer)
    {
        var parts = new List<string>();
        if (answer.Done != 0) parts.Add($"báo đã gỡ ngày {Day(answer.Done)} nhưng vẫn còn");
        if (answer.HasBasis) parts.Add("nêu căn cứ hoặc đồng ý");
        if (answer.HasWords) parts.Add("có giải trình");
        return parts.Count == 0 ? "" : $"Trường trả lời (đọc ngày {Day(answer.Read)}): {string.Join(", ", parts)}.";
    }

    public static string Change(Change? change) => change switch
    {
        TakeDown.Change.StillThere => "vẫn còn",
        TakeDown.Change.New => "mới",
        TakeDown.Change.TakenDown => "đã gỡ",
        _ => "",
    };

    public static string Day(int day) => day == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{day % 100:00}/{day / 100 % 100:00}/{day / 10000}");

    /// <summary>Where the removal of a copy a search engine keeps is asked for.</summary>
    public static string Cached(string? address) => address is null ? "" : "https://search.google.com/search-console/remove-outdated-content?url=" + Uri.EscapeDataString(address);

    public static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
