using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Where labels end and values begin and end, in texts of forms.</summary>
internal static class LabelMarks
{
    // "Điện thoại (của cha hoặc mẹ):"
    private const int LongestAside = 40;
    private static PhraseIndex? _allLabels;

    // Labels of forms at which the value before them ends, whatever rule reads it.
    private static readonly string[] Known =
    [
        "họ và tên", "họ tên", "họ & tên", "tên", "ngày sinh", "ngày, tháng, năm sinh", "ngày tháng năm sinh", "năm sinh", "sinh ngày", "sinh năm", "sinh",
        "nơi sinh", "giới tính", "nam/nữ", "nam", "nữ", "phái", "dân tộc", "tôn giáo", "quốc tịch", "lớp", "khối", "trường", "đơn vị", "chức vụ", "chức danh", "nghề nghiệp",
        "điện thoại", "số điện thoại", "sđt", "đt", "đtdđ", "di động", "tel", "phone", "zalo", "facebook", "email", "e-mail", "mail", "thư điện tử", "fax", "website",
        "cccd", "số cccd", "cmnd", "số cmnd", "cmnd/cccd", "cccd/cmnd", "căn cước", "số căn cước", "căn cước công dân", "số định danh", "số định danh cá nhân", "mã định danh", "hộ chiếu",
        "ngày cấp", "cấp ngày", "nơi cấp", "mã học sinh", "mã hs", "mã số", "sbd", "số báo danh", "mã số thuế", "mst", "số tài khoản", "stk", "ngân hàng", "tại ngân hàng",
        "địa chỉ", "chỗ ở hiện nay", "nơi ở", "nơi ở hiện nay", "hộ khẩu", "hộ khẩu thường trú", "thường trú", "tạm trú", "quê quán", "nguyên quán",
        "họ tên cha", "họ tên mẹ", "họ và tên cha", "họ và tên mẹ", "cha", "mẹ", "bố", "người giám hộ", "phụ huynh", "mật khẩu", "tài khoản", "tên đăng nhập", "user", "username", "password", "pass",
        "ghi chú", "xếp loại", "điểm", "học lực", "hạnh kiểm", "số bhxh", "mã số bhxh", "số thẻ bhyt", "số sổ", "phòng", "phòng thi", "hội đồng thi", "môn", "môn thi", "lý do", "kính gửi", "biển số", "biển số xe",
    ];

    private static PhraseIndex AllLabels => _allLabels ??= PhraseIndex.Of(Known);

    /// <summary>The next colon (or sign that stands for one) at or behind a place, or -1.</summary>
    public static int Next(string text, int from)
    {
        var next = from >= text.Length ? -1 : text.IndexOfAny(Colons, from);
        Steps.Take((next < 0 ? text.Length : next + 1) - from);
        return next;
    }

    /// <summary>Length of a text without what may stand between a label and its colon: spaces, a parenthesis, an asterisk.</summary>
    public static int TrimLabelEnd(ReadOnlySpan<char> before)
    {
        var end = TrimSpaces(before, before.Length);
        if (end > 0 && before[end - 1] == ')')
        {
            var from = Math.Max(0, end - LongestAside);
            var open = from + before.Slice(from, end - from).LastIndexOf('(');
            Steps.Take(end - from);
            if (open > 0 && open >= from) end = TrimSpaces(before, open);
        }

        return end;
    }

    /// <summary>First code unit behind spaces and the dotted line of a form.</summary>
    public static int SkipLeaders(ReadOnlySpan<char> text, int from)
    {
        Steps.Take();
        while (from < text.Length && (text[from] is ' ' or '\t' or '\u00A0' or '.' or '…' or '_' or '\'' or ':' or '*')) from++;
        return from;
    }

    /// <summary>Where the value that begins at a place ends: before a line end, tab, wide gap, semicolon, bar, dotted line or the next label.</summary>
    public static int EndOfValue(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && !IsSeparator(text, end)) end++;
        Steps.Take(end - start);
        var colon = end > start ? text.IndexOfAny(Colons, start, end - start) : -1;
        if (colon < 0 && end < text.Length && text[end] == ':') colon = end;
        if (colon > start && StartOfLabel(text.AsSpan(), start, colon) is var label and >= 0) end = label;
        while (end > start && (text[end - 1] is ' ' or '\u00A0' or ',' or '.' or '-' or '–' or '_' or '…' or '(' or '*')) end--;
        return end;
    }

    private static readonly char[] Colons = [':', '：', '='];

    private static int TrimSpaces(ReadOnlySpan<char> text, int end)
    {
        var last = end;
        while (end > 0 && (text[end - 1] is ' ' or '\u00A0' or '\t' or '*')) end--;
        Steps.Take(last - end);
        return end;
    }

    private static bool IsSeparator(string text, int at) => text[at] switch
    {
        '\n' or '\r' or '\t' or ';' or '|' => true,
        '.' or '_' => at + 2 < text.Length && text[at + 1] == text[at] && text[at + 2] == text[at],
        '…' => true,
        ' ' => at + 2 < text.Length && text[at + 1] == ' ' && text[at + 2] == ' ',
        _ => false,
    };

    /// <summary>Where the known label that ends at a colon begins, or -1 when none does.</summary>
    private static int StartOfLabel(ReadOnlySpan<char> text, int start, int colon)
    {
        var end = TrimLabelEnd(text.Slice(0, colon));
        var at = start;
        while (at < end && AllLabels.Next(text.Slice(0, end), ref at, end, out var hit))
        {
            if (hit.End == end) return hit.Start;
        }

        return -1;
    }
}
