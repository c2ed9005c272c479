using PiiScanner.Core.Text.Readers.Markup;
using PiiScanner.Core.Text.Readers.Xml;

namespace PiiScanner.Core.Text.Readers;

/// <summary>Reads XML of any vocabulary: elements of one name with simple fields as tables, other text as lines of <c>name: text</c>.</summary>
public static class XmlMarkupReader
{
    /// <summary>Reads a text. What is not well formed, or is nested too deeply, is read as lines, with a notice or a gap. Declared entities are not expanded: a gap.</summary>
    /// <param name="xml">The text.</param>
    /// <param name="limits">Bounds; null is the defaults.</param>
    /// <param name="places">Told where blocks stand; null when nobody asks.</param>
    public static Document Read(string xml, TextLimits? limits = null, SourcePlaces? places = null)
    {
        if (xml is null) throw new ArgumentNullException(nameof(xml));
        var bounds = limits ?? TextLimits.Default;
        return new Document(report => Sections(xml, bounds, report, places));
    }

    private static IEnumerable<DocumentSection> Sections(string xml, TextLimits limits, Document report, SourcePlaces? places)
    {
        var outcome = XmlTreeParser.Parse(xml, limits.MaxElementDepth, out var tree);
        if (tree is null) return Lines(xml, outcome, limits, report);
        if (tree.HasEntities)
        {
            report.Add(new ReadGap("entities-not-expanded", new LocalizedText(
                "Tệp XML tự khai báo thực thể; vì an toàn, chúng không được mở ra.",
                "The XML declares entities of its own; for safety they were not expanded.")));
        }

        return new XmlWalker(tree, new BlockMaker(xml, limits, places)).Walk();
    }

    private static IEnumerable<DocumentSection> Lines(string xml, XmlTreeParser.Outcome outcome, TextLimits limits, Document report)
    {
        if (outcome == XmlTreeParser.Outcome.TooDeep)
        {
            report.Add(new ReadGap("limit-reached", new LocalizedText(
                "Tệp XML lồng nhau quá sâu nên chỉ được đọc như văn bản thường.",
                "The XML is nested too deeply; it was read as plain lines.")));
        }
        else
        {
            report.Add(new Notice("read-as-text", new LocalizedText(
                "Tệp XML bị lỗi cú pháp nên được đọc như văn bản thường.",
                "The XML is broken; it was read as plain lines.")));
        }

        // Letters written as numbers would not be recognised in plain lines.
        var readable = MarkupEntities.Decode(xml);
        return [PlainTextReader.Section(() => new StringCharSource(readable), limits)];
    }
}
