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
        (day.Year * 10_000) + (day.Month * 100) + day.Day >= Number(policy.ValidFrom);

    // 20260101 for "2026-01-01", by hand: to write dates as text the runtime has to compile a dozen methods, at every start.
    private static int Number(string day)
    {
        var number = 0;
        foreach (var digit in day) if (char.IsAsciiDigit(digit)) number = (number * 10) + (digit - '0');
        return number;
    }

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
