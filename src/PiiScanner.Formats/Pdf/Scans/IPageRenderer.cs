using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Draws pages of one document as pictures.</summary>
internal interface IPageRenderer : IDisposable
{
    /// <summary>Draws a part of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="area">The part: points of the page as shown, origin at its bottom left corner.</param>
    /// <param name="cancel">Stops the drawing.</param>
    /// <returns>A picture of the area, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Rendering Render(PdfPage page, PdfBox area, CancellationToken cancel);
}
