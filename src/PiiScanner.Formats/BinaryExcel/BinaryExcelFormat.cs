using PiiScanner.Formats.Excel;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.BinaryExcel;

/// <summary>Binary workbooks of Excel 2007 and later (.xlsb): the package of an xlsx with records instead of XML ([MS-XLSB]). Scanned, not rewritten.</summary>
public sealed class BinaryExcelFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "binary-excel";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".xlsb"];

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return OoxmlPackage.Recognize(file, package => PackageKinds.FindBinaryMain(package) is null ? null : "application/vnd.ms-excel.sheet.binary.macroEnabled.12");
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        return PackageKinds.Read(file, context, PackageKinds.FindBinaryMain, document => new BinaryExcelReader(file, context, document, cancel).Read(), cancel);
    }
}
