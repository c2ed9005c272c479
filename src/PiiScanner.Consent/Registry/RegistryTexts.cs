using System.Globalization;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Registry;

/// <summary>Messages about registries. None holds a value.</summary>
internal static class RegistryTexts
{
    public const string FirstLine = "# Sổ đồng ý: vẫn là dữ liệu cá nhân theo Luật 91/2025/QH15 dù không ghi họ tên; không công bố. / Consent registry: still personal data in law; not for publication.";

    public static LocalizedText NotARegistry { get; } = new("Tệp này không phải sổ đồng ý, hoặc do phiên bản mới hơn ghi.", "This is no consent registry, or a newer version wrote it.");

    public static LocalizedText WrongSecret { get; } = new(
        "Khóa bí mật không mở được sổ đồng ý này: sai khóa, hoặc dòng đầu của sổ đã bị sửa.", "The secret does not open this consent registry: another secret, or its first line was changed.");

    public static LocalizedText Busy { get; } = new("Sổ đồng ý đang được chương trình khác ghi; hãy thử lại.", "The consent registry is being written by another program; try again.");

    public static LocalizedText Exists { get; } = new("Đã có tệp này; sổ đồng ý cũ không bị ghi đè.", "The file exists already; an old consent registry is never replaced.");

    public static LocalizedText OtherRegistry { get; } = new("Hai sổ không cùng gốc nên không gộp được.", "The two registries were not begun as one and cannot be merged.");

    public static LocalizedText Broken(int row) => new(
        $"Sổ đồng ý bị sửa hoặc mất dòng: dòng {Number(row)} không khớp với chuỗi. Không dùng được cho đến khi lấy lại bản đúng.",
        $"The consent registry was changed or lost lines: line {Number(row)} does not fit the chain. It is not used until the right copy is back.");

    public static LocalizedText TwoEnds(int ends) => new(
        $"Sổ đồng ý có {Number(ends)} nhánh chưa gộp; hãy dùng consent merge.", $"The consent registry has {Number(ends)} branches that were not merged; use consent merge.");

    public static LocalizedText Contradiction(int first, int second) => new(
        $"Hai dòng {Number(first)} và {Number(second)} trái nhau: cùng người, mục đích, kênh và ngày nhưng một đồng ý, một từ chối. Tính là từ chối.",
        $"Lines {Number(first)} and {Number(second)} contradict: same person, purpose, channel and day, one agrees, one refuses. It counts as refused.");

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
