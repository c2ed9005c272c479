using PiiScanner.Core.Text;
using PiiScanner.Formats.Flow;
using PiiScanner.Formats.Ooxml;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>Goes through the parts of an OpenDocument package that are no content: properties, settings, pictures, embedded files. Each is read, handed over, known to be harmless, or a gap.</summary>
internal sealed class OdfRemainder(PackageSession session, OdfPictures pictures)
{
    // The preview every office program writes: a page is 256 pixels high at most, letters are two or three. A larger one could show an older list and is read as a picture.
    private const int LargestPreview = 256;

    /// <summary>The sections of all parts left, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        foreach (var part in session.Package.Parts.OrderBy(part => part.Name, StringComparer.Ordinal).ToList())
        {
            if (part.IsDone || IsHarmless(part)) continue;
            foreach (var section in Read(part)) yield return section;
        }

        foreach (var section in ReadTraces()) yield return section;
        if (session.Package.IsRecovered) session.Report(new ReadGap("damaged", PackageMessages.Recovered));
        if (session.Package.HasDuplicates) session.Document.Add(new Notice("duplicate-entry", PackageMessages.DuplicateEntry));
    }

    private IEnumerable<DocumentSection> Read(PackagePart part)
    {
        if (part.Name.EndsWith("meta.xml", StringComparison.Ordinal)) return Walk(part, ReadProperties, DocumentParts.Metadata);
        if (part.Name.EndsWith("settings.xml", StringComparison.Ordinal)) return Walk(part, ReadSettings, DocumentParts.Metadata);
        if (part.Extension is "xml" or "rdf" or "xlb" or "xlc" or "xba" or "xdl") return Walk(part, GenericTexts.ReadLikely, DocumentParts.Unreferenced);
        HandOver(part);
        return [];
    }

    private IEnumerable<DocumentSection> Walk(PackagePart part, Func<MarkupReader, PackageSession, Location, IEnumerable<Draft>> read, string of)
    {
        var assembler = session.Assembler(of);
        var at = new Location { Part = of };
        var sections = session.Walk(part, reader => assembler.Add(read(reader, session, at), of));
        foreach (var section in sections) yield return section;
        foreach (var section in assembler.Flush()) yield return section;
    }

    // What programs write by themselves names nobody.
    private static IEnumerable<Draft> ReadProperties(MarkupReader reader, PackageSession session, Location at)
    {
        while (reader.Read())
        {
            if (reader is { IsElement: true, Name: "generator" or "document-statistic" or "editing-duration" or "editing-cycles" or "creation-date" or "date" or "print-date" or "language" }) reader.SkipElement();
            else if (reader is { IsElement: true, Name: "user-defined" } && reader.Attribute("name") is { } name && !name.StartsWith("Info ", StringComparison.Ordinal)) yield return GenericTexts.Attribute(reader, session, at, "name", name);
            else if (reader is { IsElement: true, Name: "template" } && reader.Attribute("title") is { Length: > 0 } title) yield return GenericTexts.Attribute(reader, session, at, "title", title);
            else if (reader.IsText && !string.IsNullOrWhiteSpace(reader.Value)) yield return GenericTexts.Node(reader, session, at);
        }
    }

    private static IEnumerable<Draft> ReadSettings(MarkupReader reader, PackageSession session, Location at)
    {
        var isText = false;
        while (reader.Read())
        {
            if (reader is { IsElement: true, Name: "config-item" }) isText = reader.Attribute("type") == "string" && reader.Attribute("name") is not ("PrinterSetup" or "PrinterName" or "ViewId" or "ActiveTable");
            else if (reader.IsText && isText && reader.Value.Count(char.IsLetterOrDigit) >= 4) yield return GenericTexts.Node(reader, session, at);
        }
    }

    private void HandOver(PackagePart part)
    {
        part.IsDone = true;
        var isPicture = EmbeddedFiles.IsImage(part) || part.Name.StartsWith("Pictures/", StringComparison.Ordinal);
        if (!EmbeddedFiles.TryHandOver(session, part, isPicture ? pictures.Of(part.Name) : null))
            session.Report(new ReadGap(isPicture ? "image-not-read" : "part-not-read", PackageMessages.PartUnread(part.Name)));
    }

    private bool IsHarmless(PackagePart part) => part.Name switch
    {
        "mimetype" or "META-INF/manifest.xml" or "layout-cache" or "manifest.rdf" => true, // kind, list of parts, places of page breaks
        _ when part.Name.StartsWith("Fonts/", StringComparison.Ordinal) => true, // embedded fonts
        _ when part.Name.StartsWith("Thumbnails/", StringComparison.Ordinal) => IsPreview(part),
        _ when part.Name.StartsWith("Pictures/TablePreview", StringComparison.Ordinal) && part.Extension == "svm" => true, // the picture of a table that is read itself
        _ when part.Name.Contains("ObjectReplacements/", StringComparison.Ordinal) => IsSecondForm(part.Name),
        _ => false,
    };

    private bool IsPreview(PackagePart part)
    {
        try
        {
            var head = new byte[64 * 1024];
            using var stream = session.Package.OpenStream(part);
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return ImageHeader.Read(head.AsSpan(0, length)) is { Width: <= LargestPreview, Height: <= LargestPreview };
        }
        catch (Exception error) when (PartFaults.IsFault(error))
        {
            return false; // Handing it over tells what is wrong with it.
        }
    }

    // The picture of an object that is read itself.
    private bool IsSecondForm(string name)
    {
        var content = name.Replace("ObjectReplacements/", "", StringComparison.Ordinal) + "/content.xml";
        return session.Package.Find(content) is { IsDone: true };
    }

    private IEnumerable<DocumentSection> ReadTraces()
    {
        var assembler = session.Assembler(DocumentParts.Metadata);
        var traces = session.Authors.Names.Select(author => GenericTexts.Text(session, new Location { Part = DocumentParts.Metadata }, author.Name, author.Place))
            .Concat(session.Package.Comments.Select(comment => GenericTexts.Text(session, new Location { Part = DocumentParts.Metadata }, comment, null))).ToList();
        foreach (var section in assembler.Add(traces, DocumentParts.Metadata)) yield return section;
        foreach (var section in assembler.Flush()) yield return section;
    }
}
