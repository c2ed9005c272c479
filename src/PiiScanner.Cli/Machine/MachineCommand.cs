namespace PiiScanner.Cli.Machine;

/// <summary>A program and its arguments.</summary>
/// <param name="Program">Its name, looked for on the search path.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record MachineCommand(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>The same with another program in front, such as <c>sudo -n</c>.</summary>
    /// <param name="front">Program and arguments in front; empty for none.</param>
    public MachineCommand Behind(IReadOnlyList<string> front) =>
        front.Count == 0 ? this : new MachineCommand(front[0], [.. front.Skip(1), Program, .. Arguments]);

    /// <summary>As one would type it. The arguments are ours and need no quotes.</summary>
    public override string ToString() => string.Join(' ', Arguments.Prepend(Program));
}

/// <summary>How a command ended.</summary>
/// <param name="Code">Its exit code; -1 when it could not be started.</param>
/// <param name="Output">What it printed; empty when that was shown.</param>
internal sealed record CommandResult(int Code, string Output)
{
    /// <summary>True when it did what it was asked.</summary>
    public bool IsGood => Code == 0;
}
