using PiiScanner.Cli.Machine;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Setup;

/// <summary>apt-get of Debian and Ubuntu. Names differ between releases: the one that has a candidate is taken.</summary>
/// <param name="machine">The machine.</param>
internal sealed class AptSource(IMachine machine) : IPackageSource
{
    private readonly Lazy<string[]?> _front = new(() =>
        machine.IsAdministrator ? [] : machine.Has("sudo") && machine.Run(new MachineCommand("sudo", "-n", "true"), null).IsGood ? ["sudo", "-n"] : null);

    /// <inheritdoc/>
    public LocalizedText? Obstacle => null;

    /// <inheritdoc/>
    public bool MayInstall => _front.Value is not null;

    /// <inheritdoc/>
    public IReadOnlyList<MachineCommand> Plan(IReadOnlyList<OcrPartKind> parts)
    {
        var offered = Offered(parts);
        // Fresh images ship without lists: then nothing has a candidate.
        var areListsMissing = parts.Any(part => !Names(part).Any(offered.Contains));
        var install = Install(parts.Select(part => Names(part).FirstOrDefault(offered.Contains) ?? Names(part)[^1]), parts, offered);
        return areListsMissing ? [Update, install] : [install];
    }

    /// <inheritdoc/>
    public IReadOnlyList<MachineCommand> PlanAgain(IReadOnlyList<OcrPartKind> parts, bool isFresh)
    {
        if (!isFresh) return [Update, .. Plan(parts).TakeLast(1)];
        // One unknown name would keep apt-get from installing the others.
        var offered = Offered(parts);
        var packages = parts.Select(part => Names(part).FirstOrDefault(offered.Contains)).OfType<string>().ToList();
        return packages.Count == 0 ? [] : [Install(packages, parts, offered)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<LocalizedText> Remarks(IReadOnlyList<OcrPartKind> parts) => [];

    private IReadOnlyList<string> Front => _front.Value ?? ["sudo"];

    private MachineCommand Update => new MachineCommand("apt-get", "update", "-q").Behind(Front);

    private MachineCommand Install(IEnumerable<string> packages, IEnumerable<OcrPartKind> parts, HashSet<string> offered) =>
        new MachineCommand("apt-get", ["install", "-y", "-q", "--no-install-recommends", .. packages, .. parts.SelectMany(Extras).Where(offered.Contains)]).Behind(Front);

    // One package under the names it has had, the present one first.
    private static string[] Names(OcrPartKind part) => part switch
    {
        OcrPartKind.Engine => ["tesseract-ocr"],
        OcrPartKind.Language => ["tesseract-ocr-vie"],
        OcrPartKind.Codes => ["libzbar0t64", "libzbar0"],
        OcrPartKind.Photographs => ["libheif1t64", "libheif1"],
        OcrPartKind.Pages => ["poppler-utils"],
        OcrPartKind.Archives => ["libarchive13t64", "libarchive13"],
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    // From Debian 13 and Ubuntu 24.04 on the decoders of libheif are packages of their own.
    private static string[] Extras(OcrPartKind part) => part == OcrPartKind.Photographs ? ["libheif-plugin-libde265", "libheif-plugin-aomdec"] : [];

    // "name:", and below it "  Candidate: 1.2-3"; an unknown name has no entry, a known one without a source "(none)".
    private HashSet<string> Offered(IReadOnlyList<OcrPartKind> parts)
    {
        var names = parts.SelectMany(Names).Concat(parts.SelectMany(Extras));
        var offered = new HashSet<string>(StringComparer.Ordinal);
        var name = "";
        foreach (var line in machine.Run(new MachineCommand("apt-cache", ["policy", .. names]), null).Output.Split('\n'))
        {
            if (line.Length > 0 && line[0] != ' ') name = line.TrimEnd(':', '\r');
            else if (line.Trim() is var fact && fact.StartsWith("Candidate: ", StringComparison.Ordinal) && !fact.EndsWith("(none)", StringComparison.Ordinal)) offered.Add(name);
        }

        return offered;
    }
}
