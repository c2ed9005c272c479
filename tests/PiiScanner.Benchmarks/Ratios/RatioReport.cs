namespace PiiScanner.Benchmarks.Ratios;

/// <summary>Measures everything the README quotes, in one run, and prints it as a table.</summary>
internal static class RatioReport
{
    /// <summary>Publishes the product, makes the inputs in a temporary folder, measures, and removes the folder.</summary>
    /// <param name="arguments">What is measured: <c>start</c>, <c>text</c>, <c>memory</c>; none means all. A number is the megabytes of text.</param>
    /// <returns>Exit code: 0.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var folder = Directory.CreateTempSubdirectory("pii-scanner-ratios-").FullName;
        try
        {
            var megabytes = arguments.Select(a => int.TryParse(a, out var number) ? number : 0).FirstOrDefault(n => n > 0, 200);
            bool Wanted(string what) => !arguments.Any(a => a is "start" or "text" or "memory") || arguments.Contains(what);
            var output = Path.Combine(folder, "product");
            StartRatio.Publish(Path.Combine(RepositoryRoot(), "src", "PiiScanner.Cli"), output);
            var scanner = Path.Combine(output, "pii-scanner");
            var table = new RatioTable();
            if (Wanted("start")) StartRatio.Measure(folder, scanner, table);
            if (Wanted("text")) TextRatio.Measure(folder, megabytes, scanner, table);
            if (Wanted("memory")) WorkbookMemory.Measure(folder, scanner, table);
            Console.Write(table);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PiiScanner.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run it from a checkout: PiiScanner.sln was not found.");
    }
}
