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

    private static (string Vi, string En) Kinds(IReadOnlyList<string> kinds) =>
        (string.Join(", ", kinds.Select(kind => KindLabels.Of(kind).Vi)), string.Join(", ", kinds.Select(kind => KindLabels.Of(kind).En)));
}
