namespace PiiScanner.Scanning.Workers;

/// <summary>How a worker process is started.</summary>
/// <param name="File">The program: full path, or a name on the search path.</param>
/// <param name="Arguments">Its arguments; the process id of the run is put behind them. Nothing secret: any user of the machine can read them.</param>
public sealed record WorkerLaunch(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>The running program once more, with another command: by its own executable, or by <c>dotnet</c> and its assembly where it was started so.</summary>
    /// <param name="assembly">Name of the program's assembly, without extension.</param>
    /// <param name="command">The command that makes it a worker.</param>
    public static WorkerLaunch Self(string assembly, string command) => Of(Environment.ProcessPath, AppContext.BaseDirectory, assembly, command);

    internal static WorkerLaunch Of(string? process, string folder, string assembly, string command)
    {
        var name = Path.GetFileNameWithoutExtension(process);
        if (process is not null && string.Equals(name, assembly, StringComparison.OrdinalIgnoreCase)) return new WorkerLaunch(process, [command]);
        var isHost = process is not null && string.Equals(name, "dotnet", StringComparison.OrdinalIgnoreCase);
        return new WorkerLaunch(isHost ? process! : "dotnet", [Path.Combine(folder, assembly + ".dll"), command]);
    }
}
