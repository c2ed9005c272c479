using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Images;

/// <summary>Decodes one frame after another to upright 8-bit grey. The caller has checked the header against the limits.</summary>
internal static unsafe class ImageDecoder
{
    private const int LuminanceHint = 4;

    /// <summary>The frames in their order, each decoded when asked for; null for one that cannot be.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="header">As read from it.</param>
    /// <param name="options">For the limits.</param>
    public static IEnumerable<Pix?> Frames(ReadOnlyMemory<byte> file, ImageHeader header, OcrOptions options)
    {
        int frames = Math.Min(header.Frames, options.MaxFrames);
        if (header.Format == ImageFormat.Gif)
        {
            GifDecoder decoder = new(file, header.Width, header.Height);
            for (int frame = 0; frame < frames; frame++)
                yield return decoder.Next();
        }
        else if (header.Format == ImageFormat.WebP && WebPFrames.Fits(file.Span))
        {
            WebPFrames decoder = new(file, header.Width, header.Height);
            for (int frame = 0; frame < frames; frame++)
                yield return decoder.Next(still => Decode(still, header with { Frames = 1, Orientation = 1 }, 0, options));
        }
        else if (header.Format == ImageFormat.Tiff)
        {
            for (int frame = 0; frame < frames; frame++)
                yield return Decode(file.Span, header, frame, options);
        }
        else
            yield return Decode(file.Span, header, 0, options);
    }

    /// <summary>Decodes a frame in colour, 32 bits deep, as it is shown; null when it has none, or the format is not one of those scans come in.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="header">As read from it.</param>
    /// <param name="frame">Ordinal in the file.</param>
    public static Pix? Color(ReadOnlyMemory<byte> file, ImageHeader header, int frame)
    {
        if (header.Format is not (ImageFormat.Jpeg or ImageFormat.Png or ImageFormat.WebP or ImageFormat.Tiff))
            return null;
        if (Stored(file, header, frame) is not { } pix)
            return null;
        if (pix.Depth == 32)
            return pix;
        pix.Dispose();
        return null;
    }

    /// <summary>Decodes a frame with all its colours, in the depth it is stored in, as it is shown; null when Leptonica cannot.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="header">As read from it.</param>
    /// <param name="frame">Ordinal in the file.</param>
    public static Pix? Stored(ReadOnlyMemory<byte> file, ImageHeader header, int frame)
    {
        fixed (byte* data = file.Span)
        {
            Pix pix = header.Format == ImageFormat.Tiff ? LeptonicaApi.ReadMemTiff(data, (nuint)file.Length, frame) : LeptonicaApi.ReadMem(data, (nuint)file.Length);
            if (!pix.IsInvalid)
                return header.Orientation == 1 ? pix : Upright(pix, header.Orientation);
            pix.Dispose();
            return null;
        }
    }

    /// <returns>The frame as it is shown, or null when it cannot be decoded.</returns>
    private static Pix? Decode(ReadOnlySpan<byte> file, ImageHeader header, int frame, OcrOptions options)
    {
        Pix? stored = header.Format switch
        {
            ImageFormat.Heif => HeifDecoder.Decode(file, options),
            ImageFormat.Jpeg => Jpeg(file) ?? Any(file, data => LeptonicaApi.ReadMem(data.Start, data.Size)),
            ImageFormat.Tiff => Any(file, data => LeptonicaApi.ReadMemTiff(data.Start, data.Size, frame)),
            ImageFormat.Bmp when BmpRunLength.Fits(file) => BmpRunLength.Decode(file, header.Width, header.Height),
            _ => Any(file, data => LeptonicaApi.ReadMem(data.Start, data.Size)),
        };
        if (stored is null)
            return null;
        if (stored.Width > options.MaxSide || stored.Height > options.MaxSide || stored.Area > options.MaxPixels)
        {
            stored.Dispose();
            return null;
        }
        return header.Orientation == 1 ? stored : Upright(stored, header.Orientation);
    }

    /// <summary>Undoes an EXIF orientation (CIPA DC-008, tag 0x0112).</summary>
    public static Pix Upright(Pix stored, int orientation)
    {
        using (stored)
        {
            int quarters = orientation switch { 3 or 4 => 2, 5 or 6 => 1, 7 or 8 => 3, _ => 0 };
            Pix turned = stored.Turned(quarters);
            if (orientation is not (2 or 4 or 5 or 7))
                return turned;
            using (turned)
                return turned.Mirrored();
        }
    }

    // Luminance alone takes a third of the memory and time; files it cannot do (CMYK) go the general way.
    private static Pix? Jpeg(ReadOnlySpan<byte> file) =>
        Any(file, data => LeptonicaApi.ReadMemJpeg(data.Start, data.Size, 0, 1, out _, LuminanceHint));

    private static Pix? Any(ReadOnlySpan<byte> file, Func<Bytes, Pix> read)
    {
        fixed (byte* data = file)
        {
            using Pix pix = read(new Bytes(data, (nuint)file.Length));
            return pix.IsInvalid ? null : pix.Gray();
        }
    }

    private readonly struct Bytes(byte* start, nuint size)
    {
        public byte* Start => start;

        public nuint Size => size;
    }
}
