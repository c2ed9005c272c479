using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PiiScanner.Packages;

/// <summary>
/// Collects the OCR engine of this Linux machine, with every library it rests on below the C library, into a bundle for <c>setup --from</c>. A bundle for Windows
/// is put together from the folders of an installed Tesseract and Poppler, which <c>setup --from</c> takes as they are.
/// </summary>
internal static class BundleMaker
{
    private const string Name = "The OCR engine for PiiScanner";
    private static readonly string[] Libraries = ["libtesseract.so.5", "liblept.so.5", "libleptonica.so.6", "libzbar.so.0", "libheif.so.1"];
    private static readonly string[] Programs = ["pdftoppm", "pdftotext"];

    // These belong to the system they run on: a second C library in one process does not work.
    private static readonly string[] OfTheSystem = ["ld-linux", "linux-vdso", "libc.so", "libm.so", "libdl.so", "libpthread.so", "librt.so", "libresolv.so", "libnsl.so", "libutil.so"];

    /// <summary>Lists the files of the bundle, <c>bundle.json</c> among them.</summary>
    /// <param name="data">Folder with <c>vie.traineddata</c>.</param>
    /// <exception cref="PackageException">A part is not installed here.</exception>
    public static IReadOnlyList<PackedFile> Files(string data)
    {
        var known = Repository.Read("ldconfig", "-p").Split('\n').Select(line => line.Split(" => ")).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0].Trim().Split(' ')[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First()[1].Trim(), StringComparer.Ordinal);
        var roots = Libraries.Where(known.ContainsKey).Select(name => known[name]).ToList();
        foreach (var needed in new[] { "libtesseract", "libzbar", "libheif" }) if (!roots.Any(root => root.Contains(needed, StringComparison.Ordinal))) throw new PackageException($"{needed} is not installed on this machine");
        var programs = Programs.Select(name => "/usr/bin/" + name).ToList();
        if (programs.FirstOrDefault(path => !File.Exists(path)) is { } missing) throw new PackageException($"{missing} is not installed on this machine");
        var libraries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in roots.Concat(programs)) foreach (var (name, place) in Needed(path)) libraries.TryAdd(name, place);
        foreach (var root in roots) libraries.TryAdd(Path.GetFileName(root), root);
        var vietnamese = File.ReadAllBytes(Path.Combine(data, "vie.traineddata"));
        IReadOnlyList<Component> components = [.. SystemPackages.Of([.. libraries.Values, .. programs]), Component.VietnameseData(vietnamese)];
        List<PackedFile> files =
        [
            .. libraries.Select(pair => new PackedFile("lib/" + pair.Key, File.ReadAllBytes(pair.Value))),
            .. programs.Select(path => new PackedFile("bin/" + Path.GetFileName(path), File.ReadAllBytes(path), IsExecutable: true)),
            new("tessdata/vie.traineddata", vietnamese),
            PackedFile.OfText("lib/load-order.txt", string.Join('\n', Order(libraries)) + "\n"),
            PackedFile.OfText("THIRD-PARTY-NOTICES", Notices.Write(components, Name) + "\nWhat is named above as /usr/share/common-licenses/NAME lies in licences/NAME.\n"),
            .. SystemPackages.Licences(components),
            new("sbom.cdx.json", Sbom.Write("linux-x64", components, Name, "", "")),
        ];
        return [.. files, new PackedFile("bundle.json", List(files))];
    }

    // "	libz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007f…)"
    private static IEnumerable<(string Name, string Path)> Needed(string path) =>
        from line in Repository.Read("ldd", path).Split('\n')
        let parts = line.Trim().Split(' ')
        where parts.Length >= 3 && parts[1] == "=>" && parts[2].StartsWith('/')
        where !OfTheSystem.Any(name => parts[0].StartsWith(name, StringComparison.Ordinal))
        select (parts[0], parts[2]);

    // What a library rests on rests on less than it does.
    private static IEnumerable<string> Order(Dictionary<string, string> libraries) =>
        libraries.Select(pair => (pair.Key, Count: Needed(pair.Value).Count())).OrderBy(pair => pair.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key);

    private static byte[] List(IReadOnlyList<PackedFile> files)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            json.WriteString("platform", "linux-x64");
            json.WriteStartArray("files");
            foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.ToArray(), .. Encoding.UTF8.GetBytes("\n")];
    }
}
