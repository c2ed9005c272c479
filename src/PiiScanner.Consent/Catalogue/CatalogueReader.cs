using System.Reflection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;

namespace PiiScanner.Consent.Catalogue;

/// <summary>Reads the catalogue. An unknown key, kind or channel is an error that names file, line and the nearest known word.</summary>
public static class CatalogueReader
{
    private const string ConsentFile = "consent.yaml";
    private const string DutiesFile = "legal-duties.yaml";

    // Plain roles of columns a consent may name, besides the kinds of findings; "parent-" and a kind is what is a parent's.
    private static readonly string[] PlainKinds = ["class", "school", "sex", "age", "nationality", "commune", "award", "result", "room", "birth-year", "photo", "staff-position", "amount", "bank-name"];

    /// <summary>Every kind of data a consent or duty can name.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. FindingKinds.All, .. FindingKinds.All.Select(kind => "parent-" + kind), .. PlainKinds];

    /// <summary>The catalogue the product ships. Parsed on each call.</summary>
    public static ConsentCatalogue BuiltIn() => Read([]);

    /// <summary>Reads the catalogue of a rules folder; what it does not hold is the product's own.</summary>
    /// <param name="files">Paths and texts of the folder's files.</param>
    /// <exception cref="RuleException">A file is wrong.</exception>
    public static ConsentCatalogue Read(IReadOnlyList<(string Path, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (path, text) = FileOf(files, ConsentFile);
        var catalogue = ReadConsent(path, text);
        var (dutiesPath, duties) = FileOf(files, DutiesFile);
        return catalogue with { Duties = ReadDuties(dutiesPath, duties, catalogue) };
    }

    private static ConsentCatalogue ReadConsent(string path, string text)
    {
        var root = new RuleNode(path, YamlText.ReadMapping(path, text), "version", "validFrom", "reviewer", "form", "channels", "purposes", "needsException", "ways");
        var from = Day(root) ?? throw root.Wrong("validFrom", "missing key \"validFrom\"");
        root.Required("reviewer");
        var channels = root.Mappings("channels", "id", "title", "abroad", "others").Select(node => new Channel(node.Required("id"), node.Localized("title"), node.Flag("abroad"), node.Flag("others"))).ToList();
        var ids = channels.ConvertAll(channel => channel.Id);
        return new ConsentCatalogue
        {
            Version = root.Required("version"),
            Form = root.Required("form"),
            Channels = channels,
            Purposes = [.. root.Mappings("purposes", "id", "title", "kinds", "offer", "families", "subjects", "validFrom").Select(node => ReadPurpose(node, ids, from))],
            NeedsException = Known(root, "needsException", Kinds),
            Ways = root.Words("ways"),
            Duties = [],
        };
    }

    private static Purpose ReadPurpose(RuleNode node, IReadOnlyList<string> channels, DateOnly from)
    {
        var subjects = Known(node, "subjects", ["pupil", "staff"]);
        return new Purpose(node.Required("id"), node.Localized("title"), Known(node, "kinds", Kinds), Known(node, "offer", channels), node.Words("families"))
        {
            IsForPupils = subjects.Count == 0 || subjects.Contains("pupil"),
            IsForStaff = subjects.Contains("staff"),
            ValidFrom = Day(node) ?? from,
        };
    }

    private static List<LegalDuty> ReadDuties(string path, string text, ConsentCatalogue catalogue)
    {
        var root = new RuleNode(path, YamlText.ReadMapping(path, text), "version", "validFrom", "reviewer", "duties");
        root.Required("version");
        var from = Day(root) ?? throw root.Wrong("validFrom", "missing key \"validFrom\"");
        root.Required("reviewer");
        var channels = catalogue.Channels.Select(channel => channel.Id).ToList();
        var duties = new List<LegalDuty>();
        foreach (var node in root.Mappings("duties", "id", "title", "article", "subjects", "fields", "channels", "checked", "validFrom"))
        {
            var subjects = Known(node, "subjects", [.. Enum.GetNames<Subject>().Select(name => name.ToLowerInvariant())]).Select(word => Enum.Parse<Subject>(word, ignoreCase: true)).ToList();
            if (subjects.Any(subject => subject is Subject.Pupil or Subject.Parent)) throw node.Wrong("subjects", "no legal duty names pupils or parents");
            duties.Add(new LegalDuty(node.Required("id"), node.Localized("title"), node.Required("article"), subjects, Known(node, "fields", Kinds), Known(node, "channels", channels), node.Flag("checked")) { ValidFrom = Day(node) ?? from });
        }

        return duties;
    }

    private static DateOnly? Day(RuleNode node)
    {
        if (node.Text("validFrom") is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : throw node.Wrong("validFrom", $"\"{text}\" is no date such as 2026-01-01");
    }

    private static IReadOnlyList<string> Known(RuleNode node, string key, IReadOnlyList<string> known)
    {
        foreach (var word in node.Words(key))
        {
            if (!known.Contains(word)) throw node.Wrong(key, $"unknown word \"{word}\"; known are {string.Join(", ", known.Take(12))}…");
        }

        return node.Words(key);
    }

    private static (string Path, string Text) FileOf(IReadOnlyList<(string Path, string Text)> files, string name)
    {
        foreach (var file in files)
        {
            if (Path.GetFileName(file.Path) == name) return file;
        }

        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
        using var reader = new StreamReader(stream);
        return ("rules/" + name, reader.ReadToEnd());
    }
}
