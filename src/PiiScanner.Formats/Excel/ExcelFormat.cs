using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>Workbooks of Office Open XML: xlsx, xlsm, xltx, xltm, transitional and strict.</summary>
public sealed class ExcelFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "excel";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".xlsx", ".xlsm", ".xltx", ".xltm", ".xlam"];

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public IRedactor Redactor { get; } = new ExcelRedactor();

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return PackageKinds.Recognize(file, PackageKind.Excel);
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        return PackageKinds.Read(file, context, PackageKind.Excel, document => new ExcelReader(file, context, document, null, cancel).Read(), cancel);
    }
}
