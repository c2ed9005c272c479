using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr;

/// <summary>A library that comes with the engine's packages and serves others than the engine.</summary>
public static class CompanionLibrary
{
    /// <summary>Loads libarchive, which Tesseract itself depends on, from the places where the engine is looked for. Later calls cost nothing.</summary>
    /// <returns>The loader's handle; 0 when the library was not found.</returns>
    public static nint LoadArchive() => NativeLibraries.Load(LibraryName.Archive).Handle;
}
