using System.Xml;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Reads the paragraphs of DrawingML: shapes, charts, SmartArt.</summary>
internal static class DrawingText
{
    /// <summary>Reads an <c>a:p</c> up to its end.</summary>
    /// <param name="reader">Stands on the element.</param>
    /// <param name="session">Tells whether places are wanted.</param>
    /// <param name="target">Takes the text.</param>
    public static BlockDraft ReadParagraph(MarkupReader reader, PackageSession session, BlockDraft target)
    {
        if (reader.IsEmpty) return target;
        var depth = reader.Depth;
        var buffer = new char[1024];
        string? font = null;
        var inText = false;
        while (reader.ReadInside(depth))
        {
            if (reader.IsElement)
            {
                inText = reader is { Name: "t", IsEmpty: false };
                if (reader.Name is "r" or "fld") font = null;
                else if (reader.Name == "latin") font = reader.Attribute("typeface") is { } face && !face.StartsWith('+') ? face : null;
                else if (reader.Name == "br") target.Append("\n", default, session.Place(reader));
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                inText = false;
            }
            else if (inText)
            {
                for (int offset = 0, read; (read = reader.ReadChunk(buffer)) > 0; offset += read)
                    target.Append(buffer.AsSpan(0, read), new RunLook(font, null), session.Place(reader, null, offset));
            }
        }

        return target;
    }

    /// <summary>True for a name of a shape or picture that somebody gave: not <c>Picture 3</c> and not <c>Text Box 12</c>.</summary>
    public static bool IsTelling(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return false;
        if (name.Contains('.') || name.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F') >= 0) return true;
        var digits = name.Count(char.IsAsciiDigit);
        return digits > 5 || name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 4;
    }
}
