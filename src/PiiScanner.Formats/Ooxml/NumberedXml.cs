using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PiiScanner.Formats.Ooxml;

/// <summary>One XML part held whole, with the way from the numbers <see cref="MarkupReader"/> gives its nodes to the nodes themselves.</summary>
internal sealed class NumberedXml
{
    private readonly Dictionary<int, XObject> _nodes = [];

    private NumberedXml(XDocument document) => Document = document;

    /// <summary>The part.</summary>
    public XDocument Document { get; }

    /// <summary>Loads a part.</summary>
    /// <param name="stream">Its decompressed bytes.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="wanted">Numbers of nodes that will be asked for.</param>
    /// <exception cref="XmlException">The XML is broken or has a DTD.</exception>
    public static NumberedXml Load(Stream stream, ReadLimits limits, IReadOnlySet<int> wanted)
    {
        var numbered = new NumberedXml(new XDocument());
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        XContainer at = numbered.Document;
        for (var node = 0; xml.Read(); node++)
        {
            if (xml.Depth > limits.MaxElementDepth) throw new PartLimitException(PackageMessages.TooDeep);
            var made = Make(xml, numbered.Document);
            if (made is not null)
            {
                at.Add(made);
                if (wanted.Contains(node)) numbered._nodes[node] = made;
                if (made is XElement element && !xml.IsEmptyElement) at = element;
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                at = at.Parent ?? (XContainer)numbered.Document;
            }
        }

        return numbered;
    }

    /// <summary>The node of a number, or null when it was not asked for.</summary>
    /// <param name="node">Its number.</param>
    public XObject? Find(int node) => _nodes.GetValueOrDefault(node);

    /// <summary>Writes the part as UTF-8.</summary>
    /// <param name="stream">Takes it.</param>
    public void Save(Stream stream)
    {
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineHandling = NewLineHandling.Entitize,
            CheckCharacters = false,
            OmitXmlDeclaration = Document.Declaration is null,
        });
        Document.WriteTo(writer);
    }

    private static XNode? Make(XmlReader xml, XDocument document)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                return MakeElement(xml);
            case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                return new XText(xml.Value);
            case XmlNodeType.CDATA:
                return new XCData(xml.Value);
            case XmlNodeType.Comment:
                return new XComment(xml.Value);
            case XmlNodeType.ProcessingInstruction:
                return new XProcessingInstruction(xml.Name, xml.Value);
            case XmlNodeType.XmlDeclaration:
                document.Declaration = new XDeclaration("1.0", "UTF-8", xml.GetAttribute("standalone"));
                return null;
            default:
                return null;
        }
    }

    private static XElement MakeElement(XmlReader xml)
    {
        var element = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
        while (xml.MoveToNextAttribute())
        {
            var name = xml.Prefix.Length == 0 && xml.LocalName == "xmlns" ? XName.Get("xmlns") : XName.Get(xml.LocalName, xml.NamespaceURI);
            element.Add(new XAttribute(name, xml.Value));
        }

        xml.MoveToElement();
        return element;
    }
}
