using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiScanner.Analyzers.Source;

/// <summary>Decodes the tokens of string literals of every form and keeps where each code unit is written.</summary>
internal static class LiteralDecoder
{
    /// <summary>True for a token that writes text: a literal of any form or the text of an interpolated one.</summary>
    public static bool IsText(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken;

    /// <summary>Adds what a token says.</summary>
    /// <param name="token">A token for which <see cref="IsText"/> holds.</param>
    /// <param name="value">Where it is added.</param>
    public static void Decode(SyntaxToken token, ValueText value)
    {
        var own = new ValueText();
        var text = token.Text;
        var start = token.SpanStart;
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken:
                var isVerbatim = text.Length > 0 && text[0] == '@';
                var end = text.LastIndexOf('"');
                var open = isVerbatim ? 2 : 1;
                if (end >= open) AddEscaped(text, open, end, start, isVerbatim ? '"' : '\0', isRegular: !isVerbatim, own);
                break;
            case SyntaxKind.InterpolatedStringTextToken:
                DecodePart(token, own);
                break;
            default:
                DecodeRaw(text, start, own);
                break;
        }

        // Broken literals are decoded by the compiler in its own way: then the whole token is the place.
        // Doubled braces of interpolated text are left doubled by it.
        if (own.ToString() is var read && (read == token.ValueText || read == token.ValueText.Replace("{{", "{").Replace("}}", "}"))) Append(own, value);
        else value.Add(token.ValueText, token.Span);
    }

    private static void Append(ValueText own, ValueText value)
    {
        var text = own.ToString();
        for (var i = 0; i < text.Length; i++)
        {
            var place = own.PlaceOf(i, 1);
            value.Add(text[i], place.Start, place.Length);
        }
    }

    private static void DecodePart(SyntaxToken token, ValueText value)
    {
        var quotes = (token.Parent?.Parent as InterpolatedStringExpressionSyntax)?.StringStartToken.Text ?? "";
        if (quotes.IndexOf("\"\"\"", StringComparison.Ordinal) >= 0)
        {
            var closing = ((InterpolatedStringExpressionSyntax)token.Parent!.Parent!).StringEndToken.Text; // not null: the quotes were read there
            AddIndented(token.Text, 0, token.Text.Length, token.SpanStart, Indent(closing), StartsLine(token), value);
            return;
        }

        var isVerbatim = quotes.IndexOf('@') >= 0;
        AddEscaped(token.Text, 0, token.Text.Length, token.SpanStart, isVerbatim ? '"' : '\0', isRegular: !isVerbatim, value, isPart: true);
    }

    // The closing quotes of a raw literal stand behind a line end and the blanks that every line begins with.
    private static int Indent(string closing)
    {
        var quote = closing.IndexOf('"');
        var line = closing.LastIndexOf('\n', Math.Max(0, quote));
        return Math.Max(0, quote - line - 1);
    }

    private static bool StartsLine(SyntaxToken token) =>
        token.Parent?.Parent is InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents } && contents[0] == token.Parent;

    private static void DecodeRaw(string text, int start, ValueText value)
    {
        var quotes = 0;
        while (quotes < text.Length && text[quotes] == '"') quotes++;
        var end = text.Length - 1;
        while (end >= 0 && text[end] != '"') end--;
        end -= quotes - 1;
        var line = text.IndexOf('\n');
        if (end < quotes) return;
        if (line < 0)
        {
            for (var i = quotes; i < end; i++) value.Add(text[i], start + i, 1);
            return;
        }

        var last = text.LastIndexOf('\n', Math.Max(0, end - 1));
        var stop = last > 0 && text[last - 1] == '\r' ? last - 1 : last;
        if (stop > line) AddIndented(text, line + 1, stop, start, end - last - 1, startsLine: true, value);
    }

    private static void AddIndented(string text, int from, int to, int start, int indent, bool startsLine, ValueText value)
    {
        var column = startsLine ? 0 : int.MaxValue;
        for (var i = from; i < to; i++)
        {
            if (column < indent && (text[i] is ' ' or '\t'))
            {
                column++;
                continue;
            }

            value.Add(text[i], start + i, 1);
            column = text[i] == '\n' ? 0 : int.MaxValue;
        }
    }

    private static void AddEscaped(string text, int from, int to, int start, char doubled, bool isRegular, ValueText value, bool isPart = false)
    {
        for (var i = from; i < to;)
        {
            var c = text[i];
            var length = 1;
            if (isRegular && c == '\\' && i + 1 < to)
            {
                length = AddEscape(text, i, to, start, value);
            }
            else
            {
                if (i + 1 < to && text[i + 1] == c && (c == doubled && doubled != '\0' || isPart && c is '{' or '}')) length = 2;
                value.Add(c, start + i, length);
            }

            i += length;
        }
    }

    // Gives the length of the escape.
    private static int AddEscape(string text, int at, int to, int start, ValueText value)
    {
        var sign = text[at + 1];
        if (sign is 'u' or 'x' or 'U')
        {
            var most = sign == 'U' ? 8 : 4;
            var end = at + 2;
            while (end < to && end < at + 2 + most && Uri.IsHexDigit(text[end])) end++;
            if (end > at + 2 && int.TryParse(text.Substring(at + 2, end - at - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is >= 0 and <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF || sign != 'U'))
            {
                foreach (var c in code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code)) value.Add(c, start + at, end - at);
                return end - at;
            }
        }

        value.Add(sign switch { 'n' => '\n', 'r' => '\r', 't' => '\t', '0' => '\0', 'a' => '\a', 'b' => '\b', 'e' => '\u001B', 'f' => '\f', 'v' => '\v', _ => sign }, start + at, 2);
        return 2;
    }
}
