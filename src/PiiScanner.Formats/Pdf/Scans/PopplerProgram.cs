using System.Diagnostics;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Pdf;

/// <summary>Finds <c>pdftoppm</c> of poppler-utils: on the search path, then where the package managers of each system put it.</summary>
internal static class PopplerProgram
{
    private static readonly string Name = OperatingSystem.IsWindows() ? "pdftoppm.exe" : "pdftoppm";
    private static readonly Lazy<string?> Found = new(() => Places().Select(folder => Path.Combine(folder, Name)).FirstOrDefault(File.Exists));

    /// <summary>Full path of the program, or null where it is not installed. Looked for once.</summary>
    public static string? FullPath => Found.Value;

    /// <summary>Lets a program of a bundle find the libraries it came with.</summary>
    /// <param name="start">How the program will be started.</param>
    /// <returns>The same.</returns>
    internal static ProcessStartInfo WithLibraries(ProcessStartInfo start)
    {
        if (OcrBundle.LibraryFolderOf(start.FileName) is { } folder) start.Environment[OperatingSystem.IsMacOS() ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH"] = folder;
        return start;
    }

    private static IEnumerable<string> Places()
    {
        // A name without a folder, or a folder named relative to the current one, could be anybody's program.
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            if (Path.IsPathFullyQualified(folder)) yield return folder;
        if (OperatingSystem.IsWindows())
        {
            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "WinGet", "Links");
            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "poppler", "Library", "bin");
            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "poppler", "bin");
        }
        else
        {
            foreach (var folder in (string[])["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/opt/local/bin", "/home/linuxbrew/.linuxbrew/bin"]) yield return folder;
        }

        foreach (var folder in OcrBundle.BinaryFolders) yield return folder;
    }
}
