using PiiScanner.Ocr.Images;
using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr;

/// <summary>
/// Writes pictures anew with places painted over: from pixels alone, so that nothing the file held beside them (EXIF, XMP, comments, thumbnails,
/// further frames nobody sees) is carried over. Size, resolution, colours and format stay; the copy is stored upright and is opaque. Of a moving GIF or WebP the first
/// picture stays, and HEIC and AVIF, which nothing here writes, become JPEG.
/// </summary>
public static class PictureEditor
{
    private const int JpegQuality = 90;

    // Leptonica's IFF_ numbers.
    private const int Bmp = 1;
    private const int Png = 3;
    private const int TiffG4 = 8;
    private const int TiffLzw = 9;
    private const int Gif = 13;
    private const int Jpeg2000 = 14;
    private const int WebP = 15;

    private static readonly Lazy<bool> CanDecode = new(() => OcrEngineStatus.Probe().Leptonica is not null);

    /// <summary>Paints places of a picture solid black.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="places">What to paint, by the frame's ordinal from 0, in pixels of the frame as shown; parts outside it are no error.</param>
    /// <param name="options">For the limits on size and frames: a picture beyond them is not written, since the rest of it would be lost.</param>
    /// <returns>The copy, or why there is none.</returns>
    public static PictureCopy Paint(ReadOnlyMemory<byte> file, IReadOnlyDictionary<int, IReadOnlyList<OcrBox>> places, OcrOptions options)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(options);
        if (ImageHeader.Read(file.Span) is not { } header)
            return new PictureCopy.Failed(OcrFailure.Damaged);
        if (header.Width > options.MaxSide || header.Height > options.MaxSide || header.Pixels > options.MaxPixels || header.Frames > options.MaxFrames)
            return new PictureCopy.Failed(OcrFailure.TooLarge);
        if (!CanDecode.Value)
            return new PictureCopy.Failed(OcrFailure.EngineMissing);
        if (!CanWrite(file, header))
            return new PictureCopy.Failed(OcrFailure.UnsupportedFormat);
        using IDisposable quiet = NativeEnvironment.Quiet();
        try
        {
            byte[]? copy = header.Format == ImageFormat.Tiff ? Pages(file, header, places) : Still(file, header, places);
            return copy is null ? new PictureCopy.Failed(OcrFailure.Damaged) : new PictureCopy.Ok(copy)
            {
                Extension = header.Format == ImageFormat.Heif ? ".jpg" : null,
                FramesLeftOut = header.Format is ImageFormat.Gif or ImageFormat.WebP ? header.Frames - 1 : 0,
            };
        }
        catch (NativeImageException)
        {
            return new PictureCopy.Failed(OcrFailure.Native);
        }
    }

    private static bool CanWrite(ReadOnlyMemory<byte> file, ImageHeader header) => header.Format switch
    {
        ImageFormat.Jpeg or ImageFormat.Png or ImageFormat.Tiff or ImageFormat.Jpeg2000 or ImageFormat.Gif or ImageFormat.Heif => true,
        ImageFormat.WebP => !WebPFrames.Fits(file.Span) || FillsCanvas(file, header),
        ImageFormat.Bmp => !BmpRunLength.Fits(file.Span),
        _ => false,
    };

    // Of a smaller first picture nobody knows what stands around it.
    private static bool FillsCanvas(ReadOnlyMemory<byte> file, ImageHeader header) =>
        new WebPFrames(file, header.Width, header.Height).NextFile() is { Left: 0, Top: 0 } first && first.Width == header.Width && first.Height == header.Height;

    private static byte[]? Still(ReadOnlyMemory<byte> file, ImageHeader header, IReadOnlyDictionary<int, IReadOnlyList<OcrBox>> places)
    {
        using Pix? painted = Painted(file, header, 0, places);
        return painted is null ? null : header.Format switch
        {
            ImageFormat.Jpeg or ImageFormat.Heif => painted.ToJpeg(JpegQuality),
            ImageFormat.Gif => painted.Encoded(Gif),
            ImageFormat.Bmp => painted.Encoded(Bmp),
            ImageFormat.WebP => painted.Encoded(WebP),
            ImageFormat.Jpeg2000 => painted.Encoded(Jpeg2000),
            _ => painted.Encoded(Png),
        };
    }

    // Page after page into a file, so that a long document need not fit into the memory. Nothing of what was painted over gets there.
    private static byte[]? Pages(ReadOnlyMemory<byte> file, ImageHeader header, IReadOnlyDictionary<int, IReadOnlyList<OcrBox>> places)
    {
        string draft = Path.GetTempFileName();
        try
        {
            for (int frame = 0; frame < header.Frames; frame++)
            {
                using Pix? painted = Painted(file, header, frame, places);
                if (painted is null)
                    return null;
                if (LeptonicaApi.WriteTiff(draft, painted, painted.Depth == 1 ? TiffG4 : TiffLzw, frame == 0 ? "w" : "a") != 0)
                    throw new NativeImageException("write TIFF");
            }
            return File.ReadAllBytes(draft);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    // Leptonica gives a first picture that fills a part of its canvas without the rest of it.
    private static Pix? First(ReadOnlyMemory<byte> file, ImageHeader header)
    {
        Pix? colors = ImageDecoder.Stored(file, header, 0);
        if (colors is not null && colors.Width == header.Width && colors.Height == header.Height)
            return colors;
        colors?.Dispose();
        return new GifDecoder(file, header.Width, header.Height).Next();
    }

    private static Pix? Painted(ReadOnlyMemory<byte> file, ImageHeader header, int frame, IReadOnlyDictionary<int, IReadOnlyList<OcrBox>> places)
    {
        using Pix? stored = header.Format switch
        {
            ImageFormat.Heif => HeifDecoder.DecodeColors(file.Span, OcrOptions.Default),
            ImageFormat.Gif => First(file, header),
            ImageFormat.WebP when WebPFrames.Fits(file.Span) => ImageDecoder.Stored(new WebPFrames(file, header.Width, header.Height).NextFile()?.File ?? [], header, 0),
            _ => ImageDecoder.Stored(file, header, frame),
        };
        if (stored is null)
            return null;
        using Pix opaque = stored.Opaque();
        Pix painted = opaque.Duplicate();
        if (LeptonicaApi.GetResolution(stored, out int x, out int y) == 0)
            _ = LeptonicaApi.SetResolution(painted, x, y);
        _ = LeptonicaApi.SetText(painted, 0);
        uint black = painted.Depth switch { 1 => 1u, 32 => 0xffu, _ => 0u };
        foreach (OcrBox box in places.GetValueOrDefault(frame, []))
            painted.Fill(new(box.X, box.Y, box.Width, box.Height), black);
        return painted;
    }
}
