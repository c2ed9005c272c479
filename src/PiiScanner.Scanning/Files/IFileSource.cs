namespace PiiScanner.Scanning.Files;

/// <summary>Where the files of a scan come from: folders on disk, a list, standard input, a git repository. Used for one scan.</summary>
public interface IFileSource : IDisposable
{
    /// <summary>Finds the files; opens none that need not be opened to be found.</summary>
    /// <param name="cancel">Stops the search.</param>
    /// <exception cref="PathNotFoundException">A path does not exist.</exception>
    WalkResult Walk(CancellationToken cancel);
}
