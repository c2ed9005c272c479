using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PiiScanner.Core.Text;
using PiiScanner.Reporting.Console;

namespace PiiScanner.Reporting.Html;

/// <summary>Writes elements and texts of a page that holds both languages; the reader switches between them without a script.</summary>
/// <param name="output">Written to.</param>
internal sealed class HtmlPage(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly Stack<string> _open = [];

    /// <summary>Opens an element.</summary>
    /// <param name="tag">Its name.</param>
    /// <param name="style">Its class, or null.</param>
    /// <param name="attributes">More attributes, names and encoded values.</param>
    public void Open(string tag, string? style = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(tag, style, attributes);
        _open.Push(tag);
    }

    /// <summary>Closes the element opened last.</summary>
    public void Close() => output.Write($"</{_open.Pop()}>\n");

    /// <summary>An element without content, such as <c>input</c>.</summary>
    /// <param name="tag">Its name.</param>
    /// <param name="style">Its class, or null.</param>
    /// <param name="attributes">More attributes; an empty value is written as a bare name.</param>
    public void Void(string tag, string? style = null, params ReadOnlySpan<(string Name, string Value)> attributes) => Start(tag, style, attributes);

    /// <summary>An element with a text in both languages.</summary>
    /// <param name="tag">Its name.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">Its class, or null.</param>
    public void Element(string tag, LocalizedText text, string? style = null)
    {
        Start(tag, style, []);
        Both(text);
        output.Write($"</{tag}>\n");
    }

    /// <summary>An element with a text that is the same in both languages: a path, a number.</summary>
    /// <param name="tag">Its name.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">Its class, or null.</param>
    public void Plain(string tag, string text, string? style = null)
    {
        Start(tag, style, []);
        Raw(Encode(text));
        output.Write($"</{tag}>\n");
    }

    /// <summary>A text in both languages; once where they agree.</summary>
    /// <param name="text">The text.</param>
    public void Both(LocalizedText text)
    {
        if (text.Vi == text.En) Raw(Encode(text.Vi));
        else Raw($"<span lang=\"vi\">{Encode(text.Vi)}</span><span lang=\"en\">{Encode(text.En)}</span>");
    }

    /// <summary>Markup as it is.</summary>
    /// <param name="markup">Made by this program alone.</param>
    public void Raw(string markup) => output.Write(markup);

    /// <summary>A text as content or as the value of an attribute.</summary>
    /// <param name="text">Any text; what could turn the reading direction is made visible.</param>
    public static string Encode(string text) => Encoder.Encode(TerminalText.Printable(text));

    /// <summary>A whole number.</summary>
    /// <param name="number">The number.</param>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Start(string tag, string? style, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        output.Write('<');
        output.Write(tag);
        if (style is not null) output.Write($" class=\"{style}\"");
        foreach (var (name, value) in attributes) output.Write(value.Length == 0 ? " " + name : $" {name}=\"{value}\"");
        output.Write('>');
    }
}
