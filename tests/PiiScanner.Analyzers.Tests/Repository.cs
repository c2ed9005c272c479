namespace PiiScanner.Analyzers.Tests;

/// <summary>The checkout the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PiiScanner.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no PiiScanner.sln above the tests");
        return folder;
    }
}
