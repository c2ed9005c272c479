using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Draws pages that several threads may ask for at once, each once.</summary>
/// <param name="inner">Draws them; serves all threads.</param>
internal sealed class SharedRenderer(IPageRenderer inner) : IPageRenderer
{
    // A drawn page is some megabytes.
    private const int Most = 16;

    private readonly OnceMade<(int Page, PdfBox Area), Rendering> _known = new(Most);

    /// <inheritdoc/>
    public Rendering Render(PdfPage page, PdfBox area, CancellationToken cancel) => _known.Get((page.Index, area), () => inner.Render(page, area, cancel));

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();
}
