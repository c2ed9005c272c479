using PiiScanner.Core.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>The texts beside the pages: annotations, form fields, properties, bookmarks, alternative texts, scripts, links.</summary>
internal static class PdfSideTexts
{
    /// <summary>The sections, one for each stretch of texts of one part.</summary>
    /// <param name="session">What all walkers share.</param>
    /// <param name="pdf">The document.</param>
    public static IEnumerable<DocumentSection> Read(PdfSession session, PdfDocument pdf)
    {
        var parts = pdf.ReadTextParts(session.Cancel);
        if (parts.IsTruncated) session.Report("limit-reached", PdfMessages.PartsLimit);
        var seen = new HashSet<(string, string, int)>();
        foreach (var group in parts.Parts.GroupBy(p => PartOf(p.Channel)))
        {
            var blocks = new List<TextBlock>();
            foreach (var part in group)
            {
                if (part.Channel == PdfChannel.Link && IsContent(part.Text)) session.Report(new Notice("external-link", PdfMessages.ExternalLink));
                foreach (var text in Texts(part))
                {
                    if (string.IsNullOrWhiteSpace(text) || !seen.Add((group.Key, text, part.PageIndex))) continue;
                    blocks.AddRange(session.Blocks.Text(text, At(pdf, part, group.Key), session.Next));
                    session.Next = blocks[^1].Ordinal + 1;
                }
            }

            if (blocks.Count > 0) yield return new TextSection(blocks) { Part = group.Key };
        }
    }

    /// <summary>The name of the part a channel's texts belong to.</summary>
    public static string PartOf(PdfChannel channel) => channel switch
    {
        PdfChannel.Annotation => DocumentParts.Comments,
        PdfChannel.FormField or PdfChannel.Xfa => DocumentParts.FormField,
        PdfChannel.Structure => DocumentParts.AltText,
        PdfChannel.JavaScript => DocumentParts.Script,
        PdfChannel.Link => DocumentParts.Field,
        _ => DocumentParts.Metadata,
    };

    /// <summary>The single texts of a part: XML and scripts hold many.</summary>
    public static IEnumerable<string> Texts(PdfTextPart part) => part.Channel switch
    {
        PdfChannel.Xmp or PdfChannel.Xfa => XmlTexts.Read(part.Text),
        PdfChannel.JavaScript or PdfChannel.Remainder => part.Text.Split('\n', '\r'),
        // Rich text (ISO 32000-1, 12.7.3.4) is XML: a letter may be written by its number, a name in pieces.
        PdfChannel.Annotation or PdfChannel.FormField when part.Text.StartsWith('<') && part.Text.EndsWith('>') => [XmlTexts.Shown(part.Text)],
        // Digits written by their codes are read as they are called.
        PdfChannel.Link when part.Text.Contains("%3", StringComparison.Ordinal) => [Uri.UnescapeDataString(part.Text)],
        _ => [part.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')],
    };

    // A link to click on is no content of the document; a file it sends data to or takes data from is.
    private static bool IsContent(string target) =>
        !target.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && !target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) && !target.StartsWith('#');

    private static Location At(PdfDocument pdf, PdfTextPart part, string name)
    {
        if (part.PageIndex < 0 || part.PageIndex >= pdf.Pages.Count) return new Location { Part = name };
        var height = pdf.Pages[part.PageIndex].Height;
        Box? box = part.Box is { } area ? new Box(Round(area.Left), Round(height - area.Top), Round(area.Width), Round(area.Height)) : null;
        return new Location { Page = part.PageIndex + 1, Part = name, Box = box };
    }

    private static double Round(double value) => Math.Round(double.IsFinite(value) ? value : 0, 2);
}
