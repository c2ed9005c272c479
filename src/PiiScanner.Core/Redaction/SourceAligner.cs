using System.Globalization;
using PiiScanner.Core.Text.Readers.Markup;

namespace PiiScanner.Core.Redaction;

/// <summary>Finds where each character of a block's text is written in its source: through entities, escapes, doubled quotation marks, tags between words and collapsed white space.</summary>
/// <param name="source">The whole source.</param>
public sealed class SourceAligner(string source)
{
    private const int LongestSkip = 1 << 20;
    private readonly string _source = source ?? throw new ArgumentNullException(nameof(source));

    /// <summary>The stretch of source behind each code unit of a text; an empty stretch for what the reader added itself. Null when the text does not stand there.</summary>
    /// <param name="text">A block's text.</param>
    /// <param name="offset">Where it, or the value behind its label, begins.</param>
    public (int Start, int End)[]? Align(string text, int offset)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (offset < 0 || offset > _source.Length) return null;
        for (var from = 0; from >= 0 && from < text.Length; from = NextLabelEnd(text, from))
        {
            if (TryAlign(text, from, offset) is { } places) return places;
        }

        return null;
    }

    // "họ tên: Nguyễn Văn An": the label before the colon may stand elsewhere.
    private static int NextLabelEnd(string text, int from)
    {
        var colon = text.IndexOf(": ", from, StringComparison.Ordinal);
        return colon < 0 ? -1 : colon + 2;
    }

    private (int Start, int End)[]? TryAlign(string text, int from, int offset)
    {
        var places = new (int Start, int End)[text.Length];
        for (var i = 0; i < from; i++) places[i] = (offset, offset);
        var at = offset;
        for (var i = from; i < text.Length;)
        {
            if (at < _source.Length && Written(text, i, at, out var units, out var length))
            {
                places[i] = (at, at + length);
                for (var k = 1; k < units; k++) places[i + k] = (at + length, at + length);
                i += units;
                at += length;
            }
            else if (at < _source.Length && IsSpace(_source[at]) && IsSpace(text[i]))
            {
                var end = at;
                while (end < _source.Length && IsSpace(_source[end])) end++;
                places[i++] = (at, end);
                at = end;
            }
            else if (at < _source.Length && SkipEnd(at) is > 0 and var next)
            {
                at = next;
            }
            else if (IsSpace(text[i]))
            {
                places[i++] = (at, at);
            }
            else
            {
                return null;
            }
        }

        return places;
    }

    // One character as it stands, or as an entity, an escape, a doubled mark.
    private bool Written(string text, int i, int at, out int units, out int length)
    {
        units = length = 1;
        var c = _source[at];
        if (c == '&' && MarkupEntities.Read(_source, at, _source.Length, out var entity) is { Length: > 0 } decoded && Begins(text, i, decoded))
        {
            (units, length) = (decoded.Length, entity);
            return true;
        }

        if (c == '\\' && at + 1 < _source.Length && Escape(at, text[i]) is > 0 and var escape)
        {
            length = escape;
            return true;
        }

        if (c == '"' && text[i] == '"' && at + 1 < _source.Length && _source[at + 1] == '"')
        {
            length = 2;
            return true;
        }

        return c == text[i];
    }

    private int Escape(int at, char wanted)
    {
        var c = _source[at + 1];
        if (c == 'u' && at + 6 <= _source.Length && ushort.TryParse(_source.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)) return unit == wanted ? 6 : 0;
        var meant = c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => c };
        return meant == wanted && c != 'u' ? 2 : 0;
    }

    // White space the text does not keep, and tags between its characters.
    private int SkipEnd(int at)
    {
        if (IsSpace(_source[at])) return at + 1;
        if (_source[at] != '<') return 0;
        var reach = Math.Min(LongestSkip, _source.Length - at);
        if (StartsWith(at, "<!--")) return Behind("-->", at, reach);
        if (StartsWith(at, "<![CDATA[")) return at + 9;
        if (StartsWith(at, "<script")) return Behind("</script>", at, reach);
        if (StartsWith(at, "<style")) return Behind("</style>", at, reach);
        return Behind(">", at, reach);
    }

    private int Behind(string mark, int at, int reach)
    {
        var found = _source.IndexOf(mark, at, reach, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? 0 : found + mark.Length;
    }

    private bool StartsWith(int at, string mark) => string.Compare(_source, at, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool Begins(string text, int i, string part) => string.CompareOrdinal(text, i, part, 0, part.Length) == 0;

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t' or '\f';
}
