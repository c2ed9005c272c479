using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting;

/// <summary>What every report says of a file and of a list, in one wording.</summary>
internal static class FileWords
{
    /// <summary>The verdict in two or three words; for a file without one how far it was read.</summary>
    /// <param name="file">The file.</param>
    public static LocalizedText Verdict(FileReport file) => Verdict(file, file.Verdict);

    /// <summary>The same for what is left when accepted findings are taken away.</summary>
    /// <param name="file">The file.</param>
    public static LocalizedText CountedVerdict(FileReport file) => IsAccepted(file) ? new("ĐÃ CHẤP NHẬN", "ACCEPTED BEFORE") : Verdict(file, file.CountedVerdict);

    private static LocalizedText Verdict(FileReport file, Verdict? verdict) => verdict switch
    {
        Core.Policy.Verdict.Block => new("KHÔNG ĐĂNG", "DO NOT PUBLISH"),
        Core.Policy.Verdict.Review => new("CẦN NGƯỜI DUYỆT", "A PERSON MUST DECIDE"),
        Core.Policy.Verdict.Clear => new("CHƯA PHÁT HIỆN", "NOTHING FOUND"),
        _ => file.Status switch
        {
            FileStatus.Skipped => new("BỎ QUA", "SKIPPED"),
            FileStatus.Partial => new("CHƯA ĐỌC HẾT", "NOT READ TO THE END"),
            _ => new("CHƯA ĐỌC ĐƯỢC", "NOT READ"),
        },
    };

    /// <summary>The sentence of the verdict; for a file without one what its status means.</summary>
    /// <param name="file">The file.</param>
    public static LocalizedText Headline(FileReport file) => file.Headline ?? (file.Status == FileStatus.Skipped
        ? new("BỎ QUA.", "SKIPPED.")
        : new("CHƯA ĐỌC ĐƯỢC. Chưa thể kết luận.", "NOT READ. No conclusion is possible yet."));

    /// <summary>True when a part of the file, or all of it, was not examined although nobody asked to leave it out.</summary>
    /// <param name="file">The file.</param>
    public static bool IsUnexamined(FileReport file) => file.Status is FileStatus.Partial or FileStatus.Failed;

    /// <summary>True when somebody answers for what was not examined.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">What may stay unexamined.</param>
    public static bool IsAllowed(FileReport file, ReportOptions options) =>
        file.UnreadIsAccepted || (file.Reasons.Count > 0 && file.Reasons.All(reason => options.AllowUnexamined.Contains(reason.Code)));

    /// <summary>Why a file was not read, or not to its end, as one text.</summary>
    /// <param name="file">The file.</param>
    public static LocalizedText Reasons(FileReport file) => Join(file.Reasons.Select(reason => new LocalizedText(reason.Text.Vi.TrimEnd('.', ' '), reason.Text.En.TrimEnd('.', ' '))));

    /// <summary>True when what is left of the file without what was accepted needs nobody any more.</summary>
    /// <param name="file">The file.</param>
    public static bool IsAccepted(FileReport file) => file.Suppression is not null && file.CountedVerdict is not (Core.Policy.Verdict.Block or Core.Policy.Verdict.Review);

    /// <summary>Says that a file, or a part of it, was accepted, by whom and until when; null when everything counts.</summary>
    /// <param name="file">The file.</param>
    public static LocalizedText? Accepted(FileReport file)
    {
        if (file.Suppression is not { } accepted) return null;
        var details = Details(accepted);
        return IsAccepted(file)
            ? new($"Đã được chấp nhận trước nên không tính ({details.Vi}).", $"Accepted before, so it does not count ({details.En}).")
            : new($"Một phần đã được chấp nhận trước nên không tính ({details.Vi}).", $"A part was accepted before and does not count ({details.En}).");
    }

    /// <summary>Where something was accepted, why, by whom and until when.</summary>
    /// <param name="accepted">The acceptance.</param>
    public static LocalizedText Details(Suppression accepted)
    {
        var parts = new List<LocalizedText> { ReportWords.Source(accepted.Source) };
        if (accepted.Reason is { } reason) parts.Add(new(reason, reason));
        if (accepted.Reviewer is { } reviewer) parts.Add(new(reviewer, reviewer));
        if (accepted.Until is { } until) parts.Add(new("đến hết " + until, "until " + until));
        return Join(parts);
    }

    /// <summary>What a list is: its people and columns.</summary>
    /// <param name="list">The list.</param>
    public static LocalizedText List(ListReport list)
    {
        var people = ReportWords.People(list.Subject);
        var title = list.Title is { Length: > 0 } text ? $" \"{text}\"" : "";
        return new(
            $"Danh sách{title}, {Number(list.Rows)} {people.Vi}: {Kinds(list.Columns, Language.Vietnamese)}",
            $"List{title}, {Number(list.Rows)} {people.En}: {Kinds(list.Columns, Language.English)}");
    }

    /// <summary>Words for kinds, each once, separated by commas.</summary>
    /// <param name="kinds">Kinds, in the order wanted.</param>
    /// <param name="language">The language.</param>
    public static string Kinds(IEnumerable<string> kinds, Language language) => string.Join(", ", kinds.Distinct().Select(kind => ReportWords.Kind(kind, language)));

    /// <summary>Texts separated by semicolons.</summary>
    /// <param name="texts">The texts.</param>
    public static LocalizedText Join(IEnumerable<LocalizedText> texts)
    {
        var all = texts.ToList();
        return new(string.Join("; ", all.Select(text => text.Vi)), string.Join("; ", all.Select(text => text.En)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
