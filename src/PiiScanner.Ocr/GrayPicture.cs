using PiiScanner.Ocr.Images;
using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr;

/// <summary>The first frame of a picture as grey pixels, for those who put pictures together before they are read.</summary>
/// <param name="Width">Pixels across, as shown.</param>
/// <param name="Height">Pixels down, as shown.</param>
/// <param name="Pixels">Rows from the top, a byte each: 0 black, 255 white.</param>
public sealed record GrayPicture(int Width, int Height, ReadOnlyMemory<byte> Pixels)
{
    private static readonly Lazy<bool> CanDecode = new(() => OcrEngineStatus.Probe().Leptonica is not null);

    /// <summary>Decodes a picture.</summary>
    /// <param name="file">A whole file of a format of <see cref="ImageFormat"/>.</param>
    /// <param name="options">For the limits on its size.</param>
    /// <returns>The pixels; null where the file is damaged, too large, or the library that decodes is missing.</returns>
    public static GrayPicture? Decode(ReadOnlyMemory<byte> file, OcrOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (ImageHeader.Read(file.Span) is not { } header || header.Width > options.MaxSide || header.Height > options.MaxSide || header.Pixels > options.MaxPixels)
            return null;
        if (!CanDecode.Value)
            return null;
        using IDisposable quiet = NativeEnvironment.Quiet();
        try
        {
            using Pix? gray = ImageDecoder.Frames(file, header, options).FirstOrDefault();
            return gray is null ? null : new GrayPicture(gray.Width, gray.Height, gray.ToGray());
        }
        catch (NativeImageException)
        {
            // What cannot be decoded is no picture: the caller says so of the page.
            return null;
        }
    }
}
