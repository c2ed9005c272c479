using PiiScanner.Cli.Arguments;

namespace PiiScanner.Cli.Configuration;

/// <summary>Which configuration holds: the one asked for, else the one in this folder, else the one above it in the same repository.</summary>
internal static class ConfigurationChoice
{
    /// <summary>The option that names one.</summary>
    public const string Option = "--config";

    /// <summary>The variable that names one.</summary>
    public const string Variable = "PIISCANNER_CONFIG";

    /// <summary>The file, or null when there is none. Found before the command line is parsed, because the language may stand in it.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="environment">Reads an environment variable.</param>
    /// <param name="folder">The current folder.</param>
    /// <exception cref="UsageException">The file asked for does not exist.</exception>
    public static string? Find(IReadOnlyList<string> args, Func<string, string?> environment, string folder)
    {
        if ((Asked(args) ?? environment(Variable)) is { Length: > 0 } asked) return File.Exists(asked) ? asked : throw new UsageException(CliTexts.ConfigurationUnreadable(asked));
        var up = "";
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Join(at, ConfigurationFile.Name))) return up + ConfigurationFile.Name;
            if (Path.Exists(Path.Join(at, ".git"))) return null;
            up += "../";
            // Outside a repository only the folder itself is looked at: a stranger's file somewhere above must not decide.
            if (!IsInRepository(at)) return null;
        }

        return null;
    }

    private static bool IsInRepository(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Join(at, ".git"))) return true;
        }

        return false;
    }

    private static string? Asked(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == Option && i + 1 < args.Count) return args[i + 1];
            if (args[i].StartsWith(Option + "=", StringComparison.Ordinal)) return args[i][(Option.Length + 1)..];
        }

        return null;
    }
}
