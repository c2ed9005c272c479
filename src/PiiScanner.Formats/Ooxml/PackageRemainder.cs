using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Goes through the parts nobody has read yet: each is read as what it is, handed over, known to be harmless, or a gap.</summary>
internal sealed class PackageRemainder(PackageSession session)
{
    private const int MaxTreeDepth = 6;
    private static readonly HashSet<string> ForeignTypes = new(StringComparer.Ordinal) { "aFChunk", "package", "oleObject", "image", "audio", "video", "media", "subDocument" };
    private readonly HashSet<PackagePart> _foreign = FindForeign(session.Package);
    private readonly PictureSizes _sizes = new(session);

    /// <summary>True for an embedded file: whatever its content type says, it is none of the package's own parts.</summary>
    public bool IsForeign(PackagePart part) => _foreign.Contains(part);

    /// <summary>The sections of all parts left, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        var parts = new List<PackagePart>(session.Package.Parts);
        parts.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        foreach (var part in parts)
        {
            foreach (var section in Read(part, new Location())) yield return section;
        }

        foreach (var section in ReadTraces()) yield return section;
        foreach (var name in session.Package.Broken.ToList()) session.Report(new ReadGap("damaged", PackageMessages.PartDamaged(name)));
        if (session.Package.IsRecovered) session.Report(new ReadGap("damaged", PackageMessages.Recovered));
        if (session.Package.HasDuplicates) session.Document.Add(new Notice("duplicate-entry", PackageMessages.DuplicateEntry));
        if (session.HasExternalContent) session.Document.Add(new Notice("external-link", PackageMessages.ExternalLink));
    }

    /// <summary>The sections of the parts that hang on a part, and on those, as long as nobody has read them.</summary>
    /// <param name="source">The part they hang on.</param>
    /// <param name="at">Sheet they belong to.</param>
    public IEnumerable<DocumentSection> ReadTree(PackagePart source, Location at) => ReadTree(source, at, 0);

    private IEnumerable<DocumentSection> ReadTree(PackagePart source, Location at, int depth)
    {
        if (depth >= MaxTreeDepth) yield break;
        foreach (var relationship in session.Package.Relationships(source.Name))
        {
            if (relationship.IsExternal || session.Package.Find(relationship.Target) is not { IsDone: false } part || !BelongsToSheet(part)) continue;
            foreach (var section in Read(part, at)) yield return section;
            foreach (var section in ReadTree(part, at, depth + 1)) yield return section;
        }
    }

    // Caches and links belong to the workbook even where a sheet points to them; a slide that another one points to is read in its turn.
    private static bool BelongsToSheet(PackagePart part) =>
        !part.ContentType.Contains("pivotcache", StringComparison.Ordinal) && !part.ContentType.EndsWith("worksheet+xml", StringComparison.Ordinal)
        && !part.ContentType.EndsWith("presentationml.slide+xml", StringComparison.Ordinal);

    private IEnumerable<DocumentSection> Read(PackagePart part, Location at)
    {
        if (part.IsDone) return [];
        if (_foreign.Contains(part)) return HandOver(part);
        if (PartNames.SourceOf(part.Name) is { } source && session.Package.Find(part.Name) == part)
        {
            // Read with the parts; what it says of the outside is told at the end.
            session.Package.Relationships(source);
            return [];
        }

        if (PartRules.For(part) is { } rule)
        {
            if (rule.Read is null)
            {
                part.IsDone = true;
                return [];
            }

            return Walk(part, rule.Read, at with { Part = rule.Part });
        }

        return part.IsXml ? Walk(part, GenericTexts.ReadLikely, at with { Part = DocumentParts.Unreferenced }) : HandOver(part);
    }

    private IEnumerable<DocumentSection> Walk(PackagePart part, PartRead read, Location at)
    {
        var assembler = session.Assembler(at.Part);
        var none = new List<Draft>();
        return session.Walk(part, reader => read(reader, session, at).SelectMany(Add), assembler.Flush).Concat(Late(assembler));

        IEnumerable<DocumentSection> Add(Draft draft)
        {
            if (draft is TableDraft table) return assembler.AddTable(table, none);
            if (draft.Part == at.Part) return assembler.AddText((BlockDraft)draft, none);
            none.Add(draft);
            return assembler.AddText(new BlockDraft { Part = at.Part, Location = at }, none);
        }
    }

    private static IEnumerable<DocumentSection> Late(SectionAssembler assembler)
    {
        foreach (var section in assembler.Flush()) yield return section;
    }

    private IEnumerable<DocumentSection> HandOver(PackagePart part)
    {
        part.IsDone = true;
        if (!EmbeddedFiles.TryHandOver(session, part, EmbeddedFiles.IsImage(part) ? _sizes.Of(part) : null))
            session.Report(new ReadGap(EmbeddedFiles.IsImage(part) ? "image-not-read" : "part-not-read", PackageMessages.PartUnread(part.Name)));
        return [];
    }

    // Targets outside the file, people's names, comments of the zip directory.
    private IEnumerable<DocumentSection> ReadTraces()
    {
        var assembler = session.Assembler(DocumentParts.Metadata);
        var traces = new List<Draft>();
        var sources = session.Package.Parts.Select(p => p.Name).Prepend("").Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var source in sources)
        {
            foreach (var link in session.Package.Relationships(source))
            {
                if (link.IsExternal && session.TakeExternal(source, link) is { } draft) traces.Add(draft);
            }
        }

        var authors = session.Authors.Names;
        for (var i = 0; i < authors.Count; i++) traces.Add(GenericTexts.Text(session, new Location { Part = DocumentParts.Metadata }, authors[i].Name, authors[i].Place));
        foreach (var comment in session.Package.Comments)
            traces.Add(GenericTexts.Text(session, new Location { Part = DocumentParts.Metadata }, comment, null));
        foreach (var section in assembler.AddText(new BlockDraft { Part = null, Location = new Location() }, traces)) yield return section;
        foreach (var section in assembler.Flush()) yield return section;
    }

    /// <summary>Embedded files of a package, by their place and the relationships that lead to them.</summary>
    internal static HashSet<PackagePart> FindForeign(OoxmlPackage package)
    {
        var found = new HashSet<PackagePart>();
        foreach (var part in package.Parts)
        {
            if (part.Name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)) found.Add(part);
            foreach (var relationship in package.Relationships(part.Name))
            {
                if (relationship.IsExternal || !ForeignTypes.Contains(relationship.Type)) continue;
                if (package.Find(relationship.Target) is { } target && !(relationship.Type == "image" && target.IsXml)) found.Add(target);
            }
        }

        return found;
    }
}
