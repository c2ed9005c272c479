using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Word;

/// <summary>Walks all parts of a Word package in reading order.</summary>
internal sealed class WordReader(SourceFile file, ReadContext context, Document document, ITextTrace? trace, CancellationToken cancel)
{
    // Rank in reading order, end of the content type, and the part's name in locations.
    private static readonly (string Type, string Path, string? Part)[] Kinds =
    [
        ("header+xml", "word/header", DocumentParts.Header),
        ("footer+xml", "word/footer", DocumentParts.Footer),
        ("footnotes+xml", "word/footnotes", DocumentParts.Footnotes),
        ("endnotes+xml", "word/endnotes", DocumentParts.Endnotes),
        ("wordprocessingml.comments+xml", "word/comments.", DocumentParts.Comments),
        ("document.main+xml", "word/document", DocumentParts.Unreferenced),
        ("document.glossary+xml", "word/glossary/document", DocumentParts.Unreferenced),
    ];

    /// <summary>The sections, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        using var session = new PackageSession(file, context, document, trace, cancel);
        var main = session.Package.FindMain(PackageKinds.IsWordMain, PackageKinds.WordMainPath)
            ?? throw new DamagedFileException("damaged", PackageMessages.NoMainPart);
        var remainder = new PackageRemainder(session);
        var styles = ReadStyles(session, main.Name);
        // The first two kinds are the headers and footers.
        document.TellTitles(PageTitles.Find(session, [.. Parts(session, Kinds[0].Type, Kinds[0].Path), .. Parts(session, Kinds[1].Type, Kinds[1].Path)]));
        foreach (var section in Walk(session, styles, main, null)) yield return section;
        foreach (var (type, path, part) in Kinds)
        {
            foreach (var found in Parts(session, type, path).Where(p => !remainder.IsForeign(p)))
            {
                foreach (var section in Walk(session, styles, found, part)) yield return section;
            }
        }

        foreach (var section in remainder.Read()) yield return section;
        if (session.Numbers.Next == 0 && document.Gaps.Count > 0) throw new DamagedFileException("damaged", document.Gaps[0].What);
    }

    private static IEnumerable<DocumentSection> Walk(PackageSession session, WordStyles styles, PackagePart part, string? name)
    {
        var walker = new WordPartWalker(session, styles, name);
        return session.Walk(part, walker.Walk, walker.Rest);
    }

    private static List<PackagePart> Parts(PackageSession session, string type, string path)
    {
        var parts = session.Package.Parts.Where(p => !p.IsDone && p.IsXml && p.Extension != "rels" && (p.ContentType.EndsWith(type, StringComparison.Ordinal)
            || (p.ContentType is "" or "application/xml" && p.Name.StartsWith(path, StringComparison.OrdinalIgnoreCase)))).ToList();
        parts.Sort((one, other) => one.Name.Length != other.Name.Length ? one.Name.Length.CompareTo(other.Name.Length) : string.CompareOrdinal(one.Name, other.Name));
        return parts;
    }

    private static WordStyles ReadStyles(PackageSession session, string main)
    {
        var styles = new WordStyles();
        foreach (var theme in session.Package.Targets(main, "theme").ToList()) session.ReadPart(theme, styles.ReadTheme);
        foreach (var part in session.Package.Targets(main, "styles").ToList()) session.ReadPart(part, styles.Read);
        return styles;
    }
}
