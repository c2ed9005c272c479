using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Formats.Svg;

/// <summary>Looks at the text of a drawing: its first element, and the files inside it.</summary>
internal static class SvgRoot
{
    /// <summary>Most files taken out of one drawing.</summary>
    public const int MaxFiles = 10_000;

    private const int MaxHeader = 4096;

    /// <summary>What is said of a picture nobody read.</summary>
    public static LocalizedText PictureUnread { get; } = new("Một ảnh trong hình vẽ SVG chưa được đọc.", "A picture inside the SVG drawing was not read.");

    /// <summary>True when the first element is that of a drawing; null when it does not stand in these characters.</summary>
    /// <param name="head">The first characters, without white space before them.</param>
    public static bool? Begins(ReadOnlySpan<char> head)
    {
        while (head.StartsWith("<?") || head.StartsWith("<!"))
        {
            // A document type may hold declarations in brackets.
            var close = head.StartsWith("<?") ? "?>" : head.StartsWith("<!--") ? "-->" : head.IndexOf('[') is var bracket && bracket >= 0 && bracket < head.IndexOf('>') ? "]>" : ">";
            var end = head.IndexOf(close);
            if (end < 0) return null;
            head = head[(end + close.Length)..].TrimStart();
        }

        if (head.Length == 0) return null;
        if (head[0] != '<') return false;
        var name = head[1..];
        var stop = name.IndexOfAny(" \t\r\n/>");
        if (stop >= 0) name = name[..stop];
        return name[(name.IndexOf(':') + 1)..].Equals("svg", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The files inside of <c>data:</c> addresses; whoever takes them stops behind <see cref="MaxFiles"/>.</summary>
    /// <param name="svg">The whole text.</param>
    public static IEnumerable<EmbeddedText> Pictures(string svg)
    {
        var number = 0;
        for (var at = svg.IndexOf("data:", StringComparison.OrdinalIgnoreCase); at >= 0; at = svg.IndexOf("data:", at, StringComparison.OrdinalIgnoreCase))
        {
            at += "data:".Length;
            var comma = svg.AsSpan(at, Math.Min(MaxHeader, svg.Length - at)).IndexOf(',');
            if (comma < 0 || svg.AsSpan(at, comma).IndexOfAny("\"'<>()") >= 0) continue;
            var kind = svg.Substring(at, comma).Split(';', StringSplitOptions.TrimEntries);
            if (!IsMediaType(kind[0])) continue;
            var from = at + comma + 1;
            var length = svg.AsSpan(from).IndexOfAny("\"'<>)");
            if (length < 0) length = svg.Length - from;
            at = from + length;
            yield return new EmbeddedText(++number, kind[0].ToLowerInvariant(), kind.Contains("base64", StringComparer.OrdinalIgnoreCase), svg.Substring(from, length), new Location { Part = DocumentParts.Attribute });
        }
    }

    // Left out, it is that of plain text.
    private static bool IsMediaType(string kind) => kind.Length == 0 || (kind.Contains('/') && !kind.Any(char.IsWhiteSpace));
}
