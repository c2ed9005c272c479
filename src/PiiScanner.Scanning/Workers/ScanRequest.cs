using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning.Workers;

/// <summary>One outermost file for a worker to scan.</summary>
/// <param name="Path">Path as shown in reports.</param>
/// <param name="Place">Where it lies, as a string.</param>
/// <param name="PlaceBytes">Where it lies, in bytes, when no string leads there.</param>
/// <param name="Refused">Files inside that broke a worker before: reported as failed, not read again.</param>
/// <param name="Threads">Threads it may keep busy.</param>
internal sealed record ScanRequest(string Path, string Place, byte[]? PlaceBytes, IReadOnlyList<RefusedFile> Refused, int Threads = 1);

/// <summary>A file inside that is not to be read.</summary>
/// <param name="File">Which, as the visit names it.</param>
/// <param name="Reason">Why.</param>
internal sealed record RefusedFile(string File, StatusReason Reason);
