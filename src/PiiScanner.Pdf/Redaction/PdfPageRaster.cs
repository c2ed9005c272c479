namespace PiiScanner.Pdf;

/// <summary>A picture that takes the place of everything a page draws.</summary>
/// <param name="Width">Pixels across, at least 1.</param>
/// <param name="Height">Pixels down, at least 1.</param>
/// <param name="Components">1 for grey, 3 for red, green and blue.</param>
/// <param name="Data">A JPEG file, or rows of 8-bit samples from the top without padding.</param>
/// <param name="IsJpeg">Whether <paramref name="Data"/> is a JPEG file.</param>
public sealed record PdfPageRaster(int Width, int Height, int Components, ReadOnlyMemory<byte> Data, bool IsJpeg);
