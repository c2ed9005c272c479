using System.Security.Cryptography;
using System.Text;

namespace PiiScanner.Core.Findings;

/// <summary>The one secret a school keeps outside its documents. Every use takes a key of its own from it, so that what one file gives away helps with no other.</summary>
/// <remarks>HKDF with HMAC-SHA-256 and an empty salt, RFC 5869; one block of 32 bytes is all a purpose needs.</remarks>
public sealed class Secret
{
    /// <summary>Fewest bytes of a secret: 128 bits keep anybody from trying them out.</summary>
    public const int LeastBytes = 16;

    private readonly byte[] _extracted;

    private Secret(byte[] bytes)
    {
        using var extract = new HMACSHA256(new byte[32]);
        _extracted = extract.ComputeHash(bytes);
    }

    /// <summary>Takes the bytes of a secret.</summary>
    /// <param name="bytes">At least <see cref="LeastBytes"/>.</param>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public static Secret From(byte[] bytes)
    {
        if (bytes is null) throw new ArgumentNullException(nameof(bytes));
        if (bytes.Length < LeastBytes) throw new ArgumentException("A secret has at least 128 bits.", nameof(bytes));
        return new Secret(bytes);
    }

    /// <summary>The key for one purpose.</summary>
    /// <param name="purpose">Label such as <c>consent</c>, <c>baseline</c>, <c>sarif</c>, <c>ledger</c>, <c>pseudonym</c>, <c>finding</c>.</param>
    public PurposeKey For(string purpose)
    {
        if (purpose is null) throw new ArgumentNullException(nameof(purpose));
        using var expand = new HMACSHA256(_extracted);
        return new PurposeKey(expand.ComputeHash([.. Encoding.UTF8.GetBytes(purpose), 1]));
    }
}
