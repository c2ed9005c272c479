namespace PiiScanner.Formats.Image;

/// <summary>What the first bytes of a picture say.</summary>
/// <param name="MediaType">Kind of picture.</param>
/// <param name="Width">Width in pixels, 0 when the header says so; -1 when it was not found.</param>
/// <param name="Height">Height in pixels, likewise.</param>
internal readonly record struct ImageHeader(string MediaType, long Width, long Height)
{
    /// <summary>The kind without its size.</summary>
    public static ImageHeader Unsized(string mediaType) => new(mediaType, -1, -1);

    /// <summary>True when the size was found.</summary>
    public bool HasSize => Width >= 0;
}
