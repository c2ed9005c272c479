using PiiScanner.Core.Text;
using PiiScanner.Formats.Flow;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.PowerPoint;

/// <summary>Walks all parts of a presentation in reading order: the slides, each followed by its notes, comments, charts and pictures, then the rest of the package.</summary>
internal sealed class PowerPointReader(SourceFile file, ReadContext context, Document document, ITextTrace? trace, CancellationToken cancel)
{
    /// <summary>The sections, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        using var session = new PackageSession(file, context, document, trace, cancel);
        var main = session.Package.FindMain(PackageKinds.IsPowerPointMain, PackageKinds.PowerPointMainPath)
            ?? throw new DamagedFileException("damaged", PackageMessages.NoMainPart);
        var remainder = new PackageRemainder(session);
        var number = 0;
        foreach (var slide in Slides(session, main))
        {
            number++;
            foreach (var section in ReadSlide(session, slide, number)) yield return section;
            foreach (var section in remainder.ReadTree(slide, new Location { Page = number })) yield return section;
        }

        foreach (var section in remainder.Read()) yield return section;
        if (session.Numbers.Next == 0 && document.Gaps.Count > 0) throw new DamagedFileException("damaged", document.Gaps[0].What);
    }

    // The order of the show; what the presentation says beside it are sections and settings.
    private static List<PackagePart> Slides(PackageSession session, PackagePart main)
    {
        var slides = new List<PackagePart>();
        session.ReadPart(main, reader =>
        {
            while (reader.Read())
            {
                if (reader is not { IsElement: true, Name: "sldId" } || SlideLink(reader) is not { } id) continue;
                if (session.Package.Target(main.Name, id) is not { } slide) session.Report(new ReadGap("damaged", PackageMessages.PartMissing("ppt/slides")));
                else if (!slides.Contains(slide)) slides.Add(slide);
            }
        });
        return slides;
    }

    // The element has two attributes named id: its own number, and the relationship.
    private static string? SlideLink(MarkupReader reader)
    {
        string? link = null;
        while (reader.NextAttribute())
        {
            if (reader.QualifiedName.EndsWith(":id", StringComparison.Ordinal)) link = reader.Value;
        }

        return link;
    }

    private static IEnumerable<DocumentSection> ReadSlide(PackageSession session, PackagePart slide, int number)
    {
        var at = new Location { Page = number };
        var assembler = session.Assembler(null);
        foreach (var section in session.Walk(slide, reader => assembler.Add(SlideTexts.Read(reader, session, at), null), assembler.Flush)) yield return section;
        foreach (var section in assembler.Flush()) yield return section;
    }
}
