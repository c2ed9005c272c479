using System.Text;

namespace PiiScanner.Packages;

/// <summary>Puts together the two packages for Linux: an archive to unpack anywhere, and a Debian package.</summary>
/// <param name="published">The published program, which runs on this machine.</param>
internal sealed class LinuxPackage(string published)
{
    private const string Name = "pii-scanner";
    private readonly IReadOnlyList<Component> _components = Components.Of(published);

    /// <summary>Files of the archive, below one folder.</summary>
    public IReadOnlyList<PackedFile> Archive()
    {
        var folder = $"{Name}-{Repository.Version}-linux-x64/";
        return
        [
            .. PackedFile.OfFolder(published, folder, IsProgram),
            .. PackedFile.OfFolder(Path.Combine(Repository.Root, "rules"), folder + "rules/"),
            new(folder + "LICENSE", File.ReadAllBytes(Path.Combine(Repository.Root, "LICENSE"))),
            PackedFile.OfText(folder + "THIRD-PARTY-NOTICES", Notices.Write(_components)),
            new(folder + "sbom.cdx.json", Sbom.Write("linux-x64", _components)),
            PackedFile.OfText(folder + "man/pii-scanner.1", Say("manual", "--lang", "en")),
            .. Completions(folder + "completion/pii-scanner.bash", folder + "completion/_pii-scanner", folder + "completion/pii-scanner.fish"),
        ];
    }

    /// <summary>Files of the Debian package by their path from the root.</summary>
    public IReadOnlyList<PackedFile> Debian() =>
    [
        .. PackedFile.OfFolder(published, "usr/lib/pii-scanner/", IsProgram),
        new("usr/bin/pii-scanner", default, LinkTarget: "../lib/pii-scanner/pii-scanner"),
        .. PackedFile.OfFolder(Path.Combine(Repository.Root, "rules"), "usr/share/pii-scanner/rules/"),
        new("usr/share/man/man1/pii-scanner.1.gz", DebPackage.Gzip(Say("manual", "--lang", "en"))),
        new("usr/share/man/vi/man1/pii-scanner.1.gz", DebPackage.Gzip(Say("manual", "--lang", "vi"))),
        .. Completions("usr/share/bash-completion/completions/pii-scanner", "usr/share/zsh/vendor-completions/_pii-scanner", "usr/share/fish/vendor_completions.d/pii-scanner.fish"),
        PackedFile.OfText("usr/share/doc/pii-scanner/copyright", Copyright()),
        new("usr/share/doc/pii-scanner/changelog.gz", DebPackage.Gzip(File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md")))),
        new("usr/share/doc/pii-scanner/sbom.cdx.json", Sbom.Write("linux-x64", _components)),
    ];

    /// <summary>Fields of the Debian package. The OCR engine is what it stands on; libheif opens the photographs of newer telephones.</summary>
    public static string Control { get; } =
        $"""
        Package: {Name}
        Version: {Repository.Version}
        Architecture: amd64
        Maintainer: The PiiScanner authors <pii-scanner@example.org>
        Section: utils
        Priority: optional
        Depends: libc6, libgcc-s1, libstdc++6, tesseract-ocr, tesseract-ocr-vie, libzbar0t64 | libzbar0, poppler-utils
        Recommends: libheif1
        Description: finds personal data in what Vietnamese schools publish
         Scans Word, Excel, PDF, pictures and more for names, birth dates, telephone
         and identity numbers of pupils, parents and staff, says which files must not
         be published, and makes verified copies that may be.

        """.ReplaceLineEndings("\n");

    private static bool IsProgram(string path) => path is "pii-scanner" or "createdump";

    private IEnumerable<PackedFile> Completions(string bash, string zsh, string fish) =>
    [
        PackedFile.OfText(bash, Say("completion", "bash")),
        PackedFile.OfText(zsh, Say("completion", "zsh")),
        PackedFile.OfText(fish, Say("completion", "fish", "--lang", "en")),
    ];

    private string Say(params string[] args) => Repository.Read(Path.Combine(published, Name), args);

    private string Copyright()
    {
        var text = new StringBuilder("PiiScanner\n\n").Append(File.ReadAllText(Path.Combine(Repository.Root, "LICENSE"))).Append('\n');
        return text.Append(Notices.Write(_components)).ToString();
    }
}
