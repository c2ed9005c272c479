using System.Globalization;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Suppressions;

/// <summary>What is said of what was accepted.</summary>
internal static class SuppressionTexts
{
    public static Notice NoKey { get; } = new("baseline-without-key", new LocalizedText(
        "Không có khóa bí mật: các mục theo từng chỗ trong mức nền và danh sách ngoại lệ không dùng được, chỉ các mục theo tệp còn hiệu lực.",
        "There is no secret: entries by finding in the baseline and the suppressions are not used; entries by file are."));

    public static Notice Expired(string path, SuppressionEntry entry) => new("suppression-expired", new LocalizedText(
        $"{path}({Number(entry.Line)}): ngoại lệ đã hết hạn ngày {entry.Until}; hãy xem lại rồi gia hạn hoặc xóa.",
        $"{path}({Number(entry.Line)}): the suppression expired on {entry.Until}; look at it again, then renew or remove it."));

    public static Notice Inline(int count) => new("inline-suppression", new LocalizedText(
        $"{Number(count)} chỗ không tính vì có chú thích piiscanner:ignore trong tệp.", $"{(count == 1 ? "1 place does" : Number(count) + " places do")} not count because of a comment piiscanner:ignore in the file."));

    public static Notice Idle(int count) => new("inline-suppression-without-effect", new LocalizedText(
        $"{Number(count)} chú thích piiscanner:ignore không có hiệu lực: thiếu lý do (piiscanner:ignore MÃ-QUY-TẮC -- lý do), không có gì để bỏ qua, hoặc chỗ đó nằm trong danh sách.",
        $"{(count == 1 ? "1 comment" : Number(count) + " comments")} piiscanner:ignore without effect: the reason is missing (piiscanner:ignore RULE-ID -- reason), there is nothing to pass over, or the place stands in a list."));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
