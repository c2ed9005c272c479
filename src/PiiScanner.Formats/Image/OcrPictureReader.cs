using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>Reads pictures with the OCR engine. The native libraries are looked for with the first picture; each thread reads with an engine of its own.</summary>
/// <param name="options">Limits and wishes for each picture; null for the defaults.</param>
public sealed class OcrPictureReader(OcrOptions? options = null) : IPictureReader, IDisposable
{
    private readonly Lazy<OcrEngine> _engine = new(() => new OcrEngine());

    /// <inheritdoc/>
    public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel) =>
        _engine.Value.Read(picture, options ?? OcrOptions.Default, cancel) switch
        {
            OcrResult.Ok(_, var pages) => new PictureReading.Ok([.. pages.Select(page => new PicturePage(page))]),
            OcrResult.Failed(var reason, _) => PictureMessages.Failure(reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Ends the engines. Not to be called while a picture is being read.</summary>
    public void Dispose()
    {
        if (_engine.IsValueCreated) _engine.Value.Dispose();
    }
}
