using System.Text;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Machine;

namespace PiiScanner.Cli;

/// <summary>The file of a secret that only one account of one Windows machine can read.</summary>
internal static class ShieldedSecret
{
    private const string Prefix = "piiscanner-dpapi-1:";

    /// <summary>True when a file's text is such a secret.</summary>
    /// <param name="text">The text.</param>
    public static bool Is(string text) => text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The text of a file for a secret.</summary>
    /// <param name="secret">The secret as its plain file would hold it.</param>
    /// <param name="shield">Encrypts.</param>
    /// <exception cref="UsageException">The machine cannot do so.</exception>
    public static string Write(string secret, ISecretShield shield) =>
        shield.IsAvailable ? $"{Prefix}{Convert.ToBase64String(shield.Protect(Encoding.UTF8.GetBytes(secret)))}\n" : throw new UsageException(CliTexts.NoShield);

    /// <summary>The secret in a file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shield">Decrypts.</param>
    /// <exception cref="UsageException">Another account or machine wrote it, or it was changed.</exception>
    public static string Read(string text, ISecretShield shield)
    {
        if (!shield.IsAvailable) throw new UsageException(CliTexts.ShieldedElsewhere);
        var bytes = new byte[text.Length];
        var isBase64 = Convert.TryFromBase64String(text[Prefix.Length..].Trim(), bytes, out var length);
        return isBase64 && shield.Unprotect(bytes[..length]) is { } plain ? Encoding.UTF8.GetString(plain) : throw new UsageException(CliTexts.ShieldedElsewhere);
    }
}
