using PiiScanner.Core.Text;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>What is said of files that tell more together than alone.</summary>
internal static class CrossTexts
{
    public static LocalizedText ScoresElsewhere { get; } = new(
        "Họ tên kèm số báo danh; tệp khác trên cùng trang có điểm theo số báo danh: ghép lại là điểm của từng em.",
        "Names with candidate numbers; another file of the site has scores by candidate number: together they are the scores of each child.");

    public static LocalizedText NamesElsewhere { get; } = new(
        "Điểm theo số báo danh; tệp khác trên cùng trang có họ tên kèm số báo danh: ghép lại là điểm của từng em.",
        "Scores by candidate number; another file of the site has names with candidate numbers: together they are the scores of each child.");

    public static LocalizedText FullTwin { get; } = new(
        "Danh sách đã che tên, nhưng bản đầy đủ của chính danh sách này vẫn còn trên cùng trang.", "The names are masked, but the full version of this very list is on the same site.");

    public static LocalizedText MaskedTwin { get; } = new(
        "Bản đầy đủ của một danh sách đã che tên trên cùng trang: phải gỡ cả bản này thì việc che mới có nghĩa.", "The full version of a list whose names are masked elsewhere on the site: masking helps only when this one comes down too.");
}
