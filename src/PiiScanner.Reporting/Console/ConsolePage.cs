namespace PiiScanner.Reporting.Console;

/// <summary>Lines of a terminal page: wrapped at spaces, with a hanging indent, coloured where asked for.</summary>
/// <param name="output">Written to.</param>
/// <param name="width">Columns; 0 means that lines are not wrapped.</param>
/// <param name="color">Whether escape codes may be written.</param>
internal sealed class ConsolePage(TextWriter output, int width, bool color)
{
    private const string Reset = "\u001b[0m";

    /// <summary>An empty line.</summary>
    public void Gap() => output.Write('\n');

    /// <summary>Writes a text.</summary>
    /// <param name="text">Any text; made printable here.</param>
    /// <param name="indent">Columns before the first line.</param>
    /// <param name="hanging">Columns more before the lines that follow.</param>
    /// <param name="style">How its beginning looks.</param>
    /// <param name="styled">Code units of the first line that take the style; by default the whole text takes it.</param>
    public void Line(string text, int indent = 0, int hanging = 0, Style style = Style.Plain, int styled = int.MaxValue)
    {
        var rest = TerminalText.Printable(text).AsSpan();
        var before = indent;
        do
        {
            var length = Fit(rest, width - before);
            for (var column = 0; column < before; column++) output.Write(' ');
            WriteStyled(rest[..length].TrimEnd(' '), style, styled);
            output.Write('\n');
            rest = rest[length..].TrimStart(' ');
            before = indent + hanging;
            if (styled != int.MaxValue) styled = 0;
        }
        while (!rest.IsEmpty);
    }

    private void WriteStyled(ReadOnlySpan<char> line, Style style, int styled)
    {
        if (!color || style == Style.Plain || styled == 0)
        {
            output.Write(line);
            return;
        }

        var length = Math.Min(styled, line.Length);
        output.Write(Code(style));
        output.Write(line[..length]);
        output.Write(Reset);
        output.Write(line[length..]);
    }

    // A word longer than the line is not cut: a path must stay one piece that can be copied.
    private int Fit(ReadOnlySpan<char> text, int columns)
    {
        if (width <= 0 || TerminalText.Width(text) <= columns) return text.Length;
        var lastSpace = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ') continue;
            if (TerminalText.Width(text[..i]) > columns) return lastSpace > 0 ? lastSpace : i;
            lastSpace = i;
        }

        return lastSpace > 0 ? lastSpace : text.Length;
    }

    private static string Code(Style style) => style switch
    {
        Style.Block => "\u001b[1;31m",
        Style.Review => "\u001b[1;33m",
        Style.Clear => "\u001b[32m",
        Style.Unread => "\u001b[1;35m",
        Style.Strong => "\u001b[1m",
        _ => "",
    };
}

/// <summary>How a stretch of a line looks.</summary>
internal enum Style
{
    /// <summary>As everything else.</summary>
    Plain,

    /// <summary>Must not be published.</summary>
    Block,

    /// <summary>A person must decide.</summary>
    Review,

    /// <summary>Nothing found.</summary>
    Clear,

    /// <summary>Not read.</summary>
    Unread,

    /// <summary>Stands out: the name of a file.</summary>
    Strong,
}
