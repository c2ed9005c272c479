namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Cuts HTML or XML into tokens. Never fails: what is no markup is text. Linear in the length of the text.</summary>
/// <param name="text">The whole text.</param>
/// <param name="start">First code unit to read.</param>
/// <param name="end">Code unit behind the last to read.</param>
/// <param name="isXml">True for the rules of XML: names keep their case, no element holds raw text, CDATA sections exist.</param>
internal sealed class MarkupTokenizer(string text, int start, int end, bool isXml)
{
    private const int LongestName = 128;

    private readonly List<MarkupAttribute> _attributes = [];
    private readonly NameTable _names = new();
    private int _position = start;
    private string? _rawElement;
    private bool _noMoreDoubleQuotes;
    private bool _noMoreSingleQuotes;

    /// <summary>What the token is.</summary>
    public MarkupTokenKind Kind { get; private set; }

    /// <summary>First code unit of the token; of the content for comments, instructions and CDATA.</summary>
    public int Start { get; private set; }

    /// <summary>Code unit behind the token, or behind the content.</summary>
    public int End { get; private set; }

    /// <summary>Name of the element; lower case in HTML. Empty for tokens without a name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>True for <c>&lt;a/&gt;</c>.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>Attributes of the start tag; overwritten by the next.</summary>
    public IReadOnlyList<MarkupAttribute> Attributes => _attributes;

    /// <summary>Moves to the next token. False at the end.</summary>
    public bool Next()
    {
        if (_position >= end) return false;
        if (_rawElement is not null && TryRawText()) return true;
        if (text[_position] == '<' && TryMarkup()) return true;
        Kind = MarkupTokenKind.Text;
        Start = _position;
        // A "<" that begins no markup is text; the search goes on behind it.
        var next = IndexOf("<", _position + 1);
        while (next < end && !BeginsMarkup(next)) next = IndexOf("<", next + 1);
        End = _position = next;
        return true;
    }

    private bool BeginsMarkup(int at)
    {
        if (at + 1 >= end) return false;
        var c = text[at + 1];
        return c is '!' or '?' || IsNameStart(c) || (c == '/' && at + 2 < end && IsNameStart(text[at + 2]));
    }

    private bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (isXml && (c is '_' or ':' || (c >= 0x80 && char.IsLetter(c))));

    private bool TryMarkup()
    {
        if (!BeginsMarkup(_position)) return false;
        switch (text[_position + 1])
        {
            case '!':
                Declaration();
                return true;
            case '?':
                Delimited(MarkupTokenKind.Instruction, 2, "?>");
                return true;
            case '/':
                EndTag();
                return true;
            default:
                StartTag();
                return true;
        }
    }

    private void Declaration()
    {
        if (StartsWith("<!--")) Delimited(MarkupTokenKind.Comment, 4, "-->");
        else if (StartsWith("<![CDATA[")) Delimited(MarkupTokenKind.RawText, 9, "]]>");
        else if (StartsWith("<!doctype")) Doctype();
        else Delimited(MarkupTokenKind.Comment, 2, ">");
    }

    private void Delimited(MarkupTokenKind kind, int opening, string closing)
    {
        Kind = kind;
        Name = string.Empty;
        Start = Math.Min(end, _position + opening);
        End = IndexOf(closing, Start);
        _position = Math.Min(end, End + closing.Length);
    }

    // The internal subset of a document type stands in brackets and holds further ">".
    private void Doctype()
    {
        Kind = MarkupTokenKind.Doctype;
        Start = _position;
        var close = IndexOf(">", _position);
        var bracket = text.IndexOf('[', _position, close - _position);
        if (bracket >= 0) close = IndexOf(">", IndexOf("]", bracket));

        End = close;
        _position = Math.Min(end, close + 1);
    }

    private void EndTag()
    {
        Kind = MarkupTokenKind.EndTag;
        Start = _position;
        var nameEnd = NameEnd(_position + 2);
        Name = _names.Get(text, _position + 2, nameEnd, isXml);
        var close = IndexOf(">", nameEnd);
        End = _position = Math.Min(end, close + 1);
    }

