using System.Collections.Concurrent;
using System.Collections.Immutable;
using PiiScanner.Ocr.Codes;
using PiiScanner.Ocr.Images;
using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr;

/// <summary>
/// Reads pictures: words with boxes, tables, QR codes and machine readable zones. Safe for any number of threads; each
/// reads with an engine of its own, kept for the next picture.
/// </summary>
public sealed class OcrEngine : IDisposable
{
    private readonly ConcurrentBag<Instruments> _idle = [];
    private bool _disposed;

    /// <summary>Looks for the native libraries. Starts no engine yet: the first picture does (0.1 to 0.3 seconds).</summary>
    /// <param name="language">Name of the trained data, or several joined by <c>+</c>. Default <c>vie</c>.</param>
    /// <param name="folder">A folder to search before the platform's own; null for none.</param>
    public OcrEngine(string language = "vie", string? folder = null) => Status = OcrEngineStatus.Probe(language, folder);

    /// <summary>What of the native side was found when this engine was made.</summary>
    public OcrEngineStatus Status { get; }

    /// <summary>Reads one picture, all its frames.</summary>
    /// <param name="image">The whole file.</param>
    /// <param name="options">Limits and wishes.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The pages, or why there are none.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public OcrResult Read(ReadOnlyMemory<byte> image, OcrOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (Refuse(image.Span, options, out ImageHeader? header) is { } refusal)
            return refusal;
        using IDisposable quiet = NativeEnvironment.Quiet();
        if (Rent() is not { } instruments)
            return new OcrResult.Failed(OcrFailure.EngineMissing, $"Tesseract could not load its data for \"{Status.Language}\".");
        try
        {
            return ReadFrames(image, header!, options, instruments, cancel);
        }
        catch (NativeImageException failure)
        {
            return new OcrResult.Failed(OcrFailure.Native, failure.Message);
        }
        finally
        {
            _idle.Add(instruments);
        }
    }

    /// <summary>Ends all engines. Not to be called while a picture is being read.</summary>
    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out Instruments? instruments))
            instruments.Dispose();
    }

    private OcrResult.Failed? Refuse(ReadOnlySpan<byte> image, OcrOptions options, out ImageHeader? header)
    {
        header = ImageHeader.Read(image);
        if (header is null)
            return HeaderReader.Detect(image) is null
                ? new OcrResult.Failed(OcrFailure.UnsupportedFormat, "not a picture of a known format")
                : new OcrResult.Failed(OcrFailure.Damaged, "the header of the picture is damaged");
        if (header.Width > options.MaxSide || header.Height > options.MaxSide || header.Pixels > options.MaxPixels)
            return new OcrResult.Failed(OcrFailure.TooLarge, $"the picture has {header.Width} x {header.Height} pixels, more than the limit allows");
        if (!Status.CanRead)
            return new OcrResult.Failed(OcrFailure.EngineMissing, "missing: " + string.Join(", ", Status.Missing));
        if (header.Format == ImageFormat.Heif && Status.Heif is null)
            return new OcrResult.Failed(OcrFailure.UnsupportedFormat, "HEIC and AVIF need libheif, which is missing");
        return null;
    }

    private static OcrResult ReadFrames(ReadOnlyMemory<byte> image, ImageHeader header, OcrOptions options, Instruments instruments, CancellationToken cancel)
    {
        FrameReader reader = new(instruments.Engine, instruments.Scanner, options, cancel);
        ImmutableArray<OcrPage>.Builder pages = ImmutableArray.CreateBuilder<OcrPage>();
        foreach (Pix? gray in ImageDecoder.Frames(image, header, options))
        {
            cancel.ThrowIfCancellationRequested();
            pages.Add(gray is not null
                ? reader.Read(gray, pages.Count, frame => ImageDecoder.Color(image, header, frame))
                : new OcrPage { Width = header.Width, Height = header.Height, Frame = pages.Count, Problems = [OcrProblem.FrameNotDecoded] });
        }
        if (pages.All(page => page.Problems.Contains(OcrProblem.FrameNotDecoded)))
            return new OcrResult.Failed(OcrFailure.Damaged, "the picture cannot be decoded");
        if (header.Frames > pages.Count)
            pages[^1] = pages[^1] with { Problems = pages[^1].Problems.Add(OcrProblem.FramesLeftOut) };
        return new OcrResult.Ok(header, pages.ToImmutable());
    }

    private Instruments? Rent()
    {
        if (_idle.TryTake(out Instruments? idle))
            return idle;
        return TesseractReader.Start(Status.DataFolder!, Status.Language) is { } engine
            ? new Instruments(engine, Status.Zbar is null ? null : new ZbarScanner())
            : null;
    }

    /// <summary>What one thread reads with.</summary>
    private sealed record Instruments(TesseractReader Engine, ZbarScanner? Scanner) : IDisposable
    {
        public void Dispose()
        {
            Engine.Dispose();
            Scanner?.Dispose();
        }
    }
}
