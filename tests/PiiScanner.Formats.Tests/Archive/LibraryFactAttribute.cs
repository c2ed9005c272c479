using PiiScanner.Ocr;

namespace PiiScanner.Formats.Tests.Archive;

/// <summary>A test that needs libarchive; skipped, and says why, where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibraryFactAttribute : FactAttribute
{
    public LibraryFactAttribute() => Skip = CompanionLibrary.LoadArchive() == 0 ? "needs libarchive" : null;
}
