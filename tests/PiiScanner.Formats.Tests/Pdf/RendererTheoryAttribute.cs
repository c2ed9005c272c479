using PiiScanner.Formats.Pdf;

namespace PiiScanner.Formats.Tests.Pdf;

/// <summary>A theory that needs <c>pdftoppm</c>; skipped, and counted as skipped, where it is not installed.</summary>
internal sealed class RendererTheoryAttribute : TheoryAttribute
{
    public RendererTheoryAttribute()
    {
        if (PopplerProgram.FullPath is null) Skip = "pdftoppm is not installed.";
    }
}
