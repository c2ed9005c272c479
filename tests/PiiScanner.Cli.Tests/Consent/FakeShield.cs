using PiiScanner.Cli.Machine;

namespace PiiScanner.Cli.Tests.Consent;

/// <summary>A stand-in for the data protection of an account: turns bytes around behind the account's name.</summary>
internal sealed class FakeShield(bool isAvailable = true, string account = "a") : ISecretShield
{
    public bool IsAvailable => isAvailable;

    public byte[] Protect(byte[] plain) => [.. System.Text.Encoding.ASCII.GetBytes(account), .. plain.Reverse()];

    public byte[]? Unprotect(byte[] shielded) => shielded.Length > 0 && shielded[0] == account[0] ? [.. shielded.Skip(1).Reverse()] : null;
}
