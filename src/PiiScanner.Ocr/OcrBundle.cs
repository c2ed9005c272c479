namespace PiiScanner.Ocr;

/// <summary>
/// Where a bundle of the native side lies that no package manager installed: beside the program, or under the user's own folder, for machines
/// without the right to install. A bundle is a folder with <c>bin</c> (programs, and libraries of Windows), <c>lib</c> (libraries of other systems), <c>poppler</c> (its programs for Windows)
/// and <c>tessdata</c>; all of it may also lie in the folder itself.
/// </summary>
public static class OcrBundle
{
    /// <summary>Name of the bundle's folder beside the program.</summary>
    public const string FolderName = "ocr";

    /// <summary>Lists the libraries of a bundle, each after those it rests on, one file name a line: Linux looks for none of them beside the first.</summary>
    public const string LoadOrderName = "load-order.txt";

    private static readonly string[] Subfolders = ["", "bin", "lib", "poppler"];

    /// <summary>The user's own bundle; full path, which need not exist. Null where the system names no such folder.</summary>
    public static string? UserFolder => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } root
        ? Path.Combine(root, OperatingSystem.IsLinux() ? "pii-scanner" : "PiiScanner", FolderName)
        : null;

    /// <summary>Bundles that exist, the user's own first.</summary>
    public static IEnumerable<string> Folders =>
        new[] { UserFolder, Path.Combine(AppContext.BaseDirectory, FolderName) }.OfType<string>().Where(Directory.Exists);

    /// <summary>Folders of the bundles that may hold libraries or programs; only those that exist.</summary>
    public static IEnumerable<string> BinaryFolders => Folders.SelectMany(folder => Subfolders.Select(name => Path.Combine(folder, name))).Where(Directory.Exists);

    /// <summary>Folders that may hold <c>*.traineddata</c>: those of the bundles, and <c>tessdata</c> beside the program.</summary>
    public static IEnumerable<string> DataFolders =>
        Folders.SelectMany(folder => new[] { Path.Combine(folder, "tessdata"), folder }).Append(Path.Combine(AppContext.BaseDirectory, "tessdata"));

    /// <summary>The folder in which a program of a bundle finds its libraries; null for a program from elsewhere.</summary>
    /// <param name="program">Full path of the program.</param>
    public static string? LibraryFolderOf(string program) => Folders
        .Where(folder => program.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .Select(folder => Path.Combine(folder, "lib")).FirstOrDefault(Directory.Exists);
}
