namespace PiiScanner.Consent.Registry;

/// <summary>Why a consent ends though nobody withdrew it: words of <c>--way</c> beside the catalogue's.</summary>
public static class WithdrawalWays
{
    /// <summary>An authority asked to stop (Law 91/2025/QH15 article 24).</summary>
    public const string Authority = "authority";

    /// <summary>The contract of somebody on the staff ended (Law 91/2025/QH15 article 25.2).</summary>
    public const string ContractEnd = "contract-end";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [Authority, ContractEnd];
}
