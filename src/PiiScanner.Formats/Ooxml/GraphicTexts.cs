using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Reads charts, shapes, SmartArt and VML drawings.</summary>
internal static class GraphicTexts
{
    /// <summary>Reads a chart: titles, and the values it keeps of its source cells.</summary>
    public static IEnumerable<Draft> ReadChart(MarkupReader reader, PackageSession session, Location at)
    {
        while (reader.Read())
        {
            if (!reader.IsElement) continue;
            if (reader is { Name: "p", Vocabulary: Vocabulary.Drawing })
            {
                yield return Paragraph(reader, session, at);
            }
            else if (reader.Name is "v" or "pt" or "f" or "externalData" && reader.Vocabulary != Vocabulary.Drawing)
            {
                // Charts of 2006 keep values in c:v inside c:pt, those of 2014 directly in cx:pt.
                var isFormula = reader.Name == "f";
                foreach (var draft in OwnText(reader, session, at))
                {
                    if (!isFormula || draft.FlatText.AsSpan().IndexOfAny('"', '\'', '[') >= 0) yield return draft;
                }
            }
            else if (AltText(reader, session, at) is { } alt)
            {
                foreach (var draft in alt) yield return draft;
            }
        }
    }

    /// <summary>Reads shapes: their paragraphs and alternative texts.</summary>
    public static IEnumerable<Draft> ReadShapes(MarkupReader reader, PackageSession session, Location at)
    {
        while (reader.Read())
        {
            if (!reader.IsElement) continue;
            if (reader is { Name: "p", Vocabulary: Vocabulary.Drawing })
            {
                yield return Paragraph(reader, session, at);
            }
            else if (AltText(reader, session, at) is { } alt)
            {
                foreach (var draft in alt) yield return draft;
            }
        }

        foreach (var remark in reader.Remarks) yield return GenericTexts.Text(session, at with { Part = DocumentParts.MarkupComment }, remark, null);
    }

    /// <summary>Reads a VML drawing: text of its boxes, alternative texts, word art.</summary>
    public static IEnumerable<Draft> ReadVml(MarkupReader reader, PackageSession session, Location at)
    {
        var clientDepth = int.MaxValue;
        while (reader.Read())
        {
            if (reader.Depth <= clientDepth) clientDepth = int.MaxValue;
            if (reader is { IsElement: true, Vocabulary: Vocabulary.VmlSheet, Name: "ClientData", IsEmpty: false }) clientDepth = reader.Depth;
            if (reader.IsText && clientDepth == int.MaxValue)
            {
                var draft = GenericTexts.Node(reader, session, at);
                if (!string.IsNullOrWhiteSpace(draft.FlatText)) yield return draft;
            }
            else if (reader.IsElement)
            {
                foreach (var name in (string[])["alt", "title", "string", "href"])
                {
                    if (reader.Attribute(name) is { } value && !string.IsNullOrWhiteSpace(value))
                        yield return GenericTexts.Attribute(reader, session, at with { Part = name == "string" ? at.Part : DocumentParts.AltText }, name, value);
                }
            }
        }
    }

    private static BlockDraft Paragraph(MarkupReader reader, PackageSession session, Location at) =>
        DrawingText.ReadParagraph(reader, session, new BlockDraft { Part = at.Part, Location = at });

    // Text directly inside the element; elements within it are left to the caller's loop only when they hold no text of their own.
    private static IEnumerable<BlockDraft> OwnText(MarkupReader reader, PackageSession session, Location at)
    {
        if (reader.IsEmpty) yield break;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsText) continue;
            var draft = GenericTexts.Node(reader, session, at);
            if (!string.IsNullOrWhiteSpace(draft.FlatText)) yield return draft;
        }
    }

    private static List<BlockDraft>? AltText(MarkupReader reader, PackageSession session, Location at)
    {
        if (reader.Name is not ("cNvPr" or "docPr" or "hlinkClick" or "hlinkHover")) return null;
        var found = new List<BlockDraft>();
        foreach (var name in (string[])["descr", "title", "name", "tooltip"])
        {
            if (reader.Attribute(name) is not { } value || string.IsNullOrWhiteSpace(value)) continue;
            if (name == "name" && !DrawingText.IsTelling(value)) continue;
            found.Add(GenericTexts.Attribute(reader, session, at with { Part = name == "tooltip" ? DocumentParts.Field : DocumentParts.AltText }, name, value));
        }

        return found;
    }
}
