using System.Security.Cryptography;

namespace PiiScanner.Packages;

/// <summary>Builds the packages of an order, and writes their digests beside them.</summary>
/// <param name="order">What is wanted.</param>
/// <param name="output">Where it speaks.</param>
internal sealed class PackageBuild(PackageOrder order, TextWriter output)
{
    private const string Name = "pii-scanner";
    private static readonly string[] DataFolders = ["/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata", "/opt/homebrew/share/tessdata"];

    /// <summary>Builds.</summary>
    /// <exception cref="PackageException">Something is missing or failed.</exception>
    public void Run()
    {
        Directory.CreateDirectory(order.Output);
        var work = Directory.CreateTempSubdirectory("pii-scanner-packages-").FullName;
        try
        {
            if (Wants("tool")) Tool(work);
            if (Wants("linux") || Wants("deb")) Linux(Publish("linux-x64", work));
            if (Wants("windows")) Zip($"{Name}-{Repository.Version}-win-x64.zip", WindowsPackage.Files(Publish("win-x64", work), Data(), order.Bundle));
            if (Wants("bundle")) Tar("ocr-linux-x64.tar.gz", [.. BundleMaker.Files(Data()).Select(file => file with { Path = "ocr-linux-x64/" + file.Path })]);
            WriteSums();
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // The place of the checkout must not show in what is built.
    private static IReadOnlyList<string> Settings { get; } = ["-p:ContinuousIntegrationBuild=true", $"-p:PathMap={Repository.Root}/=/_/"];

    private bool Wants(string kind) => order.Wanted.Contains(kind);

    private string Publish(string platform, string work)
    {
        output.Write($"publishing for {platform}\n");
        output.Flush();
        var folder = Path.Combine(work, platform);
        Repository.Run("dotnet", ["publish", "src/PiiScanner.Cli", "-c", "Release", "-r", platform, "--self-contained", "-o", folder, "--nologo", "-v", "quiet", .. Settings]);
        foreach (var extra in Directory.EnumerateFiles(folder, "*.xml").Concat(Directory.EnumerateFiles(folder, "*.pdb"))) File.Delete(extra);
        return folder;
    }

    private void Tool(string work)
    {
        output.Write("packing the tool\n");
        output.Flush();
        Repository.Run("dotnet", ["pack", "src/PiiScanner.Cli", "-c", "Release", "-o", work, "--nologo", "-v", "quiet", .. Settings]);
        var name = $"{Name}.{Repository.Version}.nupkg";
        Zip(name, ToolPackage.Files(Path.Combine(work, name)));
    }

    private void Linux(string published)
    {
        var package = new LinuxPackage(published);
        if (Wants("linux")) Tar($"{Name}-{Repository.Version}-linux-x64.tar.gz", package.Archive());
        if (!Wants("deb")) return;
        var path = Path.Combine(order.Output, $"{Name}_{Repository.Version}_amd64.deb");
        DebPackage.Write(path, LinuxPackage.Control, package.Debian(), Repository.Time);
        Said(path);
    }

    private void Zip(string name, IReadOnlyList<PackedFile> files)
    {
        var path = Path.Combine(order.Output, name);
        ZipPackage.Write(path, files, Repository.Time);
        Said(path);
    }

    private void Tar(string name, IReadOnlyList<PackedFile> files)
    {
        var path = Path.Combine(order.Output, name);
        using (var stream = File.Create(path)) TarGzPackage.Write(stream, files, Repository.Time);
        Said(path);
    }

    private void Said(string path) => output.Write($"{path}: {new FileInfo(path).Length >> 10:N0} KiB\n");

    private string Data() => order.Data ?? DataFolders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "vie.traineddata")))
        ?? throw new PackageException("vie.traineddata was not found: install tesseract-ocr-vie, or name its folder with --data DIR");

    private void WriteSums()
    {
        var lines = Directory.EnumerateFiles(order.Output).Where(path => Path.GetFileName(path) != "SHA256SUMS").Order(StringComparer.Ordinal)
            .Select(path => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}  {Path.GetFileName(path)}\n");
        File.WriteAllText(Path.Combine(order.Output, "SHA256SUMS"), string.Concat(lines));
    }
}
