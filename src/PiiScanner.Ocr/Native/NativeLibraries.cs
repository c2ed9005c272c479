using System.Reflection;
using System.Runtime.InteropServices;

namespace PiiScanner.Ocr.Native;

/// <summary>
/// Loads each native library at most once and answers the imports of this assembly. Loading order matters:
/// the thread limit of OpenMP is set first, and Leptonica is taken from Tesseract's own dependencies, because
/// a second copy in the process would receive images made by the first.
/// </summary>
internal static class NativeLibraries
{
    private static readonly object Gate = new();
    private static readonly Dictionary<string, LoadedLibrary> Loaded = [];
    private static readonly HashSet<string> Prepared = new(StringComparer.Ordinal);
    private static string? _folder;
    private static bool _resolving;

    /// <summary>Names the folder searched first. Has no effect on libraries that are loaded already.</summary>
    public static void SearchFirst(string? folder)
    {
        lock (Gate)
            _folder = folder ?? _folder;
    }

    public static LibrarySearch Search
    {
        get
        {
            lock (Gate)
                return new LibrarySearch(_folder);
        }
    }

    /// <summary>Loads the library if that has not been tried with success before.</summary>
    public static LoadedLibrary Load(string library)
    {
        lock (Gate)
        {
            StartResolving();
            if (Loaded.TryGetValue(library, out LoadedLibrary? known) && known.IsLoaded)
                return known;
            return Loaded[library] = library == LibraryName.Leptonica ? LoadLeptonica() : LoadFirst(library);
        }
    }

    private static void StartResolving()
    {
        if (_resolving)
            return;
        _resolving = true;
        NativeEnvironment.LimitOpenMp();
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);
    }

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? path) =>
        library is LibraryName.Tesseract or LibraryName.Leptonica or LibraryName.Zbar or LibraryName.Heif or LibraryName.Archive ? Load(library).Handle : 0;

    // dlsym on a handle looks into the dependencies too, so Tesseract's handle answers for the very Leptonica it uses.
    // GetProcAddress on Windows does not: there the file beside Tesseract's is the one the loader has bound.
    private static LoadedLibrary LoadLeptonica()
    {
        LoadedLibrary tesseract = Load(LibraryName.Tesseract);
        if (!tesseract.IsLoaded)
            return LoadedLibrary.Missing;
        if (NativeLibrary.TryGetExport(tesseract.Handle, "pixReadMem", out _))
            return tesseract;
        return OperatingSystem.IsWindows() && Path.GetDirectoryName(tesseract.Path) is { Length: > 0 } beside
            ? LoadFirst(LibraryName.Leptonica, new LibrarySearch(beside))
            : LoadedLibrary.Missing;
    }

    private static LoadedLibrary LoadFirst(string library, LibrarySearch? search = null)
    {
        foreach (string path in (search ?? new LibrarySearch(_folder)).Candidates(library))
        {
            LoadNeeded(Path.GetDirectoryName(path));
            if (NativeLibrary.TryLoad(path, out nint handle))
                return new LoadedLibrary(handle, path);
        }
        return LoadedLibrary.Missing;
    }

    // A library that is loaded answers for its name, wherever it came from: so those of a bundle that others need are loaded before them.
    private static void LoadNeeded(string? folder)
    {
        if (string.IsNullOrEmpty(folder) || Prepared.Contains(folder) || !File.Exists(Path.Combine(folder, OcrBundle.LoadOrderName)))
            return;
        Prepared.Add(folder);
        foreach (string name in File.ReadLines(Path.Combine(folder, OcrBundle.LoadOrderName)))
            if (name.Length > 0 && Path.GetFileName(name) == name)
                _ = NativeLibrary.TryLoad(Path.Combine(folder, name), out _);
    }
}

/// <summary>One library as the loader found it.</summary>
/// <param name="Handle">Zero when it was not found.</param>
/// <param name="Path">The file, or the bare name the system resolved.</param>
internal sealed record LoadedLibrary(nint Handle, string Path)
{
    public static LoadedLibrary Missing { get; } = new(0, "");

    public bool IsLoaded => Handle != 0;
}
