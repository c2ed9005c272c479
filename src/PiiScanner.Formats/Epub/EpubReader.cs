using PiiScanner.Core.Text;
using PiiScanner.Formats.Flow;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Epub;

/// <summary>Reads what the book says about itself, and hands over its files.</summary>
internal sealed class EpubReader(SourceFile file, ReadContext context, Document document, CancellationToken cancel)
{
    private const int MaxItems = 100_000;

    /// <summary>The sections, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        using var session = new PackageSession(file, context, document, null, cancel);
        var chapters = new List<PackagePart>();
        var assembler = session.Assembler(DocumentParts.Metadata);
        foreach (var package in session.Package.Parts.Where(part => part.Extension == "opf").ToList())
        {
            var drafts = new List<Draft>();
            session.ReadPart(package, reader => ReadPackage(reader, session, package.Name, drafts, chapters));
            foreach (var section in assembler.Add(drafts, DocumentParts.Metadata)) yield return section;
        }

        var comments = session.Package.Comments.Select(comment => GenericTexts.Text(session, new Location { Part = DocumentParts.Metadata }, comment, null)).ToList();
        foreach (var section in assembler.Add(comments, DocumentParts.Metadata)) yield return section;
        foreach (var section in assembler.Flush()) yield return section;
        foreach (var part in chapters.Concat(session.Package.Parts)) HandOver(session, part);
        if (session.Package.IsRecovered) session.Report(new ReadGap("damaged", PackageMessages.Recovered));
        if (session.Package.HasDuplicates) document.Add(new Notice("duplicate-entry", PackageMessages.DuplicateEntry));
    }

    private static void ReadPackage(MarkupReader reader, PackageSession session, string name, List<Draft> drafts, List<PackagePart> chapters)
    {
        var items = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = new Location { Part = DocumentParts.Metadata };
        var isMetadata = false;
        while (reader.Read())
        {
            if (reader.Name == "metadata") isMetadata = reader.IsElement && !reader.IsEmpty;
            if (reader.IsText && isMetadata && !string.IsNullOrWhiteSpace(reader.Value)) drafts.Add(GenericTexts.Node(reader, session, at));
            if (!reader.IsElement) continue;
            if (reader.Name == "item" && reader.Attribute("id") is { } id && reader.Attribute("href") is { } target && items.Count < MaxItems) items[id] = target;
            else if (reader.Name == "itemref" && items.GetValueOrDefault(reader.Attribute("idref") ?? "") is { } chapter && session.Package.Find(PartNames.Resolve(name, chapter)) is { } part) chapters.Add(part);
        }
    }

    private static void HandOver(PackageSession session, PackagePart part)
    {
        if (part.IsDone || part.Name is "mimetype" or "META-INF/container.xml") return;
        part.IsDone = true;
        session.Cancel.ThrowIfCancellationRequested();
        if (!EmbeddedFiles.TryHandOver(session, part)) session.Report(new ReadGap(EmbeddedFiles.IsImage(part) ? "image-not-read" : "part-not-read", PackageMessages.PartUnread(part.Name)));
    }
}
