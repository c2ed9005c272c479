using System.Security.Cryptography;
using System.Text;

namespace PiiScanner.Sweep.Runs;

/// <summary>Digests of what a result depends on: two runs with the same digest give the same result.</summary>
public static class SetupDigest
{
    private const int Digits = 32;

    /// <summary>The digest of parts in order.</summary>
    /// <param name="parts">The parts; null is told from empty.</param>
    public static string Of(IEnumerable<string?> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(part is null ? "-" : part.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(':').Append(part).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Digits];
    }

    /// <summary>Which build of the program's parts this is: other code may read another way under the same version.</summary>
    /// <param name="types">A type of each part.</param>
    public static string OfCode(params Type[] types) => Of((types ?? throw new ArgumentNullException(nameof(types))).Select(type => type.Module.ModuleVersionId.ToString("N")));
}
