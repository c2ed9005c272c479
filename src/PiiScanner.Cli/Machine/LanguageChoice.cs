using System.Runtime.InteropServices;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Machine;

/// <summary>Which language to speak: the one asked for, else that of the environment. Vietnamese when it begins with <c>vi</c>, else English.</summary>
internal static partial class LanguageChoice
{
    private const int PrimaryLanguage = 0x3FF;
    private const int Vietnamese = 0x2A;

    private static readonly string[] Variables = ["PIISCANNER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>Chooses before the command line is parsed, so that even its errors are in the right language.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="environment">Reads an environment variable.</param>
    /// <param name="configured">What the configuration says, or null.</param>
    public static Language From(IReadOnlyList<string> args, Func<string, string?> environment, string? configured)
    {
        if (Asked(args) is { } asked) return Of(asked);
        if (environment(Variables[0]) is not { Length: > 0 } && configured is not null) return Of(configured);
        foreach (var variable in Variables)
        {
            if (environment(variable) is { Length: > 0 } value) return Of(value);
        }

        return OperatingSystem.IsWindows() && WindowsSpeaksVietnamese() ? Language.Vietnamese : Language.English;
    }

    private static string? Asked(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count) return args[i + 1];
            if (args[i].StartsWith("--lang=", StringComparison.Ordinal) || args[i].StartsWith("--lang:", StringComparison.Ordinal)) return args[i]["--lang=".Length..];
        }

        return null;
    }

    private static Language Of(string value) =>
        value.StartsWith("vi", StringComparison.OrdinalIgnoreCase) ? Language.Vietnamese : Language.English;

    // Windows sets none of the variables. Many machines of schools show an English desktop with a Vietnamese region.
    private static bool WindowsSpeaksVietnamese() =>
        (GetUserDefaultUILanguage() & PrimaryLanguage) == Vietnamese || (GetUserDefaultLCID() & PrimaryLanguage) == Vietnamese;

    [LibraryImport("kernel32")]
    private static partial ushort GetUserDefaultUILanguage();

    [LibraryImport("kernel32")]
    private static partial uint GetUserDefaultLCID();
}
