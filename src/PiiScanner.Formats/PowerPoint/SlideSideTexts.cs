using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.PowerPoint;

/// <summary>Reads the parts of a presentation that stand beside its slides.</summary>
internal static class SlideSideTexts
{
    /// <summary>Reads comments, threaded or not.</summary>
    public static IEnumerable<Draft> ReadComments(MarkupReader reader, PackageSession session, Location at)
    {
        while (reader.Read())
        {
            if (reader is { IsElement: true, Name: "p", Vocabulary: Vocabulary.Drawing }) yield return DrawingText.ReadParagraph(reader, session, new BlockDraft { Part = at.Part, Location = at });
            else if (reader.IsText && !string.IsNullOrWhiteSpace(reader.Value)) yield return GenericTexts.Node(reader, session, at);
        }
    }

    /// <summary>Reads the people who commented: names, initials, accounts.</summary>
    public static IEnumerable<Draft> ReadAuthors(MarkupReader reader, PackageSession session, Location at)
    {
        while (reader.Read())
        {
            if (!reader.IsElement) continue;
            session.Authors.Add(reader.Attribute("name"), session.Place(reader, "name"));
            session.Authors.Add(reader.Attribute("initials"), session.Place(reader, "initials"));
            if (reader.Attribute("userId") is { } account && account.Contains('@')) yield return GenericTexts.Attribute(reader, session, at, "userId", account);
        }
    }
}
