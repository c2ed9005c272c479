using System.Runtime.InteropServices;

namespace PiiScanner.Ocr.Native;

/// <summary>Loads the libraries and asks each for its version.</summary>
internal static partial class EngineProbe
{
    private const int Silent = 6;

    public static OcrEngineStatus Look(string language, string? folder)
    {
        NativeLibraries.SearchFirst(folder);
        using IDisposable quiet = NativeEnvironment.Quiet();
        return new OcrEngineStatus(
            Version(LibraryName.Tesseract, () => Marshal.PtrToStringUTF8(TesseractApi.Version())),
            Version(LibraryName.Leptonica, LeptonicaVersion),
            Version(LibraryName.Zbar, ZbarVersion),
            Version(LibraryName.Heif, () => Marshal.PtrToStringUTF8(HeifApi.Version())),
            DataFolder(language), language)
        {
            Archive = Version(LibraryName.Archive, () => Marshal.PtrToStringUTF8(ArchiveVersion())?.Replace("libarchive ", "", StringComparison.Ordinal)),
        };
    }

    private static string? Version(string library, Func<string?> ask)
    {
        if (!NativeLibraries.Load(library).IsLoaded)
            return null;
        try
        {
            return ask() ?? "unknown";
        }
        catch (EntryPointNotFoundException)
        {
            return null; // a file of that name which is not the library
        }
    }

    [LibraryImport(LibraryName.Archive, EntryPoint = "archive_version_string")]
    private static partial nint ArchiveVersion();

    private static string? LeptonicaVersion()
    {
        _ = LeptonicaApi.SetMessageSeverity(Silent);
        nint text = LeptonicaApi.Version();
        string? version = Marshal.PtrToStringUTF8(text);
        LeptonicaApi.Free(text);
        return version?.Replace("leptonica-", "", StringComparison.Ordinal);
    }

    private static string? ZbarVersion()
    {
        _ = ZbarApi.Version(out uint major, out uint minor, 0);
        return $"{major}.{minor}";
    }

    private static string? DataFolder(string language) =>
        NativeLibraries.Search.TessdataFolders().FirstOrDefault(folder =>
            language.Split('+').All(name => File.Exists(Path.Combine(folder, name + ".traineddata"))));
}
