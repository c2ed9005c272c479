using System.CommandLine;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Arguments;

/// <summary>A command, or a group of commands. It says what help needs and runs what it stands for; everything else is done by the projects below.</summary>
internal abstract class CliCommand
{
    private readonly List<CliOption> _options = [];

    /// <summary>Makes a command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="summary">What it does, in one line.</param>
    protected CliCommand(string name, LocalizedText summary)
    {
        Symbol = new Command(name);
        Summary = summary;
    }

    /// <summary>The command as System.CommandLine knows it.</summary>
    public Command Symbol { get; protected init; }

    /// <summary>Its name.</summary>
    public string Name => Symbol.Name;

    /// <summary>What it does, in one line.</summary>
    public LocalizedText Summary { get; }

    /// <summary>Its parent, or null for the root.</summary>
    public CliCommand? Parent { get; private set; }

    /// <summary>Its subcommands.</summary>
    public IReadOnlyList<CliCommand> Children { get; private set; } = [];

    /// <summary>Its own options.</summary>
    public IReadOnlyList<CliOption> Options => _options;

    /// <summary>Its own options and those its parents pass on.</summary>
    public IEnumerable<CliOption> AllOptions =>
        Parent is null ? _options : _options.Concat(Parent.AllOptions.Where(option => option.Symbol.Recursive));

    /// <summary>Its arguments, or null when it takes none.</summary>
    public Argument<string[]>? Argument { get; private set; }

    /// <summary>What the arguments are.</summary>
    public LocalizedText? ArgumentDescription { get; private set; }

    /// <summary>Examples for help, each a command line and what it does.</summary>
    public virtual IReadOnlyList<(string Line, LocalizedText Text)> Examples => [];

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">What the user asked for.</param>
    /// <param name="context">The machine as far as commands may know it.</param>
    /// <returns>The exit code.</returns>
    public abstract int Run(ParsedArguments arguments, CliContext context);

    /// <summary>Adds options.</summary>
    /// <param name="options">The options in the order of help.</param>
    protected void Add(params CliOption[] options)
    {
        foreach (var option in options)
        {
            _options.Add(option);
            Symbol.Options.Add(option.Symbol);
        }
    }

    /// <summary>Takes arguments.</summary>
    /// <param name="name">Placeholder in help.</param>
    /// <param name="description">What they are.</param>
    protected void Take(string name, LocalizedText description)
    {
        Argument = new Argument<string[]>(name) { Arity = ArgumentArity.ZeroOrMore };
        ArgumentDescription = description;
        Symbol.Arguments.Add(Argument);
    }

    /// <summary>Adds subcommands.</summary>
    /// <param name="children">The subcommands in the order of help.</param>
    protected void Add(params CliCommand[] children)
    {
        Children = children;
        foreach (var child in children)
        {
            child.Parent = this;
            Symbol.Subcommands.Add(child.Symbol);
        }
    }
}
