using PiiScanner.Core.Text;
using PiiScanner.Formats.CompoundFile;

namespace PiiScanner.Formats.OldWord;

/// <summary>Word documents of the versions 97 to 2003 (.doc, .dot), with their fonts; Word 6 and 95 approximately ([MS-DOC]).</summary>
public sealed class OldWordFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "old-word";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".doc", ".dot"];

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return CompoundReader.HasSignature(file.Head(8)) && CompoundReader.StreamNames(file).Contains("WordDocument") ? "application/msword" : null;
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        using var reader = CompoundReader.TryOpen(file, cancel);
        if (reader is null || DocReader.Header(reader, context) is not { } header) return Failures.Damaged("Tệp Word bị hỏng hoặc bị cắt cụt.", "The Word file is damaged or cut off.");
        if (header.IsEncrypted) return Failures.Encrypted;
        return new ReadResult.Ok(new Document(document => new DocReader(file, context, document, cancel).Read()));
    }
}
