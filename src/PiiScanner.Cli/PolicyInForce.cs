using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli;

/// <summary>Says when a policy does not hold yet on the day it is used for.</summary>
internal static class PolicyInForce
{
    /// <summary>True when a policy holds on a day.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="day">The day.</param>
    public static bool On(PublicationPolicy policy, DateOnly day) =>
        string.CompareOrdinal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), policy.ValidFrom) >= 0;

    /// <summary>What a report has to say of it: nothing when the policy holds.</summary>
    /// <param name="policy">The policy; null where a test has none.</param>
    /// <param name="asOf">The day.</param>
    public static IEnumerable<Notice> Remarks(PublicationPolicy? policy, (int Year, int Month, int Day) asOf) =>
        policy is null || On(policy, new DateOnly(asOf.Year, asOf.Month, asOf.Day)) ? [] : [new Notice("policy-not-in-force", NotYet(policy))];

    /// <summary>The message.</summary>
    /// <param name="policy">The policy.</param>
    public static LocalizedText NotYet(PublicationPolicy policy) => new(
        $"CHÍNH SÁCH {policy.Version} CHƯA CÓ HIỆU LỰC: chỉ áp dụng từ {policy.ValidFrom}. Kết quả này là tham khảo; không dùng để duyệt.",
        $"THE POLICY {policy.Version} IS NOT IN FORCE YET: it holds from {policy.ValidFrom} on. This result is for information; nothing is approved by it.");
}
