namespace PiiScanner.Ocr.Native;

/// <summary>The names under which the bindings import; <see cref="NativeLibraries"/> turns them into files.</summary>
internal static class LibraryName
{
    public const string Tesseract = "tesseract";
    public const string Leptonica = "leptonica";
    public const string Zbar = "zbar";
    public const string Heif = "heif";
    public const string Archive = "archive";
}
