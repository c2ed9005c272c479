using PiiScanner.Core.Text;
using PiiScanner.Formats.CompoundFile;
using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldExcel;

/// <summary>Workbooks of Excel 5 to 2003 (.xls, .xlt), with the font of every cell ([MS-XLS]).</summary>
public sealed class OldExcelFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "old-excel";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".xls", ".xlt", ".xla"];

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        ReadOnlySpan<byte> head = file.Head(8);
        if (CompoundReader.HasSignature(head))
        {
            var streams = CompoundReader.StreamNames(file);
            return (streams.Contains("Workbook") || streams.Contains("Book")) && !streams.Contains("WordDocument") && !streams.Contains("PowerPoint Document") ? "application/vnd.ms-excel" : null;
        }

        // The records without a compound file around them: embedded workbooks, and files of versions 3 and 4.
        var isBegin = (head.U16(0), head.U16(2)) is (0x809, 8 or 16) or (0x409, 6) or (0x209, 6);
        return isBegin && head.U16(6) is 5 or 0x10 or 0x20 or 0x40 or 0x100 ? "application/vnd.ms-excel" : null;
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        using var compound = CompoundReader.HasSignature(file.Head(8)) ? CompoundReader.TryOpen(file, cancel) : null;
        if (XlsReader.Stream(file, compound, context) is not { Length: > 4 } stream) return Failures.Damaged("Tệp Excel bị hỏng hoặc bị cắt cụt.", "The Excel file is damaged or cut off.");
        if (XlsWorkbook.Read(new BiffRecords(stream), cancel).IsEncrypted) return Failures.Encrypted;
        return new ReadResult.Ok(new Document(document => new XlsReader(file, context, document, cancel).Read()));
    }
}
