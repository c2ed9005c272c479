using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Findings;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary>The secret of a ledger's fingerprints: the school's, or one made for the ledger and kept in a file beside it.</summary>
/// <param name="Key">Key of the purpose <c>ledger</c>.</param>
/// <param name="File">The file beside the ledger, or null.</param>
internal sealed record LedgerSecret(PurposeKey Key, string? File)
{
    /// <summary>Fingerprint by which a ledger recognises the secret.</summary>
    public string Id => Key.Fingerprint("id");

    /// <summary>Finds the secret, or makes one.</summary>
    /// <param name="arguments">What the user asked for.</param>
    /// <param name="option">The option that names a key file.</param>
    /// <param name="ledger">The ledger's file.</param>
    /// <param name="context">Takes the message that one was made.</param>
    /// <exception cref="UsageException">It cannot be read or written.</exception>
    public static LedgerSecret Of(ParsedArguments arguments, CliOption option, string ledger, CliContext context)
    {
        if (SecretFile.Read(arguments, option, context) is { } school) return new LedgerSecret(school.For("ledger"), null);
        var file = ledger + ".key";
        if (!System.IO.File.Exists(file))
        {
            Make(file);
            context.Tell(SweepTexts.KeyMade(file));
        }

        return new LedgerSecret(SecretFile.Read(file, context)!.For("ledger"), file); // not null: the file is named
    }

    private static void Make(string file)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var writer = new StreamWriter(new FileStream(file, options));
            writer.Write(NewSecret.Make() + "\n");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Another sweep may have made it a moment ago.
            if (!System.IO.File.Exists(file)) throw new UsageException(CliTexts.OutputFailed(file));
        }
    }
}
