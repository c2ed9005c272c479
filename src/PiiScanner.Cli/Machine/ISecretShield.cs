namespace PiiScanner.Cli.Machine;

/// <summary>Encrypts the school's secret so that only this account on this machine can read it.</summary>
internal interface ISecretShield
{
    /// <summary>True where the machine can do so.</summary>
    bool IsAvailable { get; }

    /// <summary>Encrypts.</summary>
    /// <param name="plain">The secret.</param>
    /// <exception cref="InvalidOperationException">The machine refused.</exception>
    byte[] Protect(byte[] plain);

    /// <summary>Decrypts; null when another account or machine encrypted it, or it was changed.</summary>
    /// <param name="shielded">Of <see cref="Protect"/>.</param>
    byte[]? Unprotect(byte[] shielded);
}
