using System.Text;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Machine;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Git;

namespace PiiScanner.Cli.Commands;

/// <summary>Where the files of a scan come from: the paths of the command line, a list, standard input, or git.</summary>
internal static class ScanInput
{
    /// <summary>Checks what the user said and makes the source.</summary>
    /// <param name="arguments">What the user asked for.</param>
    /// <param name="set">The options of the command.</param>
    /// <param name="options">Patterns and paths.</param>
    /// <param name="context">The machine.</param>
    /// <returns>Null for the paths of the command line.</returns>
    /// <exception cref="UsageException">Nothing is named, or too much.</exception>
    public static IFileSource? Of(ParsedArguments arguments, ScanOptionSet set, ScanOptions options, CliContext context)
    {
        var isGit = arguments.Has(set.Staged) || arguments.Has(set.History) || arguments.One(set.Since) is not null;
        var list = arguments.One(set.FilesFrom);
        var isStream = arguments.Has(set.Stdin);
        var isClipboard = arguments.Has(set.Clipboard);
        if (new[] { isGit, list is not null, isStream, isClipboard }.Count(said => said) > 1) throw new UsageException(CliTexts.OneInput);
        if (!isStream && arguments.One(set.StdinName) is not null) throw new UsageException(CliTexts.NameWithoutStdin);
        if (isGit) return Git(arguments, set, options);
        if (list is null && !isStream && !isClipboard) return arguments.Arguments.Count > 0 ? null : throw new UsageException(CliTexts.NoPath);
        if (arguments.Arguments.Count > 0) throw new UsageException(CliTexts.TooManyArguments(arguments.Arguments[0]));
        if (isClipboard) return OfClipboard(context);
        return isStream ? new StreamSource(context.Input, arguments.One(set.StdinName) ?? "stdin") : new ListSource(options, ReadList(list!, context)); // not null: else nothing is streamed
    }

    // The text of a post has no title of its own, so the name says nothing.
    private static StreamSource OfClipboard(CliContext context)
    {
        var text = new Clipboard(context.Machine()).Read() ?? throw new UsageException(CliTexts.NoClipboard);
        if (string.IsNullOrWhiteSpace(text)) throw new UsageException(CliTexts.ClipboardEmpty);
        return new StreamSource(() => new MemoryStream(Encoding.UTF8.GetBytes(text)), "clipboard.txt");
    }

    private static GitSource Git(ParsedArguments arguments, ScanOptionSet set, ScanOptions options)
    {
        if (arguments.Has(set.Staged) && (arguments.Has(set.History) || arguments.One(set.Since) is not null)) throw new UsageException(CliTexts.OneInput);
        if (arguments.Arguments.Count > 1) throw new UsageException(CliTexts.TooManyArguments(arguments.Arguments[1]));
        var folder = arguments.Arguments.Count == 1 ? arguments.Arguments[0] : ".";
        if (File.Exists(folder)) throw new UsageException(CliTexts.GitNeedsFolder(folder));
        return new GitSource(options, folder, new GitSelection(arguments.Has(set.Staged), arguments.One(set.Since), arguments.Has(set.History)));
    }

    private static IReadOnlyList<string> ReadList(string path, CliContext context)
    {
        try
        {
            using var stream = path == "-" ? context.Input() : File.OpenRead(path);
            return ListSource.Read(stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.ListUnreadable(path));
        }
    }
}
