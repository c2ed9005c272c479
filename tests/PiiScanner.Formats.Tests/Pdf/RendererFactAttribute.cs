using PiiScanner.Formats.Pdf;

namespace PiiScanner.Formats.Tests.Pdf;

/// <summary>A test that needs <c>pdftoppm</c>, and is skipped where it is not installed.</summary>
internal sealed class RendererFactAttribute : FactAttribute
{
    public RendererFactAttribute()
    {
        if (PopplerProgram.FullPath is null) Skip = "pdftoppm is not installed.";
    }
}
