using System.Text;
using System.Xml;
using PiiScanner.Core.Redaction;

namespace PiiScanner.Formats.Excel;

/// <summary>Writes the table of shared strings anew: strings no cell uses any more are emptied in their places, so that the numbers of the others stay true.</summary>
internal static class StringsCopier
{
    /// <summary>Says whether a string is unused, or holds a value.</summary>
    public static bool NeedsChange(Stream input, IReadOnlySet<int> used, FileEdits edits) => Copy(input, Stream.Null, used, edits);

    /// <summary>Writes the table.</summary>
    /// <param name="input">The original.</param>
    /// <param name="output">Takes the copy.</param>
    /// <param name="used">Numbers of strings that cells use.</param>
    /// <param name="edits">Knows the values.</param>
    /// <returns>True when something was changed.</returns>
    public static bool Copy(Stream input, Stream output, IReadOnlySet<int> used, FileEdits edits)
    {
        using var xml = XmlReader.Create(input, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        using var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, CheckCharacters = false });
        var changed = false;
        var index = -1;
        var goes = xml.Read();
        while (goes)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" } && !used.Contains(++index))
            {
                changed |= !IsEmpty(xml);
                writer.WriteStartElement(xml.Prefix, "si", xml.NamespaceURI);
                writer.WriteElementString(xml.Prefix, "t", xml.NamespaceURI, "");
                writer.WriteEndElement();
                xml.Skip();
                goes = !xml.EOF;
                continue;
            }

            changed |= CopyNode(xml, writer, edits);
            goes = xml.Read();
        }

        return changed;
    }

    private static bool IsEmpty(XmlReader xml) => xml.IsEmptyElement;

    private static bool CopyNode(XmlReader xml, XmlWriter writer, FileEdits edits)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.XmlDeclaration:
                writer.WriteStartDocument(standalone: true);
                return false;
            case XmlNodeType.Element:
                writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
                var isEmpty = xml.IsEmptyElement;
                writer.WriteAttributes(xml, defattr: false);
                if (isEmpty) writer.WriteEndElement();
                return false;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                return false;
            case XmlNodeType.Whitespace:
                writer.WriteWhitespace(xml.Value);
                return false;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                return WriteText(xml.Value, writer, edits);
            default:
                return true;
        }
    }

    // What a cell shows was looked through with the cell; a phonetic guide was not.
    private static bool WriteText(string value, XmlWriter writer, FileEdits edits)
    {
        var left = edits.Values.Find(value).Where(match => !edits.Lawful.ContainsKey(match.Key)).ToList();
        writer.WriteString(left.Count == 0 ? value : TextEdit.Apply(value, [.. left.Select(match => new TextEdit(match.Start, match.Length, "***", match.Kind, Operator.Mask))]));
        return left.Count > 0;
    }
}
