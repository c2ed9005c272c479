namespace PiiScanner.Core.Text.Readers.Json;

/// <summary>Finds the shape of JSON text. Takes comments, trailing commas, single quotation marks, bare keys, and several values one after the other; anything else is no JSON.</summary>
internal sealed class JsonParser
{
    private readonly string _text;
    private readonly int _maxDepth;
    private readonly List<JsonTree.Node> _nodes = [];

    // Open objects and arrays: no recursion, so depth costs no stack.
    private readonly Stack<int> _open = new();
    private readonly int _end;
    private int _at;

    private JsonParser(string text, (int Start, int End) range, int maxDepth)
    {
        _text = text;
        _at = range.Start;
        _end = range.End;
        _maxDepth = maxDepth;
    }

    /// <summary>Why a text was not taken.</summary>
    internal enum Outcome
    {
        /// <summary>It is JSON.</summary>
        Ok,

        /// <summary>It is not, from some place on.</summary>
        Broken,

        /// <summary>It ends in the middle of a value.</summary>
        Cut,

        /// <summary>It is nested too deeply.</summary>
        TooDeep,
    }

    /// <summary>Reads the shape.</summary>
    /// <param name="text">The whole source.</param>
    /// <param name="range">The stretch of it that is to be JSON.</param>
    /// <param name="maxDepth">Deepest nesting.</param>
    /// <param name="tree">The shape, when the outcome is <see cref="Outcome.Ok"/>.</param>
    public static Outcome Parse(string text, (int Start, int End) range, int maxDepth, out JsonTree? tree)
    {
        var parser = new JsonParser(text, range, maxDepth);
        var outcome = parser.Run();
        tree = outcome == Outcome.Ok ? new JsonTree(text, parser._nodes) : null;
        return outcome;
    }

    private Outcome Run()
    {
        while (true)
        {
            if (!SkipSpace()) return Outcome.Cut;
            if (_at == _end) return _open.Count > 0 || _nodes.Count == 0 ? Outcome.Cut : Outcome.Ok;
            var c = _text[_at];
            if (_open.Count > 0 && c is '}' or ']')
            {
                if (!CloseOne(c)) return Outcome.Broken;
                continue;
            }

            var outcome = Value(c);
            if (outcome != Outcome.Ok) return outcome;
        }
    }

    // A value, with its key when it stands in an object.
    private Outcome Value(char c)
    {
        var key = -1;
        if (_open.Count > 0 && _text[_nodes[_open.Peek()].Start] == '{')
        {
            key = _at;
            var outcome = Key(c);
            if (outcome != Outcome.Ok) return outcome;
            c = _text[_at];
        }

        if (c is '{' or '[')
        {
            if (_open.Count >= _maxDepth) return Outcome.TooDeep;
            _open.Push(_nodes.Count);
            _nodes.Add(new JsonTree.Node(_at++, key, 0));
            return Outcome.Ok;
        }

        var end = ScalarEnd(c);
        if (end < 0) return Outcome.Cut;
        if (end == _at || (c is not ('"' or '\'') && !IsWord(_text.AsSpan(_at, end - _at)))) return Outcome.Broken;
        _nodes.Add(new JsonTree.Node(_at, key, _nodes.Count + 1));
        _at = end;
        return Separator();
    }

    private Outcome Key(char c)
    {
        var end = ScalarEnd(c);
        if (end < 0) return Outcome.Cut;
        if (end == _at) return Outcome.Broken;
        _at = end;
        if (!SkipSpace() || _at == _end) return Outcome.Cut;
        if (_text[_at] != ':') return Outcome.Broken;
        _at++;
        if (!SkipSpace() || _at == _end) return Outcome.Cut;
        return Outcome.Ok;
    }

    private bool CloseOne(char c)
    {
        var node = _open.Pop();
        var opening = _nodes[node];
        if (_text[opening.Start] == '{' != (c == '}')) return false;
        _nodes[node] = opening with { Next = _nodes.Count };
        _at++;
        return Separator() == Outcome.Ok;
    }

    // Behind a value stands a comma or the end of what holds it; at the top, nothing or a further value.
    private Outcome Separator()
    {
        if (!SkipSpace()) return Outcome.Cut;
        if (_at == _end || _open.Count == 0 && _text[_at] != ',') return Outcome.Ok;
        if (_text[_at] == ',') _at++;
        else if (_text[_at] is not ('}' or ']')) return Outcome.Broken;
        return Outcome.Ok;
    }

    private int ScalarEnd(char c)
    {
        var end = c is '"' or '\'' ? JsonScalars.StringEnd(_text, _at) : JsonScalars.WordEnd(_text, _at);
        return end > _end ? -1 : end;
    }

    private bool IsWord(ReadOnlySpan<char> word)
    {
        if (word[0] is '-' or '+' or '.' or (>= '0' and <= '9'))
        {
            foreach (var c in word)
            {
                if (c is not ((>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E')) return false;
            }

            return true;
        }

        return word.SequenceEqual("true".AsSpan()) || word.SequenceEqual("false".AsSpan()) || word.SequenceEqual("null".AsSpan())
            || word.SequenceEqual("NaN".AsSpan()) || word.SequenceEqual("undefined".AsSpan());
    }

    // False when a comment is not closed.
    private bool SkipSpace()
    {
        while (_at < _end)
        {
            var c = _text[_at];
            if (c <= ' ' || c is '\u00A0' or '\uFEFF') _at++;
            else if (c == '/' && _at + 1 < _end && _text[_at + 1] is '/' or '*')
            {
                var isLine = _text[_at + 1] == '/';
                var end = isLine ? _text.IndexOf('\n', _at, _end - _at) : _text.IndexOf("*/", _at + 2, _end - _at - 2, StringComparison.Ordinal);
                if (end < 0 && !isLine) return false;
                _at = end < 0 ? _end : end + (isLine ? 1 : 2);
            }
            else break;
        }

        return true;
    }
}
