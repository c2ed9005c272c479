using PiiScanner.Core.Findings;
using PiiScanner.Core.Recordings;
using PiiScanner.Scanning.Readings;

namespace PiiScanner.Scanning;

/// <summary>One file, with the files directly inside it.</summary>
/// <param name="Report">Its report; verdict, status and people include what it holds.</param>
/// <param name="People">Its people and those of all it holds.</param>
/// <param name="Children">Files directly inside it.</param>
internal sealed record ScannedFile(FileReport Report, PeopleCount People, IReadOnlyList<ScannedFile> Children)
{
    /// <summary>What is kept of it, in a run that records; null in any other.</summary>
    public FileReading? Reading { get; init; }

    /// <summary>What was detected in it, in a run that records.</summary>
    public Recording? Detected { get; init; }

    /// <summary>The file and all it holds.</summary>
    public IEnumerable<FileReport> Flatten() => Children.SelectMany(child => child.Flatten()).Prepend(Report);
}
