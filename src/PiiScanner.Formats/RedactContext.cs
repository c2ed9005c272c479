using PiiScanner.Core.Text;

namespace PiiScanner.Formats;

/// <summary>What one outermost redaction shares over all its nesting levels.</summary>
/// <param name="limits">Bounds.</param>
/// <param name="redactChild">Redacts an embedded file.</param>
/// <param name="maskName">Gives a name of a file without the personal data in it.</param>
/// <param name="removesUnredactable">True to take out embedded files that cannot be redacted; false to refuse the container.</param>
public sealed class RedactContext(ReadLimits limits, Func<SourceFile, CancellationToken, EmbeddedCopy> redactChild, Func<string, string> maskName, bool removesUnredactable)
{
    /// <summary>Bounds.</summary>
    public ReadLimits Limits { get; } = limits ?? throw new ArgumentNullException(nameof(limits));

    /// <summary>True to take out embedded files that cannot be redacted; false to refuse the container.</summary>
    public bool RemovesUnredactable { get; } = removesUnredactable;

    /// <summary>The name of an embedded file without the personal data in it.</summary>
    /// <param name="name">Name without folders.</param>
    public string MaskName(string name) => maskName(name);

    /// <summary>Redacts an embedded file.</summary>
    /// <param name="child">The embedded file.</param>
    /// <param name="cancel">Stops the work.</param>
    public EmbeddedCopy Redact(SourceFile child, CancellationToken cancel) => redactChild(child, cancel);
}
