using System.Globalization;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning;

/// <summary>Puts together what the engine said of a file, what could not be read, and what the file holds.</summary>
internal static class ReportComposer
{
    /// <summary>The report of a file that was examined.</summary>
    /// <param name="head">Path, digest, media type and notices.</param>
    /// <param name="said">What the engine said.</param>
    /// <param name="gaps">What was not read.</param>
    /// <param name="children">Files directly inside.</param>
    public static ScannedFile Examined(FileReport head, Examination said, GapSummary gaps, IReadOnlyList<ScannedFile> children)
    {
        var people = People(said.People, children);
        var status = gaps.Reasons.Count == 0 ? FileStatus.Scanned : FileStatus.Partial;
        var own = head with
        {
            Status = status,
            Reasons = gaps.Reasons,
            Verdict = said.Verdict,
            OwnVerdict = said.Verdict,
            VerdictWithoutFindings = said.VerdictWithoutFindings,
            DecidedBy = said.DecidedBy,
            Headline = said.Headline,
            NextStep = said.NextStep,
            Subjects = people.Total,
            Notices = [.. head.Notices, .. said.Notices],
            Records = said.Records,
            FindingsOmitted = said.FindingsOmitted,
            Findings = said.Findings,
            Lists = said.Lists,
        };
        return new ScannedFile(WithoutFalseCalm(WithWorstChild(own, children), gaps), people, children);
    }

    /// <summary>What is known of a file whose contents are judged later.</summary>
    /// <param name="head">Path, digest, media type and notices.</param>
    /// <param name="detected">What was detected.</param>
    /// <param name="gaps">What was not read.</param>
    /// <param name="children">Files directly inside.</param>
    public static ScannedFile Recorded(FileReport head, Recording detected, GapSummary gaps, IReadOnlyList<ScannedFile> children)
    {
        var isWhole = gaps.Reasons.Count == 0;
        var own = head with { Status = isWhole ? FileStatus.Scanned : FileStatus.Partial, Reasons = gaps.Reasons, Headline = isWhole ? null : gaps.Headline };
        return new ScannedFile(own, new PeopleCount(), children) { Detected = detected };
    }

    /// <summary>The report of a file of which nothing could be read: failed, or partial when files inside it could.</summary>
    /// <param name="head">Path, digest, media type and notices.</param>
    /// <param name="reason">Why.</param>
    /// <param name="children">Files directly inside that were met before.</param>
    public static ScannedFile Failed(FileReport head, StatusReason reason, IReadOnlyList<ScannedFile> children)
    {
        if (!children.Any(child => child.Report.Status is FileStatus.Scanned or FileStatus.Partial))
        {
            return new ScannedFile(head with { Status = FileStatus.Failed, Reasons = [reason] }, new PeopleCount(), children);
        }

        var gaps = new GapSummary([], new Formats.DamagedFileException(reason.Code, reason.Text), Unread(children));
        var people = People(new PeopleCount(), children);
        var own = head with { Status = FileStatus.Partial, Reasons = gaps.Reasons, Verdict = Verdict.Clear, Subjects = people.Total };
        return new ScannedFile(WithoutFalseCalm(WithWorstChild(own, children), gaps), people, children);
    }

    /// <summary>Files directly inside that were not read, or not to their end. One that holds no text is no loss.</summary>
    /// <param name="children">Files directly inside.</param>
    public static int Unread(IReadOnlyList<ScannedFile> children) =>
        children.Count(child => child.Report.Status is FileStatus.Partial or FileStatus.Failed);

    private static PeopleCount People(PeopleCount own, IReadOnlyList<ScannedFile> children)
    {
        if (children.Count == 0) return own;
        var people = new PeopleCount();
        people.Merge(own);
        foreach (var child in children) people.Merge(child.People);
        return people;
    }

    private static FileReport WithWorstChild(FileReport own, IReadOnlyList<ScannedFile> children)
    {
        var worst = children.Max(child => child.Report.Verdict) ?? Verdict.Clear;
        if (worst <= own.Verdict) return own;
        var deciding = children.Where(child => child.Report.Verdict == worst).Select(child => child.Report).ToList();
        return own with
        {
            Verdict = worst,
            DecidedBy = [.. deciding.SelectMany(child => child.DecidedBy).Distinct()],
            Headline = deciding.Count == 1 ? deciding[0].Headline : InsideHeadline(worst, deciding.Count, own.Subjects),
            NextStep = new LocalizedText(
                "Xử lý từng tệp bên trong, rồi đóng gói lại.", "Deal with each file inside, then pack it again."),
        };
    }

    private static LocalizedText InsideHeadline(Verdict verdict, int files, int people)
    {
        var (count, subjects) = (files.ToString(CultureInfo.InvariantCulture), people.ToString(CultureInfo.InvariantCulture));
        return verdict == Verdict.Block
            ? new LocalizedText(
                $"KHÔNG ĐĂNG. Có {count} tệp bên trong không được đăng, lộ dữ liệu của {subjects} người. Căn cứ: Luật 91/2025/QH15, Điều 16 và 24.",
                $"DO NOT PUBLISH. {count} files inside must not be published; they expose {subjects} people. Law 91/2025/QH15, articles 16 and 24.")
            : new LocalizedText(
                $"CẦN NGƯỜI DUYỆT. {count} tệp bên trong cần người xem. Chỉ đăng khi có đồng ý của cha mẹ và của em từ đủ 7 tuổi, cho mục đích và kênh này.",
                $"A PERSON MUST DECIDE. {count} files inside need a look. Publish only with consent of the parents, and of the child from full 7 years, for this purpose and channel.");
    }

    // Clear of a file that was not read to its end would be a promise nobody can keep.
    private static FileReport WithoutFalseCalm(FileReport report, GapSummary gaps)
    {
        if (report.Status != FileStatus.Partial || report.Verdict is Verdict.Block or Verdict.Review) return report;
        return report with
        {
            Verdict = null,
            DecidedBy = [],
            Headline = gaps.Headline,
            NextStep = new LocalizedText(
                "Người đăng phải tự xem những phần chưa đọc được.", "A person has to look at the parts that were not read."),
        };
    }
}
