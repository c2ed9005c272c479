using PiiScanner.Ocr;

namespace PiiScanner.Formats.Tests.Archive;

/// <summary>A theory that needs libarchive; skipped, and says why, where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibraryTheoryAttribute : TheoryAttribute
{
    public LibraryTheoryAttribute() => Skip = CompanionLibrary.LoadArchive() == 0 ? "needs libarchive" : null;
}
