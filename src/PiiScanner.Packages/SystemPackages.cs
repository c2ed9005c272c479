using System.Text.RegularExpressions;

namespace PiiScanner.Packages;

/// <summary>Tells of which packages of this Debian files are, under which licence: what travels in the OCR bundle is theirs.</summary>
internal static partial class SystemPackages
{
    private const string Notices = "/usr/share/doc";
    private const string Common = "/usr/share/common-licenses";

    /// <summary>Lists the packages, sorted by name, each once.</summary>
    /// <param name="files">Files of this machine; links are followed.</param>
    /// <exception cref="PackageException">A file is of no package, or a package states no licence.</exception>
    public static IReadOnlyList<Component> Of(IReadOnlyList<string> files)
    {
        var names = files.Select(Owner).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. names.Select(Read)];
    }

    /// <summary>The licences that Debian keeps once for all packages, as far as the notices of some packages point to them.</summary>
    /// <param name="components">The packages.</param>
    public static IEnumerable<PackedFile> Licences(IReadOnlyList<Component> components) =>
        from name in components.SelectMany(component => Pointer().Matches(component.LicenceText)).Select(match => match.Groups[1].Value.TrimEnd('.', '-')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        let path = Path.Combine(Common, name)
        where File.Exists(path)
        select new PackedFile("licences/" + name, File.ReadAllBytes(path));

    [GeneratedRegex("/usr/share/common-licenses/([A-Za-z0-9.-]+)")]
    private static partial Regex Pointer();

    private static Component Read(string name)
    {
        // "libtesseract5", "5.3.0-2", "tesseract", "amd64"
        var facts = Repository.Read("dpkg-query", "-W", "-f", "${Version}\t${source:Package}\t${Architecture}\n", name).Split('\n')[0].Split('\t');
        var notice = Path.Combine(Notices, name, "copyright");
        if (!File.Exists(notice)) throw new PackageException($"{name} states no licence in {notice}");
        return new Component(name, facts[0], "", "", $"Debian package of the source {facts[1]}: https://sources.debian.org/src/{facts[1]}/", File.ReadAllText(notice))
        {
            Address = $"pkg:deb/debian/{name}@{Uri.EscapeDataString(facts[0])}?arch={facts[2]}",
        };
    }

    // "libpoppler126:amd64: /usr/lib/x86_64-linux-gnu/libpoppler.so.126.0.0". Where /usr is merged, a package names the file with or without it.
    private static string Owner(string file)
    {
        var real = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
        foreach (var path in new[] { Merged(real), real, Merged(file), file }.Distinct(StringComparer.Ordinal))
        {
            if (Repository.TryRead("dpkg-query", ["-S", path], out var said)) return said.Split('\n')[0].Split(": ")[0].Split(':')[0];
        }

        throw new PackageException($"{file} is of no installed package");
    }

    private static string Merged(string path) => path.StartsWith("/usr/", StringComparison.Ordinal) ? path : "/usr" + path;
}
