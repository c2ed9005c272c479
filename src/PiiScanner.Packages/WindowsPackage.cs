using System.Reflection;

namespace PiiScanner.Packages;

/// <summary>Puts together what an office clerk unpacks: the program, two icons to drop files onto, the guide, rules and Vietnamese data.</summary>
internal static class WindowsPackage
{
    private static readonly string[] Icons = ["Kiem-tra.cmd", "Tao-ban-an-toan.cmd"];

    /// <summary>Lists the files.</summary>
    /// <param name="published">The published program.</param>
    /// <param name="data">Folder with <c>vie.traineddata</c>.</param>
    /// <param name="bundle">An OCR bundle to travel along; null for none.</param>
    public static IReadOnlyList<PackedFile> Files(string published, string data, string? bundle)
    {
        var vietnamese = File.ReadAllBytes(Path.Combine(data, "vie.traineddata"));
        IReadOnlyList<Component> components = [.. Components.Of(published), Component.VietnameseData(vietnamese)];
        List<PackedFile> files =
        [
            .. PackedFile.OfFolder(published, ""),
            .. PackedFile.OfFolder(Path.Combine(Repository.Root, "rules"), "rules/"),
            .. Icons.Select(name => PackedFile.OfText(name, Icon(name))),
            PackedFile.OfText("Huong-dan.html", Guide.Html()),
            new("Huong-dan.docx", Guide.Word(Repository.Time)),
            new("tessdata/vie.traineddata", vietnamese),
            new("LICENSE.txt", File.ReadAllBytes(Path.Combine(Repository.Root, "LICENSE"))),
            PackedFile.OfText("THIRD-PARTY-NOTICES.txt", Notices.Write(components)),
            new("sbom.cdx.json", Sbom.Write("win-x64", components)),
        ];
        if (bundle is not null) files.AddRange(PackedFile.OfFolder(bundle, "ocr-bundle/"));
        return files;
    }

    /// <summary>The text of an icon with the line ends cmd wants.</summary>
    /// <param name="name">Its file name.</param>
    public static string Icon(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new PackageException($"{name} is missing in the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\r\n");
    }
}
