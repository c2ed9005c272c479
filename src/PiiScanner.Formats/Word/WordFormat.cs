using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Word;

/// <summary>Word documents of Office Open XML: docx, docm, dotx, dotm, transitional and strict.</summary>
public sealed class WordFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "word";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx", ".dotm"];

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public IRedactor Redactor { get; } = new WordRedactor();

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return PackageKinds.Recognize(file, PackageKind.Word);
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        return PackageKinds.Read(file, context, PackageKind.Word, document => new WordReader(file, context, document, null, cancel).Read(), cancel);
    }
}
