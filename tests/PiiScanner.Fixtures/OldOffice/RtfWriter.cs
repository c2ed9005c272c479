using System.Globalization;
using System.Text;

namespace PiiScanner.Fixtures.OldOffice;

/// <summary>Writes rich text: paragraphs, and tables of equal columns.</summary>
public static class RtfWriter
{
    private const int ColumnWidth = 1800;

    /// <summary>The file.</summary>
    /// <param name="parts">Paragraphs and tables.</param>
    /// <param name="font">Font of all text; text in a font of an old encoding is given as that font's bytes show it.</param>
    public static byte[] Write(IEnumerable<StoryPart> parts, string font = "Times New Roman")
    {
        var text = new StringBuilder(@"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 ").Append(font).Append(";}}\r\n");
        foreach (var part in parts)
        {
            if (part.Rows is null) text.Append(@"\pard\plain\f0 ").Append(Escape(part.Line ?? "")).Append("\\par\r\n");
            foreach (var row in part.Rows ?? []) AppendRow(text, row);
        }

        return Encoding.Latin1.GetBytes(text.Append("}\r\n").ToString());
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> row)
    {
        text.Append(@"\trowd");
        for (var i = 1; i <= row.Count; i++) text.Append(CultureInfo.InvariantCulture, $@"\cellx{i * ColumnWidth}");
        text.Append(@"\pard\plain\f0\intbl ");
        foreach (var cell in row) text.Append(Escape(cell)).Append(@"\cell ");
        text.Append("\\row\r\n");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '\\' or '{' or '}') escaped.Append('\\').Append(c);
            else if (c == '\n') escaped.Append(@"\line ");
            else if (c < 0x80) escaped.Append(c);
            else if (c is >= '\u00A0' and <= '\u00FF') escaped.Append(CultureInfo.InvariantCulture, $@"\'{(int)c:x2}");
            else escaped.Append(CultureInfo.InvariantCulture, $@"\u{(short)c}?");
        }

        return escaped.ToString();
    }
}
