using PiiScanner.Core.Text;
using PiiScanner.Formats.CompoundFile;

namespace PiiScanner.Formats.OldPowerPoint;

/// <summary>Presentations of PowerPoint 97 to 2003 (.ppt, .pps, .pot), with the fonts of their runs ([MS-PPT]).</summary>
public sealed class OldPowerPointFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "old-powerpoint";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".ppt", ".pps", ".pot"];

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return CompoundReader.HasSignature(file.Head(8)) && CompoundReader.StreamNames(file).Contains("PowerPoint Document") ? "application/vnd.ms-powerpoint" : null;
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        using var compound = CompoundReader.TryOpen(file, cancel);
        if (compound is null || PptReader.Stream(compound, context) is not { Length: > 8 }) return Failures.Damaged("Tệp PowerPoint bị hỏng hoặc bị cắt cụt.", "The PowerPoint file is damaged or cut off.");
        if (PptReader.CurrentUser(compound).IsEncrypted) return Failures.Encrypted;
        return new ReadResult.Ok(new Document(document => new PptReader(file, context, document, cancel).Read()));
    }
}
