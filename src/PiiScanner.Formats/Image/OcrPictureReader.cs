using PiiScanner.Core.Records;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>Reads pictures with the OCR engine. The native libraries are looked for with the first picture; each thread reads with an engine of its own.</summary>
/// <param name="guide">Says what the columns of a table hold; null when nobody knows: cells are then read once, and names stay as they were read.</param>
/// <param name="debugImages">Folder that takes a picture of every step; null for none. They hold whatever the pictures hold.</param>
public sealed class OcrPictureReader(Func<IReadOnlyList<IReadOnlyList<string>>, ColumnGuide>? guide = null, string? debugImages = null) : IPictureReader, IDisposable
{
    private readonly Lazy<OcrEngine> _engine = new(() => new OcrEngine());

    /// <inheritdoc/>
    public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel)
    {
        var options = OcrOptions.Default with
        {
            Expectation = guide is null ? null : new TableExpectation(guide),
            DebugImages = debugImages is null ? null : new DebugImageFolder(debugImages, picture.Span),
        };
        return _engine.Value.Read(picture, options, cancel) switch
        {
            OcrResult.Ok(_, var pages) => new PictureReading.Ok([.. pages.Select(Page)]),
            OcrResult.Failed(var reason, _) => PictureMessages.Failure(reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Ends the engines. Not to be called while a picture is being read.</summary>
    public void Dispose()
    {
        if (_engine.IsValueCreated) _engine.Value.Dispose();
    }

    private PicturePage Page(OcrPage read)
    {
        if (guide is null) return new PicturePage(read);
        var mending = new TableMending(guide);
        return new PicturePage(mending.Mend(read), mending.Raw);
    }
}
