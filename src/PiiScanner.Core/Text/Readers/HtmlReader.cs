using PiiScanner.Core.Text.Readers.Markup;

namespace PiiScanner.Core.Text.Readers;

/// <summary>Reads HTML: text by block, tables, and what a visitor does not see: hidden elements, attributes, comments, scripts. Takes any markup, however broken, in linear time.</summary>
/// <remarks>The column of a block is given only where its text stands in the source character for character.</remarks>
public static class HtmlReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="html">The page, or a fragment, or a template with code in it.</param>
    /// <param name="limits">Bounds; null is the defaults. Below the depth limit text is still read, with a gap.</param>
    /// <param name="handOver">Takes a file inside the page on every enumeration; false when it is not taken, which is a gap. Null when nobody asks.</param>
    /// <param name="places">Told where blocks stand; null when nobody asks.</param>
    public static Document Read(string html, TextLimits? limits = null, Func<EmbeddedText, bool>? handOver = null, SourcePlaces? places = null)
    {
        if (html is null) throw new ArgumentNullException(nameof(html));
        return new Document(report => Sections(html, limits ?? TextLimits.Default, handOver, report, places));
    }

    private static IEnumerable<DocumentSection> Sections(string html, TextLimits limits, Func<EmbeddedText, bool>? handOver, Document report, SourcePlaces? places)
    {
        var walker = new HtmlWalker(html, (0, html.Length), new BlockMaker(html, limits, places), new EmbeddedTexts(handOver, report), report, part: null);
        return walker.Walk();
    }
}
