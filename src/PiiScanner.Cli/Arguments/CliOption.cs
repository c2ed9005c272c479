using System.CommandLine;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Arguments;

/// <summary>One option: its name, its text for help, and how often it may stand. Values stay strings here; the command reads them, so that every message is ours.</summary>
internal sealed class CliOption
{
    private readonly Func<LocalizedText>? _describe;
    private LocalizedText? _description;

    private CliOption(Option symbol, LocalizedText? value, LocalizedText? description, bool isRepeatable, Func<LocalizedText>? describe = null)
    {
        Symbol = symbol;
        Value = value;
        _description = description;
        _describe = describe;
        IsRepeatable = isRepeatable;
    }

    /// <summary>The option as System.CommandLine knows it.</summary>
    public Option Symbol { get; }

    /// <summary>Placeholder of the value in help; null for a flag.</summary>
    public LocalizedText? Value { get; }

    /// <summary>What it does, and its default.</summary>
    public LocalizedText Description => _description ??= _describe!(); // one of both is there

    /// <summary>True when each occurrence adds a value.</summary>
    public bool IsRepeatable { get; }

    /// <summary>True when it may also be set by a variable of the environment and in the configuration.</summary>
    public bool IsLasting { get; private init; }

    /// <summary>True when its value is a path, which in the configuration is relative to that file.</summary>
    public bool IsPath { get; private init; }

    /// <summary>The name with its dashes.</summary>
    public string Name => Symbol.Name;

    /// <summary>The name and its short forms.</summary>
    public IEnumerable<string> Names => Symbol.Aliases.Prepend(Symbol.Name);

    /// <summary>An option without a value.</summary>
    /// <param name="name">The name, and perhaps a short one behind a bar.</param>
    /// <param name="vi">Vietnamese description.</param>
    /// <param name="en">English description.</param>
    public static CliOption Flag(string name, string vi, string en)
    {
        string[] names = name.Contains('|') ? name.Split('|') : [name];
        return new CliOption(new Option<bool>(names[0], names[1..]) { Arity = ArgumentArity.Zero }, null, new LocalizedText(vi, en), false);
    }

    /// <summary>An option with a value, once.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Placeholder of the value.</param>
    /// <param name="vi">Vietnamese description.</param>
    /// <param name="en">English description.</param>
    public static CliOption One(string name, LocalizedText value, string vi, string en) =>
        new(Valued(name), value, new LocalizedText(vi, en), false);

    /// <summary>An option with a value, any number of times.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Placeholder of the value.</param>
    /// <param name="vi">Vietnamese description.</param>
    /// <param name="en">English description.</param>
    public static CliOption Many(string name, LocalizedText value, string vi, string en) =>
        new(Valued(name), value, new LocalizedText(vi, en), true);

    /// <summary>An option with a value, any number of times, whose description is put together when help asks for it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Placeholder of the value.</param>
    /// <param name="describe">Makes the description.</param>
    public static CliOption Many(string name, LocalizedText value, Func<LocalizedText> describe) => new(Valued(name), value, null, true, describe);

    /// <summary>The same option, which may also be set by a variable and in the configuration.</summary>
    public CliOption Lasting() => new(Symbol, Value, _description, IsRepeatable, _describe) { IsLasting = true };

    /// <summary>The same option with a path for its value, which may also be set by a variable and in the configuration.</summary>
    public CliOption LastingPath() => new(Symbol, Value, _description, IsRepeatable, _describe) { IsLasting = true, IsPath = true };

    // Zero or more, so that the library finds no fault of its own: missing and double values are checked in ParsedArguments.
    private static Option<string[]> Valued(string name) => new(name) { Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = false };
}
