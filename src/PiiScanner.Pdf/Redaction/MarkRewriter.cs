using PiiScanner.Pdf.Content;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Writer;

namespace PiiScanner.Pdf.Redaction;

/// <summary>Marked content (ISO 32000-1, 14.6) whose own texts, ActualText, Alt and E, would repeat what goes.</summary>
internal static class MarkRewriter
{
    private static readonly string[] TextKeys = ["ActualText", "Alt", "E"];

    /// <summary>Whether a key holds a text that stands for drawn content (14.9.3 to 14.9.5).</summary>
    public static bool IsText(string key) => Array.IndexOf(TextKeys, key) >= 0;

    /// <summary>The operator without its texts, or null where it has none of its own.</summary>
    /// <param name="lexer">Stands on BDC.</param>
    /// <param name="scrub">Finds what goes in a text.</param>
    /// <param name="always">True where a glyph inside goes: its texts go without being looked at.</param>
    public static CosDictionary? Strip(ContentLexer lexer, TextScrubber scrub, bool always)
    {
        if (lexer.Operator != Op.BeginMarkedProperties || lexer.Count < 2 || lexer.Operands[1].Value is not CosDictionary properties) return null;
        var goes = properties.Entries.Where(e => IsText(e.Key) && (always || (e.Value is CosString text && scrub.Hits(text)))).Select(e => e.Key).ToList();
        return goes.Count == 0 ? null : new CosDictionary(properties.Entries.Where(e => !goes.Contains(e.Key)).ToDictionary(e => e.Key, e => e.Value));
    }

    /// <summary>Writes the operator with other properties.</summary>
    public static void Write(CosWriter writer, CosObject tag, CosObject properties)
    {
        writer.Write(tag);
        writer.Write(properties);
        writer.Write(" BDC"u8);
    }
}