    private void StartTag()
    {
        Kind = MarkupTokenKind.StartTag;
        Start = _position;
        IsSelfClosing = false;
        _attributes.Clear();
        var at = NameEnd(_position + 1);
        Name = _names.Get(text, _position + 1, at, isXml);
        while (at < end && text[at] != '>') at = AttributeAt(at);
        End = _position = Math.Min(end, at + 1);
        if (!isXml && !IsSelfClosing && HoldsRawText(Name)) _rawElement = Name;
    }

    private int AttributeAt(int at)
    {
        var c = text[at];
        Steps.Take();
        if (char.IsWhiteSpace(c)) return at + 1;
        if (c == '/')
        {
            IsSelfClosing = at + 1 < end && text[at + 1] == '>';
            return at + 1;
        }

        var nameStart = at;
        do at++;
        while (at < end && text[at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(text[at]));
        Steps.Take(at - nameStart);
        var name = _names.Get(text, nameStart, Math.Min(at, nameStart + LongestName), isXml);
        var equals = SkipSpace(at);
        if (equals >= end || text[equals] != '=')
        {
            _attributes.Add(new MarkupAttribute(name, at, 0));
            return at;
        }

        return ValueAt(name, SkipSpace(equals + 1));
    }

    private int ValueAt(string name, int at)
    {
        if (at < end && text[at] is '"' or '\'' && ClosingQuote(at) is var close && close < end)
        {
            _attributes.Add(new MarkupAttribute(name, at + 1, close - at - 1));
            return close + 1;
        }

        var valueStart = at;
        while (at < end && text[at] != '>' && !char.IsWhiteSpace(text[at])) at++;
        Steps.Take(at - valueStart);
        _attributes.Add(new MarkupAttribute(name, valueStart, at - valueStart));
        return at;
    }

    private int ClosingQuote(int at)
    {
        var isDouble = text[at] == '"';
        if (isDouble ? _noMoreDoubleQuotes : _noMoreSingleQuotes) return end;
        var close = IndexOf(isDouble ? "\"" : "'", at + 1);
        if (close < end) return close;
        // Remembered, so that a thousand open quotes do not each search to the end.
        if (isDouble) _noMoreDoubleQuotes = true;
        else _noMoreSingleQuotes = true;
        return end;
    }

    private bool TryRawText()
    {
        var name = _rawElement!; // The caller looked.
        _rawElement = null;
        var close = _position;
        while (true)
        {
            close = IndexOf("</", close);
            if (close >= end || MatchesName(close + 2, name)) break;
            close += 2;
        }

        if (close == _position) return false;
        Kind = MarkupTokenKind.RawText;
        Start = _position;
        End = _position = close;
        return true;
    }

    private bool MatchesName(int at, string name)
    {
        if (at + name.Length > end || string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0) return false;
        return at + name.Length == end || text[at + name.Length] is '>' or '/' || char.IsWhiteSpace(text[at + name.Length]);
    }

    private int NameEnd(int at)
    {
        var start = at;
        while (at < end && text[at] is not ('>' or '/' or '<') && !char.IsWhiteSpace(text[at])) at++;
        Steps.Take(at - start);
        return at;
    }

    private int SkipSpace(int at)
    {
        var start = at;
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        Steps.Take(at - start);
        return at;
    }

    private bool StartsWith(string what) =>
        _position + what.Length <= end && string.Compare(text, _position, what, 0, what.Length, StringComparison.OrdinalIgnoreCase) == 0;

    // The end when there is none.
    private int IndexOf(string what, int from)
    {
        if (from >= end) return end;
        var found = text.AsSpan(from, end - from).IndexOf(what.AsSpan());
        Steps.Take(found < 0 ? end - from : found + what.Length);
        return found < 0 ? end : from + found;
    }

    private static bool HoldsRawText(string name) => name is "script" or "style" or "textarea" or "title" or "xmp" or "iframe" or "noembed" or "noframes";
}
