using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning;

/// <summary>Scans outermost files where a crash harms nobody else. One instance serves all threads.</summary>
public interface IIsolation
{
    /// <summary>Scans one outermost file and all it holds, with the same result as in this process. Whatever goes wrong makes the file failed.</summary>
    /// <param name="entry">What a walk met.</param>
    /// <param name="head">What is known of the file already: path, digest, media type, notices.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="OperationCanceledException">The user stopped the scan.</exception>
    FileOutcome Scan(WalkEntry entry, FileReport head, CancellationToken cancel);
}
