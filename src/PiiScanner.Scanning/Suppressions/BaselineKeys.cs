using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning.Suppressions;

/// <summary>The keys by which findings of a baseline are recognised: that of the present secret, and that of the one before it while a school changes over.</summary>
/// <param name="current">The present secret, or null.</param>
/// <param name="previous">The secret before, or null.</param>
public sealed class BaselineKeys(Secret? current, Secret? previous)
{
    private const string Purpose = "baseline";

    private readonly PurposeKey? _current = current?.For(Purpose);
    private readonly PurposeKey? _previous = previous?.For(Purpose);

    /// <summary>True when findings can be recognised at all.</summary>
    public bool HasKey => _current is not null;

    /// <summary>The fingerprint of a finding in a file: 32 lower-case hex digits, or null without a key.</summary>
    /// <param name="path">The file, relative to the folder of the baseline.</param>
    /// <param name="finding">The finding.</param>
    public string? Fingerprint(string path, Finding finding) => Make(_current, path, finding.Fingerprint);

    /// <summary>The same under the secret before, or null.</summary>
    /// <param name="path">The file, relative to the folder of the baseline.</param>
    /// <param name="finding">The finding.</param>
    public string? PreviousFingerprint(string path, Finding finding) => Make(_previous, path, finding.PreviousFingerprint);

    private static string? Make(PurposeKey? key, string path, string? finding) => key is null || finding is null ? null : key.Fingerprint(path + "\0" + finding);
}
