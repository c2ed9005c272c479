namespace PiiScanner.Ocr;

/// <summary>What the first bytes of a picture say about it, before any decoder has seen it.</summary>
/// <param name="Format">Told by content, not by file name.</param>
/// <param name="Width">Stored pixels across, at least 1; of the largest frame if there are several.</param>
/// <param name="Height">Stored pixels down, at least 1.</param>
/// <param name="Frames">Pages of a TIFF, frames of an animation; 1 otherwise. Counting stops at 10,000.</param>
/// <param name="Orientation">EXIF orientation, 1 to 8; 1 is upright, 5 to 8 swap width and height when shown.</param>
public sealed record ImageHeader(ImageFormat Format, int Width, int Height, int Frames = 1, int Orientation = 1)
{
    /// <summary>Width times height of the largest frame.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>Reads the header in managed code: no native library is needed and no pixel is decoded.</summary>
    /// <param name="image">The whole file; a cut file is read as far as it goes.</param>
    /// <returns>Null when the format is unknown or the size cannot be found.</returns>
    public static ImageHeader? Read(ReadOnlySpan<byte> image) => Images.HeaderReader.Read(image);

    /// <summary>Tells the format of a picture by its first bytes, whether or not its size can be found.</summary>
    /// <param name="head">At least the first 12 bytes.</param>
    /// <returns>Null when it is no picture of a known format.</returns>
    public static ImageFormat? Detect(ReadOnlySpan<byte> head) => Images.HeaderReader.Detect(head);
}
