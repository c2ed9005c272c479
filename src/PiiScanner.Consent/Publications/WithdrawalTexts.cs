using PiiScanner.Consent.Paper;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Publications;

/// <summary>What is said of withdrawals.</summary>
public static class WithdrawalTexts
{
    private const int ShownId = 8;

    /// <summary>A step that is due, or late.</summary>
    /// <param name="id">Id of the withdrawal.</param>
    /// <param name="step">The step.</param>
    /// <param name="due">Its last day.</param>
    /// <param name="today">The day.</param>
    public static LocalizedText Due(string id, WithdrawalStep step, DateOnly due, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(id);
        var (vi, en) = step switch
        {
            WithdrawalStep.Answered => ("trả lời gia đình", "answer the family"),
            WithdrawalStep.Stopped => ("ngừng đăng", "stop publishing"),
            _ => ("xóa bài đã đăng", "delete what was published"),
        };
        var (late, lateEn) = due < today ? ($"QUÁ HẠN {RegistryTexts.Number(today.DayNumber - due.DayNumber)} NGÀY: ", $"LATE BY {RegistryTexts.Number(today.DayNumber - due.DayNumber)} DAYS: ") : ("", "");
        return new LocalizedText($"{late}rút đồng ý {Shown(id)}: {vi}, hạn {FormTerms.Written(due)}", $"{lateEn}withdrawal {Shown(id)}: {en} by {FormTerms.Written(due)}");
    }

    /// <summary>An id as people are shown it: long enough to name it.</summary>
    /// <param name="id">Id of a withdrawal.</param>
    public static string Shown(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id[..Math.Min(ShownId, id.Length)];
    }
}
