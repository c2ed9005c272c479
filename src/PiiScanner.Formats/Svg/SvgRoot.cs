using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Formats.Svg;

/// <summary>Looks at the text of a drawing: its first element, and the files inside it.</summary>
internal static class SvgRoot
{
    private const int MaxFiles = 10_000;

    /// <summary>What is said of a picture nobody read.</summary>
    public static LocalizedText PictureUnread { get; } = new("Một ảnh trong hình vẽ SVG chưa được đọc.", "A picture inside the SVG drawing was not read.");

    /// <summary>True when the first element is that of a drawing.</summary>
    /// <param name="head">The first characters, without white space before them.</param>
    public static bool Begins(ReadOnlySpan<char> head)
    {
        while (head.StartsWith("<?") || head.StartsWith("<!"))
        {
            // A document type may hold declarations in brackets.
            var close = head.StartsWith("<?") ? "?>" : head.StartsWith("<!--") ? "-->" : head.IndexOf('[') is var bracket && bracket >= 0 && bracket < head.IndexOf('>') ? "]>" : ">";
            var end = head.IndexOf(close);
            if (end < 0) return false;
            head = head[(end + close.Length)..].TrimStart();
        }

        if (!head.StartsWith("<")) return false;
        var name = head[1..];
        var stop = name.IndexOfAny(" \t\r\n/>");
        if (stop >= 0) name = name[..stop];
        return name[(name.IndexOf(':') + 1)..].Equals("svg", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The files inside of <c>data:</c> addresses.</summary>
    /// <param name="svg">The whole text.</param>
    public static IEnumerable<EmbeddedText> Pictures(string svg)
    {
        var number = 0;
        for (var at = 0; number < MaxFiles; )
        {
            at = svg.IndexOf("data:", at, StringComparison.OrdinalIgnoreCase);
            if (at < 0) yield break;
            var start = at + "data:".Length;
            at = start;
            var comma = svg.AsSpan(start, Math.Min(200, svg.Length - start)).IndexOf(',');
            if (comma < 0 || svg.AsSpan(start, comma).IndexOfAny("\"'<> ()") >= 0) continue;
            var kind = svg.Substring(start, comma).Split(';');
            if (!kind[0].Contains('/')) continue;
            var from = start + comma + 1;
            var length = svg.AsSpan(from).IndexOfAny("\"'<>)");
            if (length < 0) length = svg.Length - from;
            at = from + length;
            yield return new EmbeddedText(++number, kind[0].Trim().ToLowerInvariant(), kind.Any(part => part.Trim().Equals("base64", StringComparison.OrdinalIgnoreCase)), svg.Substring(from, length), new Location { Part = DocumentParts.Attribute });
        }
    }
}
