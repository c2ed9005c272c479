using System.Security.Cryptography;
using System.Text;
using PiiScanner.Core.Policy;

namespace PiiScanner.Cli;

/// <summary>The digest of a policy: what a signature under it is bound to.</summary>
internal static class PolicyDigest
{
    /// <summary>SHA-256 of all the policy says, lower-case hex.</summary>
    /// <param name="policy">The policy.</param>
    public static string Of(PublicationPolicy policy) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PolicyText.Write(policy))));
}
