using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;

namespace PiiScanner.Packages;

/// <summary>One library, or file of data, that travels in a package.</summary>
/// <param name="Name">Its package id.</param>
/// <param name="Version">Its version; empty where it has none.</param>
/// <param name="Sha512">Digest of the package or file, lower-case hex; empty where none is recorded.</param>
/// <param name="Licence">SPDX expression, or empty where the package states none.</param>
/// <param name="Copyright">As the package states it, or its authors.</param>
/// <param name="LicenceText">Text of the licence file in the package; empty where there is none.</param>
internal sealed record Component(string Name, string Version, string Sha512, string Licence, string Copyright, string LicenceText)
{
    /// <summary>Where it came from, as a package URL.</summary>
    public string Address { get; init; } = $"pkg:nuget/{Name}@{Version}";

    /// <summary>What it is in the words of CycloneDX: <c>library</c> or <c>data</c>.</summary>
    public string Kind { get; init; } = "library";

    /// <summary>The Vietnamese data of the OCR engine.</summary>
    /// <param name="content">The file.</param>
    public static Component VietnameseData(byte[] content) =>
        new("vie.traineddata", "", Convert.ToHexStringLower(SHA512.HashData(content)), "Apache-2.0", "The Tesseract OCR project", "")
        {
            Address = $"pkg:generic/vie.traineddata?checksum=sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}",
            Kind = "data",
        };
}

/// <summary>Reads from a published program which libraries it holds, and from their packages under which licence.</summary>
internal static class Components
{
    private const string RuntimePack = "runtimepack.";
    private const string Runtime = "Microsoft.NETCore.App.Runtime.";
    private const string AspNet = "Microsoft.AspNetCore.App.Runtime.";

    // Packages that state an address for a licence only: what stands there.
    private static readonly Dictionary<string, (string Licence, string Copyright)> Stated = new(StringComparer.OrdinalIgnoreCase)
    {
        ["XmpCore"] = ("BSD-3-Clause", "Copyright Drew Noakes and contributors; derived from the XMP SDK, Copyright Adobe Systems Incorporated. All rights reserved."),
    };

    /// <summary>Lists the libraries, sorted by name.</summary>
    /// <param name="published">Folder of the published program.</param>
    public static IReadOnlyList<Component> Of(string published)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(published, "pii-scanner.deps.json")));
        var libraries = document.RootElement.GetProperty("libraries").EnumerateObject().Where(library => library.Value.GetProperty("type").GetString() is "package" or "runtimepack");
        return [.. libraries.Select(Read).Concat(Aside(published, document)).DistinctBy(component => component.Name).OrderBy(component => component.Name, StringComparer.OrdinalIgnoreCase)];
    }

    // ASP.NET Core stands in no list of the program (see its project file): its own files tell which version it is.
    private static IEnumerable<Component> Aside(string published, JsonDocument document)
    {
        var assembly = Path.Combine(published, "aspnetcore", "Microsoft.AspNetCore.dll");
        if (!File.Exists(assembly)) return [];
        var runtime = document.RootElement.GetProperty("libraries").EnumerateObject().First(library => library.Name.StartsWith(RuntimePack + Runtime, StringComparison.Ordinal)).Name;
        var name = AspNet + runtime[(RuntimePack + Runtime).Length..].Split('/')[0];
        var version = FileVersionInfo.GetVersionInfo(assembly).ProductVersion?.Split('+')[0] ?? throw new PackageException($"{assembly} states no version");
        return [Read(name, version, "")];
    }

    private static Component Read(JsonProperty library)
    {
        var parts = library.Name.Split('/');
        var name = parts[0].StartsWith(RuntimePack, StringComparison.Ordinal) ? parts[0][RuntimePack.Length..] : parts[0];
        return Read(name, parts[1], library.Value.GetProperty("sha512").GetString() is { Length: > 7 } said ? Convert.ToHexStringLower(Convert.FromBase64String(said["sha512-".Length..])) : "");
    }

    private static Component Read(string name, string version, string digest)
    {
        var folder = Path.Combine(PackageCache, name.ToLowerInvariant(), version.ToLowerInvariant());
        var description = Path.Combine(folder, name.ToLowerInvariant() + ".nuspec");
        if (!File.Exists(description)) return new Component(name, version, digest, "", "", "");
        var facts = XDocument.Load(description).Root?.Elements().FirstOrDefault(element => element.Name.LocalName == "metadata")?.Elements().ToLookup(element => element.Name.LocalName) ?? throw new PackageException($"{description} says nothing");
        if (Stated.TryGetValue(name, out var stated)) return new Component(name, version, digest, stated.Licence, stated.Copyright, "");
        var licence = facts["license"].FirstOrDefault();
        var text = licence?.Attribute("type")?.Value == "file" ? Path.Combine(folder, licence.Value.Replace('\\', '/')) : Directory.EnumerateFiles(folder, "LICENSE*").Order(StringComparer.Ordinal).FirstOrDefault();
        return new Component(
            name, version, digest, licence?.Attribute("type")?.Value == "expression" ? licence.Value : "",
            facts["copyright"].FirstOrDefault()?.Value ?? facts["authors"].FirstOrDefault()?.Value ?? "", text is not null && File.Exists(text) ? File.ReadAllText(text) : "");
    }

    private static string PackageCache => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } said ? said
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
