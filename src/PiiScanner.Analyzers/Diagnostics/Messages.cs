using PiiScanner.Analyzers.Source;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Analyzers.Diagnostics;

/// <summary>The sentences of the diagnostics. None holds a value.</summary>
internal static class Messages
{
    /// <summary>A value in source text.</summary>
    public static LocalizedText OfValue(string kind)
    {
        var label = KindLabels.Of(kind);
        return new LocalizedText(
            $"Mã nguồn chứa {label.Vi} của một người; hãy thay bằng giá trị giả rõ ràng",
            $"Source code holds personal data ({label.En}); replace it with a value that is clearly nobody's");
    }

    /// <summary>A list of people in source text.</summary>
    public static LocalizedText OfList(SourceFinding list)
    {
        var (vi, en) = Kinds(list.Kinds);
        return new LocalizedText(
            $"Danh sách {list.Rows} người trong mã nguồn: {vi}; hãy thay bằng dữ liệu giả rõ ràng",
            $"List of {list.Rows} people in source code: {en}; replace it with people who are clearly nobody");
    }

    /// <summary>A list of people in a content file.</summary>
    public static LocalizedText OfContentList(int rows, IReadOnlyList<string> kinds)
    {
        var (vi, en) = Kinds(kinds);
        return new LocalizedText($"Tệp nội dung có danh sách {rows} người: {vi}", $"Content file holds a list of {rows} people: {en}");
    }

    /// <summary>A value in a content file.</summary>
    public static LocalizedText OfContentValue(IReadOnlyList<string> kinds)
    {
        var (vi, en) = Kinds(kinds);
        return new LocalizedText($"Tệp nội dung có dữ liệu cá nhân: {vi}", $"Content file holds personal data: {en}");
    }

    /// <summary>An endpoint that hands out personal data.</summary>
    /// <param name="endpoint">Name of the method, property or call.</param>
    /// <param name="type">Name of the type handed out; empty when it has none.</param>
    /// <param name="kinds">Kinds of value.</param>
    public static LocalizedText OfExposure(string endpoint, string type, IReadOnlyList<string> kinds)
    {
        var (vi, en) = Kinds(kinds);
        var of = type.Length > 0 ? $" ({type})" : "";
        return new LocalizedText(
            $"{endpoint}: ai cũng lấy được {vi}{of} mà không cần đăng nhập; hãy thêm [Authorize] hoặc bỏ các trường này",
            $"{endpoint}: anyone gets {en}{of} without signing in; add [Authorize] or leave these members out");
    }

    /// <summary>Personal data that reaches a place where it does not belong.</summary>
    public static LocalizedText OfFlow(DiagnosticSink sink, IReadOnlyList<string> kinds)
    {
        var (vi, en) = Kinds(kinds);
        return sink switch
        {
            DiagnosticSink.Log => new LocalizedText($"Ghi {vi} vào nhật ký; hãy bỏ hoặc che đi", $"Writes {en} to a log; leave it out or mask it"),
            DiagnosticSink.Console => new LocalizedText($"Ghi {vi} ra màn hình; hãy bỏ hoặc che đi", $"Writes {en} to the console; leave it out or mask it"),
            DiagnosticSink.Exception => new LocalizedText($"Thông báo lỗi chứa {vi}; hãy bỏ hoặc che đi", $"Puts {en} into the message of an exception; leave it out or mask it"),
            DiagnosticSink.Address => new LocalizedText($"Địa chỉ trang chứa {vi}: lịch sử trình duyệt, nhật ký máy chủ đều giữ lại; hãy gửi trong thân yêu cầu", $"Puts {en} into an address, which browsers and servers keep; send it in the body"),
            _ => new LocalizedText($"Ghi {vi} vào tệp dưới thư mục công khai của trang; ai cũng tải được", $"Writes {en} to a file under the web root, which anyone can download"),
        };
    }

    private static (string Vi, string En) Kinds(IReadOnlyList<string> kinds) =>
        (string.Join(", ", kinds.Select(kind => KindLabels.Of(kind).Vi)), string.Join(", ", kinds.Select(kind => KindLabels.Of(kind).En)));
}
