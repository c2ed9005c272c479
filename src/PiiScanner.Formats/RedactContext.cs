using PiiScanner.Core.Text;

namespace PiiScanner.Formats;

/// <summary>What one outermost redaction shares over all its nesting levels.</summary>
/// <param name="limits">Bounds.</param>
/// <param name="redactChild">Redacts an embedded file.</param>
/// <param name="maskName">Gives a name of a file without the personal data in it.</param>
/// <param name="removesUnredactable">True to take out embedded files that cannot be redacted; false to refuse the container.</param>
/// <param name="pictures">Reads the text in pictures, as it was read when the plan was made; null when there is no engine for it.</param>
/// <param name="passwords">Tried in turn on files that need one; null for none.</param>
public sealed class RedactContext(
    ReadLimits limits, Func<SourceFile, CancellationToken, EmbeddedCopy> redactChild, Func<string, string> maskName, bool removesUnredactable,
    IPictureReader? pictures = null, IReadOnlyList<string>? passwords = null)
{
    /// <summary>Bounds.</summary>
    public ReadLimits Limits { get; } = limits ?? throw new ArgumentNullException(nameof(limits));

    /// <summary>True to take out embedded files that cannot be redacted; false to refuse the container.</summary>
    public bool RemovesUnredactable { get; } = removesUnredactable;

    /// <summary>Pages that become pictures because their text could not be proved to be gone; null for none.</summary>
    public PicturedPages? Pictured { get; init; }

    /// <summary>A context to read the original in once more, block for block as it was read for the plan; files inside are not handed over.</summary>
    public ReadContext ForReading() => new(Limits, static (_, _) => { }, pictures, passwords) { TrustsLayers = false };

    /// <summary>The name of an embedded file without the personal data in it.</summary>
    /// <param name="name">Name without folders.</param>
    public string MaskName(string name) => maskName(name);

    /// <summary>Redacts an embedded file.</summary>
    /// <param name="child">The embedded file.</param>
    /// <param name="cancel">Stops the work.</param>
    public EmbeddedCopy Redact(SourceFile child, CancellationToken cancel) => redactChild(child, cancel);
}
