using System.Text;
using System.Xml;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Word;

/// <summary>Looks at the page headers and footers before the body is read, because they may name the lists it holds: "DANH SÁCH HỌC SINH HỘ NGHÈO" on every page and nowhere else.</summary>
/// <remarks>The same parts are read once more behind the body as text of their own; what is broken is told then.</remarks>
internal static class PageTitles
{
    private const int MostParts = 20;
    private const int MostLines = 60;
    private const int LongestLine = 200;

    /// <summary>Their paragraphs, the long ones left out.</summary>
    /// <param name="session">The package.</param>
    /// <param name="parts">Header and footer parts.</param>
    public static IReadOnlyList<string> Find(PackageSession session, IEnumerable<PackagePart> parts)
    {
        var lines = new List<string>();
        foreach (var part in parts.Take(MostParts))
        {
            try
            {
                using var stream = session.Package.OpenStream(part, counts: false);
                Read(stream, lines, session.Cancel);
            }
            catch (Exception error) when (PartFaults.IsFault(error))
            {
                // The part is read again with the rest, and that reading reports the fault.
                continue;
            }
        }

        return lines;
    }

    private static void Read(Stream stream, List<string> lines, CancellationToken cancel)
    {
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        var line = new StringBuilder();
        while (lines.Count < MostLines && xml.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (xml.NodeType == XmlNodeType.Text && line.Length <= LongestLine) line.Append(xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "p") Take(line, lines);
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "tab" or "br") line.Append(' ');
        }
    }

    private static void Take(StringBuilder line, List<string> lines)
    {
        var text = line.ToString().Trim();
        line.Clear();
        if (text.Length is > 0 and <= LongestLine) lines.Add(text);
    }
}
