using PiiScanner.Formats.Excel;

namespace PiiScanner.Formats.Tests.Excel;

public sealed class ExcelContractTests : FormatContract
{
    protected override IDocumentFormat Format { get; } = new ExcelFormat();

    protected override SourceFile Sample() => ExcelSample.Make().ToFile();
}
