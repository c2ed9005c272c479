using PiiScanner.Formats.Word;

namespace PiiScanner.Formats.Tests.Word;

public sealed class WordContractTests : FormatContract
{
    protected override IDocumentFormat Format { get; } = new WordFormat();

    protected override SourceFile Sample() => WordSample.Make().ToFile();
}
