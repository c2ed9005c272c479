namespace PiiScanner.Scanning.Files;

/// <summary>A PATH of the command line that does not exist: wrong usage, not a bad file.</summary>
/// <param name="path">The argument as the user wrote it.</param>
public sealed class PathNotFoundException(string path) : Exception("The path does not exist.")
{
    /// <summary>The argument as the user wrote it.</summary>
    public string Path { get; } = path;
}
