using PiiScanner.Cli.Configuration;
using PiiScanner.Cli.Machine;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli;

/// <summary>The machine as far as commands may know it.</summary>
internal sealed record CliContext
{
    /// <summary>Standard output; UTF-8 without a byte order mark, line feeds.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Reads an environment variable; null when it is not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>The day it is, asked only when <c>--as-of</c> is not given.</summary>
    public required Func<DateOnly> Today { get; init; }

    /// <summary>Makes engine and formats.</summary>
    public required IServiceFactory Services { get; init; }

    /// <summary>The machine for <c>doctor</c> and <c>setup</c>; made when asked, because a scan seldom asks.</summary>
    public Func<IMachine> Machine { get; init; } = static () => new ThisMachine();

    /// <summary>Encrypts a secret for this account alone, where the machine can; made when asked.</summary>
    public Func<ISecretShield> Shield { get; init; } = static () => new WindowsShield();

    /// <summary>The current folder, where the configuration is looked for.</summary>
    public string Folder { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>The user's own documents, for results that cannot be written where they belong; null or empty where there is no such folder.</summary>
    public Func<string?> Documents { get; init; } = static () => System.Environment.GetFolderPath(System.Environment.SpecialFolder.MyDocuments);

    /// <summary>The configuration, read when first asked; null inside when there is none.</summary>
    public Lazy<ConfigurationFile?> Configuration { get; init; } = new(static () => null);

    /// <summary>Standard input, for <c>--stdin</c> and <c>--files-from -</c>.</summary>
    public Func<Stream> Input { get; init; } = Console.OpenStandardInput;

    /// <summary>Language of all messages.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>Columns of the terminal on standard output; 0 when it is none.</summary>
    public int OutputWidth { get; init; }

    /// <summary>True when standard output is a terminal that shows colours.</summary>
    public bool OutputHasColor { get; init; }

    /// <summary>True when standard error is a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The user's wish to stop.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Writes one message to standard error.</summary>
    /// <param name="text">The message.</param>
    public void Tell(LocalizedText text) => Error.Write($"{CliApplication.Name}: {text.In(Language)}\n");
}
