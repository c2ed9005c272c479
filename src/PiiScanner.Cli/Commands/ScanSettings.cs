using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Machine;
using PiiScanner.Core;
using PiiScanner.Scanning;

namespace PiiScanner.Cli.Commands;

/// <summary>Reads what the user chose for a scan.</summary>
internal static class ScanSettings
{
    /// <summary>The choices; options the command does not have keep their defaults.</summary>
    /// <param name="arguments">What the user asked for.</param>
    /// <param name="set">The options of the command.</param>
    /// <param name="context">The machine.</param>
    /// <exception cref="UsageException">A value is wrong.</exception>
    public static ScanOptions Read(ParsedArguments arguments, ScanOptionSet set, CliContext context)
    {
        var values = new ValueReader(arguments);
        var jobs = values.Whole(set.Jobs, Environment.ProcessorCount, 1, 64);
        var day = values.Day(set.AsOf, context.Today);
        return new ScanOptions
        {
            Paths = arguments.Arguments,
            Include = arguments.All(set.Include),
            Exclude = arguments.All(set.Exclude),
            DebugImages = arguments.One(set.DebugImages) is { } folder ? Path.GetFullPath(folder) : null,
            Passwords = arguments.One(set.PasswordFile) is { } file ? PasswordFile.Read(file) : [],
            Jobs = jobs,
            TimeoutPerFile = TimeSpan.FromSeconds(values.Whole(set.TimeoutPerFile, 300, 1, 86_400)),
            MemoryPerFile = (long)values.Whole(set.MemoryPerFile, ScanMemory.Standard(jobs), ScanMemory.Least, 65_536) << 20,
            Examine = new ExamineOptions
            {
                AsOf = (day.Year, day.Month, day.Day),
                MinConfidence = values.Share(set.MinConfidence, 0.5),
                MaxFindings = values.Whole(set.MaxFindings, 1000, 0, 1_000_000),
                ShowValues = arguments.Has(set.ShowValues),
                Profile = values.Choice(set.Profile, "default", "strict"),
                FingerprintKey = SecretFile.Read(arguments, set.KeyFile, context)?.For("finding"),
                PreviousFingerprintKey = AcceptedBefore.PreviousSecret(arguments, set, context)?.For("finding"),
            },
        };
    }
}
