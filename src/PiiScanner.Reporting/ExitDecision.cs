using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting;

/// <summary>What a scan comes to: its exit code and the sentence that closes every report. Both are decided here and nowhere else.</summary>
/// <param name="Code">0 clean and complete, 1 something at or above the level that fails, 3 nothing at that level but something was not examined.</param>
/// <param name="Closing">One or more sentences for people.</param>
public sealed record ExitDecision(int Code, LocalizedText Closing)
{
    /// <summary>Exit code: clean and complete.</summary>
    public const int Clean = 0;

    /// <summary>Exit code: something at or above the level that fails.</summary>
    public const int Found = 1;

    /// <summary>Exit code: wrong usage, configuration or rule.</summary>
    public const int Usage = 2;

    /// <summary>Exit code: nothing found, but something was not examined.</summary>
    public const int Incomplete = 3;

    /// <summary>Exit code: a redaction refused or not verified.</summary>
    public const int NotRedacted = 4;

    /// <summary>Exit code: an error inside the program.</summary>
    public const int InternalError = 5;

    /// <summary>Exit code: interrupted by the user.</summary>
    public const int Interrupted = 130;

    /// <summary>Decides. Findings outrank what was not examined, and both are said. What the user left out and what holds no text does not count.</summary>
    /// <param name="report">The report.</param>
    /// <param name="failOn">From which verdict on the run fails.</param>
    public static ExitDecision From(ScanReport report, FailOn failOn)
    {
        ArgumentNullException.ThrowIfNull(report);
        var onDisk = report.Files.Where(file => file.Depth == 0).ToList();
        var tally = new Tally(
            onDisk.Count(file => file.Verdict == Verdict.Block),
            onDisk.Count(file => file.Verdict == Verdict.Review),
            onDisk.Count(file => file.Verdict == Verdict.Clear),
            onDisk.Count(file => file.Status is FileStatus.Partial or FileStatus.Failed));
        return new ExitDecision(CodeOf(tally, failOn), ClosingOf(tally));
    }

    private static int CodeOf(Tally tally, FailOn failOn)
    {
        var fails = failOn switch
        {
            FailOn.Block => tally.Block,
            FailOn.Review => tally.Block + tally.Review,
            FailOn.Never => 0,
            _ => throw new ArgumentOutOfRangeException(nameof(failOn)),
        };
        if (fails > 0) return Found;
        return tally.Unread > 0 ? Incomplete : Clean;
    }

    private static LocalizedText ClosingOf(Tally tally)
    {
        var vi = new List<string>();
        var en = new List<string>();
        if (tally.Block > 0)
        {
            vi.Add($"{Number(tally.Block)} tệp KHÔNG ĐƯỢC ĐĂNG.");
            en.Add($"{Files(tally.Block)} MUST NOT BE PUBLISHED.");
        }

        if (tally.Review > 0)
        {
            vi.Add($"{Number(tally.Review)} tệp CẦN NGƯỜI DUYỆT trước khi đăng.");
            en.Add($"{Files(tally.Review)} WAITING FOR A PERSON'S DECISION before publishing.");
        }

        if (tally.Unread > 0)
        {
            vi.Add($"{Number(tally.Unread)} tệp CHƯA ĐỌC ĐƯỢC hoặc CHƯA ĐỌC HẾT: chưa thể kết luận về phần đó.");
            en.Add($"{Files(tally.Unread)} NOT READ, or not to the end: no conclusion is possible about that part.");
        }

        if (tally.Clear > 0 && tally.Block + tally.Review + tally.Unread == 0)
        {
            vi.Add($"CHƯA PHÁT HIỆN dữ liệu cá nhân trong {Number(tally.Clear)} tệp đã đọc. Công cụ không xét khuôn mặt; người đăng vẫn phải xem lại.");
            en.Add($"NO personal data FOUND in the {Files(tally.Clear)} read. The tool does not judge faces; a person still has to look.");
        }
        else if (tally.Clear > 0)
        {
            vi.Add($"{Number(tally.Clear)} tệp chưa phát hiện dữ liệu cá nhân.");
            en.Add($"{Files(tally.Clear)} without a finding.");
        }

        return vi.Count > 0
            ? new LocalizedText(string.Join(' ', vi), string.Join(' ', en))
            : new LocalizedText("Không có tệp nào được đọc.", "No file was read.");
    }

    private static string Files(int count) => count == 1 ? "1 file" : $"{Number(count)} files";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Tally(int Block, int Review, int Clear, int Unread);
}
