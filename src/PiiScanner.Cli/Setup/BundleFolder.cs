using System.Runtime.InteropServices;
using System.Text.Json;
using PiiScanner.Cli.Arguments;
using PiiScanner.Ocr;

namespace PiiScanner.Cli.Setup;

/// <summary>
/// Reads a folder that holds the OCR engine: a bundle with its list <c>bundle.json</c>, whose digests are checked, or what lies in the folders of an installed
/// Tesseract and Poppler, copied to a stick.
/// </summary>
internal static class BundleFolder
{
    /// <summary>The list of a bundle: <c>{ "format": 1, "platform": "win-x64", "files": [ { "path": "bin/x.dll", "sha256": "…" } ] }</c>.</summary>
    public const string ListName = "bundle.json";

    private const int MostFiles = 2_000;
    private const long MostBytes = 1L << 30;
    private const int MostListBytes = 1 << 20;
    private static readonly string[] Programs = ["pdftoppm", "pdftotext"];
    private static readonly string[] Engines = ["tesseract", "lept", "zbar", "heif"];

    /// <summary>The platform a bundle must be for, such as <c>linux-x64</c>.</summary>
    public static string Platform =>
        $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>Lists what is to be installed. Opens only the list.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>At least one file; targets differ.</returns>
    /// <exception cref="UsageException">The folder is missing, holds no engine, is for another platform, or its list is wrong.</exception>
    public static IReadOnlyList<BundleFile> Read(string folder)
    {
        try
        {
            if (!Directory.Exists(folder)) throw new UsageException(CliTexts.PathNotFound(folder));
            var list = Path.Combine(folder, ListName);
            var files = File.Exists(list) ? ReadList(folder, list) : Gather(folder);
            if (files.Count == 0) throw new UsageException(SetupTexts.NoBundle(folder));
            if (files.Count > MostFiles || files.Sum(file => new FileInfo(file.Source).Length) > MostBytes) throw new UsageException(SetupTexts.BundleTooLarge(folder));
            return files;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.PathNotFound(folder));
        }
    }

    private static List<BundleFile> ReadList(string folder, string list)
    {
        if (new FileInfo(list).Length > MostListBytes) throw new UsageException(SetupTexts.BundleListWrong(list));
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(list));
            var root = document.RootElement;
            if (root.GetProperty("format").GetInt32() != 1) throw new UsageException(SetupTexts.BundleListWrong(list));
            var platform = root.GetProperty("platform").GetString();
            if (platform != Platform) throw new UsageException(SetupTexts.BundleOfOtherPlatform(platform ?? "?", Platform));
            return [.. root.GetProperty("files").EnumerateArray().Select(file => Entry(folder, list, file))];
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UsageException(SetupTexts.BundleListWrong(list));
        }
    }

    private static BundleFile Entry(string folder, string list, JsonElement file)
    {
        var path = file.GetProperty("path").GetString() ?? "";
        var digest = file.GetProperty("sha256").GetString() ?? "";
        var isPlain = path.Length > 0 && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains(':', StringComparison.Ordinal)
            && path.Split('/').All(part => part.Length > 0 && part is not ("." or ".."));
        if (!isPlain || digest.Length != 64) throw new UsageException(SetupTexts.BundleListWrong(list));
        var source = Path.Combine([folder, .. path.Split('/')]);
        if (!File.Exists(source)) throw new UsageException(SetupTexts.BundleFileMissing(path));
        return new BundleFile(source, path, digest.ToLowerInvariant());
    }

    // The libraries of Tesseract and those of Poppler bear the same names at times and are not the same: each stays with its own.
    private static List<BundleFile> Gather(string folder)
    {
        var files = new Dictionary<string, BundleFile>(StringComparer.OrdinalIgnoreCase);
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 6, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var group in Directory.EnumerateFiles(folder, "*", options).Take(20 * MostFiles).Order(StringComparer.Ordinal).ToLookup(path => Path.GetDirectoryName(path)))
        {
            foreach (var path in group.Where(path => path.EndsWith(".traineddata", StringComparison.OrdinalIgnoreCase))) Add("tessdata", path);
            var libraries = group.Where(IsLibrary).ToList();
            var programs = group.Where(path => Programs.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)).ToList();
            if (programs.Count > 0) foreach (var path in programs.Concat(libraries)) Add(OperatingSystem.IsWindows() ? "poppler" : "bin", path);
            if (libraries.Any(path => Engines.Any(name => Path.GetFileName(path).Contains(name, StringComparison.OrdinalIgnoreCase)))) foreach (var path in libraries.Concat(group.Where(IsOrder))) Add(OperatingSystem.IsWindows() ? "bin" : "lib", path);
        }

        return files.Values.Any(file => !file.Target.EndsWith(OcrBundle.LoadOrderName, StringComparison.Ordinal)) ? [.. files.Values] : [];

        void Add(string place, string path)
        {
            var target = $"{place}/{Path.GetFileName(path)}";
            files.TryAdd(target, new BundleFile(path, target, null));
        }
    }

    private static bool IsOrder(string path) => Path.GetFileName(path) == OcrBundle.LoadOrderName;

    private static bool IsLibrary(string path)
    {
        var name = Path.GetFileName(path);
        return OperatingSystem.IsWindows() ? name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            : OperatingSystem.IsMacOS() ? name.EndsWith(".dylib", StringComparison.Ordinal)
            : name.EndsWith(".so", StringComparison.Ordinal) || name.Contains(".so.", StringComparison.Ordinal);
    }
}
