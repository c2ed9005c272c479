namespace PiiScanner.Ocr.Native;

/// <summary>Lists where a native library may lie on this platform, best place first. Files only, nothing is loaded.</summary>
internal sealed class LibrarySearch
{
    private static readonly string[] WindowsFolderNames = ["Tesseract-OCR", @"Programs\Tesseract-OCR"];

    private readonly string? _folder;

    /// <param name="folder">A folder named by the user, looked at before all others; null when none was named.</param>
    public LibrarySearch(string? folder) => _folder = folder;

    /// <summary>Full paths of existing files first, then bare names left to the system's own search.</summary>
    public IEnumerable<string> Candidates(string library)
    {
        foreach (string folder in Folders())
            foreach (string pattern in Patterns(library))
                foreach (string file in Files(folder, pattern))
                    yield return file;
        if (!OperatingSystem.IsWindows())
            foreach (string name in BareNames(library))
                yield return name;
    }

    /// <summary>Folders that may hold <c>*.traineddata</c>, best place first; only those that exist.</summary>
    public IEnumerable<string> TessdataFolders() => TessdataPlaces().Where(Directory.Exists);

    private IEnumerable<string> TessdataPlaces()
    {
        if (_folder is not null)
        {
            yield return Path.Combine(_folder, "tessdata");
            yield return _folder;
        }
        if (Environment.GetEnvironmentVariable("TESSDATA_PREFIX") is { Length: > 0 } prefix)
        {
            yield return prefix;
            yield return Path.Combine(prefix, "tessdata");
        }
        if (OperatingSystem.IsWindows())
        {
            foreach (string folder in WindowsFolders())
                yield return Path.Combine(folder, "tessdata");
        }
        else
        {
            foreach (string root in new[] { "/usr/share/tesseract-ocr/5", "/usr/share/tesseract-ocr/4.00", "/usr/share", "/usr/local/share", "/opt/homebrew/share" })
                yield return Path.Combine(root, "tessdata");
        }
        foreach (string folder in OcrBundle.DataFolders)
            yield return folder;
    }

    private IEnumerable<string> Folders()
    {
        if (_folder is not null)
            yield return _folder;
        IEnumerable<string> platform = OperatingSystem.IsWindows() ? WindowsFolders()
            : OperatingSystem.IsMacOS() ? ["/opt/homebrew/lib", "/usr/local/lib", "/opt/local/lib", "/opt/homebrew/opt/libarchive/lib", "/usr/local/opt/libarchive/lib"]
            : ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib"];
        foreach (string folder in platform)
            yield return folder;
        // Last: what the system installed is kept up to date by it.
        foreach (string folder in OcrBundle.BinaryFolders)
            yield return folder;
    }

    private static IEnumerable<string> WindowsFolders()
    {
        foreach (string root in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolder.ProgramFilesX86 }
                     .Select(Environment.GetFolderPath).Where(path => path.Length > 0))
            foreach (string name in WindowsFolderNames)
                yield return Path.Combine(root, name);
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (File.Exists(Path.Combine(folder, "tesseract.exe")))
                yield return folder;
        yield return AppContext.BaseDirectory;
    }

    // The version is part of the name everywhere; an unversioned name comes with development packages only, so it is tried last.
    private static string[] Patterns(string library) => (library, Platform()) switch
    {
        (LibraryName.Tesseract, 'w') => ["libtesseract-5*.dll", "tesseract5*.dll", "libtesseract*.dll"],
        (LibraryName.Leptonica, 'w') => ["libleptonica*.dll", "liblept*.dll", "leptonica*.dll"],
        (LibraryName.Zbar, 'w') => ["libzbar*.dll", "zbar*.dll"],
        (LibraryName.Heif, 'w') => ["libheif*.dll", "heif*.dll"],
        (LibraryName.Archive, 'w') => ["libarchive*.dll", "archive.dll"],
        (_, 'm') => [$"lib{library}.*.dylib", $"lib{library}.dylib"],
        _ => LinuxNames(library),
    };

    private static string[] BareNames(string library) => Platform() == 'm' ? [$"lib{library}.dylib"] : LinuxNames(library);

    private static string[] LinuxNames(string library) => library switch
    {
        LibraryName.Tesseract => ["libtesseract.so.5", "libtesseract.so.4", "libtesseract.so"],
        LibraryName.Leptonica => ["libleptonica.so.6", "liblept.so.5", "libleptonica.so"],
        LibraryName.Zbar => ["libzbar.so.0", "libzbar.so"],
        LibraryName.Archive => ["libarchive.so.13", "libarchive.so"],
        _ => ["libheif.so.1", "libheif.so"],
    };

    private static char Platform() => OperatingSystem.IsWindows() ? 'w' : OperatingSystem.IsMacOS() ? 'm' : 'l';

    private static string[] Files(string folder, string pattern)
    {
        if (!Directory.Exists(folder))
            return [];
        if (!pattern.Contains('*', StringComparison.Ordinal))
            return File.Exists(Path.Combine(folder, pattern)) ? [Path.Combine(folder, pattern)] : [];
        string[] found = Directory.GetFiles(folder, pattern);
        Array.Sort(found, StringComparer.Ordinal);
        return found;
    }
}
