using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.PowerPoint;

/// <summary>Presentations of Office Open XML: pptx, pptm, ppsx, potx and their like, transitional and strict.</summary>
public sealed class PowerPointFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "powerpoint";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"];

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public IRedactor Redactor { get; } = new PowerPointRedactor();

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return PackageKinds.Recognize(file, PackageKind.PowerPoint);
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        return PackageKinds.Read(file, context, PackageKind.PowerPoint, document => new PowerPointReader(file, context, document, null, cancel).Read(), cancel);
    }
}
