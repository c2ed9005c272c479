namespace PiiScanner.Benchmarks.Ratios;

/// <summary>Measures everything the README quotes, in one run, and prints it as a table.</summary>
internal static class RatioReport
{
    // Hundreds, as in an archive: of few small files the start of either program would be most of its time.
    private const int OfficeFiles = 400;
    private const int OtherFiles = 40;
    private static readonly string[] Parts = ["start", "identifiers", "everything", "memory", "pdf", "formats", "pictures", "analyzer"];

    /// <summary>Publishes the product, makes the inputs in a temporary folder, measures, and removes the folder.</summary>
    /// <param name="arguments">What is measured: <c>start</c>, <c>identifiers</c>, <c>everything</c>, <c>memory</c>, <c>pdf</c>, <c>formats</c>, <c>pictures</c>, <c>analyzer</c>; none means all. A folder is one of photographs, for <c>pictures</c>. A number is the megabytes of text. The path of a file is a product published before: that one is measured.</param>
    /// <returns>Exit code: 0.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var folder = Directory.CreateTempSubdirectory("pii-scanner-ratios-").FullName;
        try
        {
            var megabytes = arguments.Select(a => int.TryParse(a, out var number) ? number : 0).FirstOrDefault(n => n > 0, 200);
            bool Wanted(string what) => !arguments.Any(Parts.Contains) || arguments.Contains(what);
            var scanner = new Lazy<string>(() => arguments.FirstOrDefault(File.Exists) is { } given ? Path.GetFullPath(given) : PublishProduct(isPackaged: true, Path.Combine(folder, "product")));
            var texts = new Lazy<TextRatio.Texts>(() => TextRatio.Prepare(folder, megabytes));
            var table = new RatioTable();
            if (Wanted("start"))
            {
                StartRatio.Measure(folder, scanner.Value, isPackaged: true, table);
                StartRatio.Measure(folder, PublishProduct(isPackaged: false, Path.Combine(folder, "product-small")), isPackaged: false, table);
            }

            if (Wanted("identifiers")) TextRatio.MeasureIdentifiers(texts.Value, table);
            if (Wanted("everything")) TextRatio.MeasureEverything(texts.Value, scanner.Value, table);
            if (Wanted("memory")) WorkbookMemory.Measure(folder, scanner.Value, table);
            if (Wanted("pdf")) PdfRatio.Measure(folder, table);
            if (Wanted("formats")) FormatRatio.Measure(folder, scanner.Value, OfficeFiles, OtherFiles, table);
            if (Wanted("pictures")) PictureRatio.Measure(folder, scanner.Value, arguments.FirstOrDefault(Directory.Exists), table);
            if (Wanted("analyzer")) AnalyzerRatio.Measure(folder, RepositoryRoot(), table);
            Console.Write(table);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string PublishProduct(bool isPackaged, string output)
    {
        StartRatio.Publish(Path.Combine(RepositoryRoot(), "src", "PiiScanner.Cli"), isPackaged, output);
        return Path.Combine(output, "pii-scanner");
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PiiScanner.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run it from a checkout: PiiScanner.sln was not found.");
    }
}
