using PiiScanner.Core.Text;
using PiiScanner.Formats.Flow;

namespace PiiScanner.Formats.Rtf;

/// <summary>Rich text (RTF 1.9.1), with the fonts its old Vietnamese encodings are known by.</summary>
public sealed class RtfFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "rtf";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".rtf"];

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Head(5).AsSpan().SequenceEqual("{\\rtf"u8) ? "application/rtf" : null;
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        if (file.Length > Math.Min(context.Limits.MaxEmbeddedBytes, context.Limits.MaxFileBytes)) return Failures.TooLarge;
        if (file.Length == 0) return Failures.Damaged("Tệp RTF rỗng.", "The rich text file is empty.");
        var bytes = file.Head((int)file.Length);
        return new ReadResult.Ok(new Document(document => new RtfWalker(bytes, new EmbeddedObjects(file, context), context, document, cancel).Read()));
    }
}
