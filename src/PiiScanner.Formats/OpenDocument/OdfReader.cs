using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>Walks all parts of an OpenDocument package: the content, headers and footers, embedded objects, properties, then whatever else it holds.</summary>
internal sealed class OdfReader(SourceFile file, ReadContext context, Document document, ITextTrace? trace, CancellationToken cancel)
{
    private const string Content = "content.xml";
    private const string Styles = "styles.xml";

    /// <summary>The sections, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        using var session = new PackageSession(file, context, document, trace, cancel);
        if (session.Package.Find(Content) is null) throw new DamagedFileException("damaged", PackageMessages.NoMainPart);
        var pictures = new OdfPictures();
        var copies = new OdfCopies(session);
        foreach (var section in ReadDocument(session, pictures, copies, "", null)) yield return section;
        foreach (var folder in Objects(session))
        {
            foreach (var section in ReadDocument(session, pictures, copies, folder, DocumentParts.TextBox)) yield return section;
        }

        foreach (var section in new OdfRemainder(session, pictures).Read()) yield return section;
        if (session.Numbers.Next == 0 && document.Gaps.Count > 0) throw new DamagedFileException("damaged", document.Gaps[0].What);
    }

    // A document, or one embedded in it: its styles are needed first, its headers stand in the part of the styles.
    private static IEnumerable<DocumentSection> ReadDocument(PackageSession session, OdfPictures pictures, OdfCopies copies, string folder, string? part)
    {
        var common = new OdfStyles(null);
        var styles = session.Package.Find(folder + Styles);
        if (styles is not null) session.ReadPart(styles, reader => ReadStyles(reader, common));
        if (session.Package.Find(folder + Content) is { IsDone: false } content)
        {
            var walker = new OdfPartWalker(session, common, pictures, copies, folder, part);
            foreach (var section in session.Walk(content, walker.Walk, walker.Rest)) yield return section;
        }

        if (styles is null) yield break;
        var headers = new OdfPartWalker(session, common, pictures, copies, folder, part ?? DocumentParts.Header);
        foreach (var section in session.Walk(styles, headers.Walk, headers.Rest)) yield return section;
    }

    private static void ReadStyles(MarkupReader reader, OdfStyles styles)
    {
        while (reader.Read())
        {
            if (reader.IsElement) styles.Read(reader);
        }
    }

    private static List<string> Objects(PackageSession session) => session.Package.Parts
        .Where(part => part.Name.EndsWith("/" + Content, StringComparison.Ordinal)).Select(part => part.Name[..^Content.Length]).ToList();
}
