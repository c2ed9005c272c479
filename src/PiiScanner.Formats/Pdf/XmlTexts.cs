using System.Text;
using System.Xml;

namespace PiiScanner.Formats.Pdf;

/// <summary>The words inside XML that a PDF carries: metadata and forms.</summary>
internal static class XmlTexts
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Fragment, IgnoreWhitespace = true, CheckCharacters = false };

    private static readonly XmlReaderSettings Rich = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Fragment, CheckCharacters = false };

    /// <summary>Each text node and each attribute that is no address of a schema; what is no XML comes line by line.</summary>
    /// <param name="xml">The XML.</param>
    public static IReadOnlyList<string> Read(string xml)
    {
        var texts = new List<string>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml.TrimStart('\uFEFF')), Settings);
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Comment) Add(texts, reader.Value);
                if (reader.NodeType != XmlNodeType.Element) continue;
                while (reader.MoveToNextAttribute())
                    if (reader.Prefix != "xmlns" && reader.LocalName != "xmlns") Add(texts, reader.Value);
            }
        }
        catch (XmlException)
        {
            // Broken XML still holds words: read all of it as lines.
            return xml.Split('\n', '\r');
        }

        return texts;
    }

    /// <summary>The words of rich text as they are shown, one line for each paragraph; what is no XML as it is.</summary>
    /// <param name="xml">The XML.</param>
    public static string Shown(string xml)
    {
        var text = new StringBuilder();
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Rich);
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text.Append(reader.Value);
                else if (reader.NodeType is XmlNodeType.EndElement or XmlNodeType.Element && reader.LocalName is "p" or "div" or "br" or "li") text.Append('\n');
                if (reader.NodeType == XmlNodeType.Element) AddAttributes(reader, text);
            }
        }
        catch (XmlException)
        {
            // What is broken is read as it is written.
            return xml;
        }

        return text.ToString().Trim();
    }

    // The look is no text; an address or title may hold one.
    private static void AddAttributes(XmlReader reader, StringBuilder text)
    {
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (reader.LocalName is not ("style" or "APIVersion" or "spec" or "dir" or "align" or "lang") && reader.Prefix != "xmlns" && reader.LocalName != "xmlns") text.Append('\n').Append(reader.Value).Append('\n');
        }

        reader.MoveToElement();
    }

    private static void Add(List<string> texts, string value)
    {
        var text = value.Trim();
        if (text.Length > 0 && !text.StartsWith("http://ns.", StringComparison.Ordinal) && !text.StartsWith("http://www.w3.org/", StringComparison.Ordinal)) texts.Add(text);
    }
}
