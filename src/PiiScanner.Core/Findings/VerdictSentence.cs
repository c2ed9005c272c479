using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>The fixed sentences of a verdict, as PRODUCT.md words them.</summary>
internal static class VerdictSentence
{
    private static readonly string[] NumbersVi = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    private static readonly string[] NumbersEn = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static LocalizedText ClearHeadline { get; } = new(
        "CHƯA PHÁT HIỆN dữ liệu cá nhân trong phần đã đọc. Công cụ không xét khuôn mặt; người đăng vẫn phải xem lại.",
        "NOTHING FOUND in what was read. Faces are not looked at; whoever publishes must still look it over.");

    private static LocalizedText ClearStep { get; } = new("Xem lại lần cuối trước khi đăng.", "Look it over once more before publishing.");

    public static (LocalizedText Headline, LocalizedText NextStep) Make(Verdict verdict, IReadOnlyList<Exposure> exposures, IReadOnlyList<LocalizedText> decidedBy, int covered)
    {
        return verdict switch
        {
            Verdict.Block => Block(exposures, decidedBy),
            Verdict.Review => Review(exposures, decidedBy),
            _ => (covered == 0 ? ClearHeadline : CoveredHeadline(covered), ClearStep),
        };
    }

    // "Nothing found" would not be true: people are named, and agreed.
    private static LocalizedText CoveredHeadline(int people) => new(
        $"CHƯA PHÁT HIỆN người nào thiếu đồng ý trong phần đã đọc: {people} người có đồng ý cho mục đích và kênh này. Công cụ không xét khuôn mặt; người đăng vẫn phải xem lại.",
        $"NOBODY FOUND WITHOUT CONSENT in what was read: {people} people agreed for this purpose and channel. Faces are not looked at; whoever publishes must still look it over.");

    private static (LocalizedText, LocalizedText) Block(IReadOnlyList<Exposure> exposures, IReadOnlyList<LocalizedText> decidedBy)
    {
        var parts = Of(exposures, Outcome.Block);
        var columns = parts.SelectMany(part => part.Labels(5)).Distinct().Count();
        var step = new LocalizedText(
            columns is 0 ? "Hãy tạo bản an toàn." : $"Hãy tạo bản an toàn hoặc bỏ {NumberVi(columns)} cột này.",
            columns is 0 ? "Make a safe copy." : columns == 1 ? "Make a safe copy or drop this column." : $"Make a safe copy or drop these {NumberEn(columns)} columns.");
        var what = Join(parts, " kèm ", " with ");
        return (new LocalizedText(
            $"KHÔNG ĐĂNG. Có {what.Vi}. {step.Vi} Căn cứ: Luật 91/2025/QH15, Điều 16 và 24.",
            $"DO NOT PUBLISH. It holds {what.En}. {step.En} Basis: Law 91/2025/QH15, articles 16 and 24."), step);
    }

    private static (LocalizedText, LocalizedText) Review(IReadOnlyList<Exposure> exposures, IReadOnlyList<LocalizedText> decidedBy)
    {
        var parts = Of(exposures, Outcome.Review);
        var what = Join(parts, ": ", ": ");
        var pupils = parts.Exists(part => part.Subject is Subject.Pupil or Subject.Unknown or Subject.Parent);
        var step = pupils
            ? new LocalizedText("Chỉ đăng khi có đồng ý của cha mẹ và của em từ đủ 7 tuổi, cho mục đích và kênh này.", "Publish only with the consent of the parents, and of the child from full 7 years on, for this purpose and channel.")
            : new LocalizedText("Chỉ đăng khi người liên quan đã đồng ý, hoặc pháp luật quy định, cho mục đích và kênh này.", "Publish only with the consent of the people concerned, or where the law says so, for this purpose and channel.");
        if (what.En.Length == 0 && decidedBy.Count > 0) what = decidedBy[0];
        return (new LocalizedText($"CẦN NGƯỜI DUYỆT. {what.Vi}. {step.Vi}", $"A PERSON MUST DECIDE. {what.En}. {step.En}"), step);
    }

    // Of an outcome, those of most people first; there is one for each subject.
    private static List<Exposure> Of(IReadOnlyList<Exposure> exposures, Outcome outcome)
    {
        var parts = exposures.Where(part => part.Outcome == outcome).ToList();
        parts.Sort((one, other) => one.People.Total != other.People.Total ? other.People.Total.CompareTo(one.People.Total) : ((int)one.Subject).CompareTo((int)other.Subject));
        return parts;
    }

    private static LocalizedText Join(IReadOnlyList<Exposure> parts, string beforeVi, string beforeEn)
    {
        var vi = new List<string>();
        var en = new List<string>();
        foreach (var exposure in parts)
        {
            var count = exposure.People.Total;
            var labels = exposure.Labels(5);
            var place = exposure.Place();
            var who = Who(exposure.Subject, count);
            if (count == 0 && labels.Count == 0) continue;
            vi.Add((count == 0 ? "" : who.Vi) + (labels.Count == 0 ? "" : (count == 0 ? "" : beforeVi) + string.Join(", ", labels.Select(label => label.Vi))) + (place is null ? "" : $" ({place.Vi})"));
            en.Add((count == 0 ? "" : who.En) + (labels.Count == 0 ? "" : (count == 0 ? "" : beforeEn) + string.Join(", ", labels.Select(label => label.En))) + (place is null ? "" : $" ({place.En})"));
        }

        return new LocalizedText(string.Join("; ", vi), string.Join("; ", en));
    }

    private static LocalizedText Who(Subject subject, int count) => subject switch
    {
        Subject.Pupil => new LocalizedText(count + " học sinh", count == 1 ? "1 pupil" : count + " pupils"),
        Subject.Parent => new LocalizedText(count + " phụ huynh", count == 1 ? "1 parent" : count + " parents"),
        Subject.Staff or Subject.Official => new LocalizedText(count + " cán bộ, giáo viên, nhân viên", count == 1 ? "1 member of staff" : count + " members of staff"),
        _ => new LocalizedText(count + " người", count == 1 ? "1 person" : count + " people"),
    };

    private static string NumberVi(int number) => number < NumbersVi.Length ? NumbersVi[number] : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string NumberEn(int number) => number < NumbersEn.Length ? NumbersEn[number] : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
