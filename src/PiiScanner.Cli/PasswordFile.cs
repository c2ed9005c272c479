using PiiScanner.Cli.Arguments;

namespace PiiScanner.Cli;

/// <summary>Reads the file of <c>--password-file</c>: one password a line, in UTF-8. Passwords are never printed.</summary>
internal static class PasswordFile
{
    private const int MostBytes = 1 << 20;
    private const int MostPasswords = 1000;

    /// <summary>The passwords in their order; empty lines are none, blanks inside and at the ends count.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UsageException">The file cannot be read, or holds too many.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes) throw new UsageException(CliTexts.TooManyPasswords(path, MostPasswords));
            var passwords = File.ReadAllLines(path).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            return passwords.Count <= MostPasswords ? passwords : throw new UsageException(CliTexts.TooManyPasswords(path, MostPasswords));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException(CliTexts.PasswordFileUnreadable(path));
        }
    }
}
