namespace PiiScanner.Formats.Pdf;

/// <summary>What came of drawing a page.</summary>
/// <param name="Picture">A PNG file; empty where there is none.</param>
/// <param name="Failure">Why there is none.</param>
internal readonly record struct Rendering(ReadOnlyMemory<byte> Picture, RenderFailure Failure)
{
    /// <summary>A page that could not be drawn.</summary>
    public static Rendering Failed(RenderFailure failure) => new(default, failure);
}
