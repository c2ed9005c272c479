using System.Xml;

namespace PiiScanner.Formats.Image;

/// <summary>
/// The XMP packets of a picture read as plain XML, for packets that break the rules of XMP (ISO 16684-1, such as a property given twice, which cameras and photo programs write) and are therefore refused by a reader of XMP.
/// </summary>
internal static class XmpPacket
{
    private const int MostCharacters = 4_000_000;

    private static ReadOnlySpan<byte> Start => "<x:xmpmeta"u8;

    // Adobe XMP part 3, 1.1.3.1: what did not fit into one segment of a JPEG.
    private static ReadOnlySpan<byte> Extension => "http://ns.adobe.com/xmp/extension/"u8;

    private static ReadOnlySpan<byte> End => "</x:xmpmeta>"u8;

    /// <summary>Every text and attribute of all packets with its name (<c>dc:creator</c>), in order; null where there is none, or one that cannot be read to its end.</summary>
    /// <param name="picture">The whole file.</param>
    public static IReadOnlyList<(string Name, string Value)>? Read(byte[] picture)
    {
        List<(string, string)>? found = null;
        for (var at = 0; picture.AsSpan(at).IndexOf(Start) is >= 0 and var start;)
        {
            at += start;
            var length = picture.AsSpan(at).IndexOf(End);
            found ??= [];
            // The extended part of a long packet lies in pieces: the piece that ends is not where it begins.
            if (length < 0 || !TryRead(picture, at, length + End.Length, found)) return null;
            at += length + End.Length;
        }

        return picture.AsSpan().IndexOf(Extension) >= 0 ? null : found;
    }

    private static bool TryRead(byte[] picture, int start, int length, List<(string, string)> found)
    {
        using var packet = new MemoryStream(picture, start, length, writable: false);
        using var xml = XmlReader.Create(packet, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
        var names = new Stack<string>();
        try
        {
            while (xml.Read())
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        AddAttributes(xml, found);
                        if (!xml.IsEmptyElement) names.Push(Property(xml.Name, names));
                        break;
                    case XmlNodeType.EndElement:
                        names.Pop();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA:
                        found.Add((names.Count > 0 ? names.Peek() : "", xml.Value));
                        break;
                }
            }
        }
        catch (XmlException)
        {
            return false;
        }

        return true;
    }

    // rdf:Bag, rdf:Seq, rdf:Alt and rdf:li are the frame of a property with several values.
    private static string Property(string name, Stack<string> names) => name.StartsWith("rdf:", StringComparison.Ordinal) && names.Count > 0 ? names.Peek() : name;

    private static void AddAttributes(XmlReader xml, List<(string, string)> found)
    {
        while (xml.MoveToNextAttribute())
        {
            if (!xml.Name.StartsWith("xmlns", StringComparison.Ordinal) && !xml.Name.StartsWith("rdf:", StringComparison.Ordinal) && xml.Name is not ("xml:lang" or "x:xmptk")) found.Add((xml.Name, xml.Value));
        }

        xml.MoveToElement();
    }
}
