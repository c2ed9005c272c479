namespace PiiScanner.Core.Rules;

/// <summary>Reads a rule's pattern to make sure that it runs in linear time: no look-around, no back-references, no anchors, every repetition bounded.</summary>
internal sealed class PatternShape
{
    /// <summary>Longest match a pattern may have, in code units.</summary>
    public const int LengthLimit = 1000;

    private const int DepthLimit = 20;
    private readonly string _pattern;
    private int _at;
    private int _depth;

    private PatternShape(string pattern) => _pattern = pattern;

    /// <summary>Longest match of a pattern in code units, at most <see cref="LengthLimit"/>.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="length">The longest match when the result is null.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static string? Measure(string pattern, out int length)
    {
        length = 0;
        if (pattern.Length > 4000) return "the pattern is longer than 4000 characters";
        var shape = new PatternShape(pattern);
        try
        {
            var longest = shape.Alternatives();
            if (shape._at < pattern.Length) return "unbalanced ) in the pattern";
            if (longest > LengthLimit) return $"the pattern can match more than {LengthLimit} characters";
            if (longest == 0) return "the pattern matches nothing";
            length = (int)longest;
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    private long Alternatives()
    {
        if (++_depth > DepthLimit) throw new FormatException("groups in the pattern nest too deep");
        var longest = Sequence();
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            longest = Math.Max(longest, Sequence());
        }

        _depth--;
        return longest;
    }

    private long Sequence()
    {
        var length = 0L;
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            length = Math.Min(1_000_000, length + Atom() * Repetitions());
        }

        return length;
    }

    private long Atom()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '(':
                return Group();
            case '[':
                SkipClass();
                return 1;
            case '\\':
                return Escape();
            case '^' or '$':
                throw new FormatException($"the anchor {c} in the pattern: edges belong to the engine (edge:)");
            case '*' or '+' or '?' or '{':
                throw new FormatException($"{c} in the pattern repeats nothing");
            default:
                return 1;
        }
    }

    private long Group()
    {
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            var kind = _pattern.Substring(_at, Math.Min(3, _pattern.Length - _at));
            if (kind.StartsWith("?=", StringComparison.Ordinal) || kind.StartsWith("?!", StringComparison.Ordinal) || kind is "?<=" or "?<!")
                throw new FormatException("look-around in the pattern");
            if (!kind.StartsWith("?:", StringComparison.Ordinal)) throw new FormatException("only plain groups (?:…) are allowed in a pattern");
            _at += 2;
        }

        var length = Alternatives();
        if (_at >= _pattern.Length) throw new FormatException("unbalanced ( in the pattern");
        _at++;
        return length;
    }

    private void SkipClass()
    {
        if (_at < _pattern.Length && _pattern[_at] == '^') _at++;
        var first = true;
        while (_at < _pattern.Length && (_pattern[_at] != ']' || first))
        {
            if (_pattern[_at] == '[') throw new FormatException("[ inside a character class");
            _at += _pattern[_at] == '\\' ? 2 : 1;
            first = false;
        }

        if (_at >= _pattern.Length) throw new FormatException("unbalanced [ in the pattern");
        _at++;
    }

    private long Escape()
    {
        if (_at >= _pattern.Length) throw new FormatException("the pattern ends in a backslash");
        var c = _pattern[_at++];
        if (c is >= '0' and <= '9' or 'k') throw new FormatException("back-reference in the pattern");
        if (c is 'b' or 'B' or 'A' or 'Z' or 'z' or 'G') throw new FormatException($"the anchor \\{c} in the pattern: edges belong to the engine (edge:)");
        if (c is 'p' or 'P')
        {
            var end = _pattern.IndexOf('}', _at);
            if (end < 0) throw new FormatException("unbalanced { in the pattern");
            _at = end + 1;
        }

        return 1;
    }

    private long Repetitions()
    {
        if (_at >= _pattern.Length) return 1;
        var most = 1L;
        switch (_pattern[_at])
        {
            case '?':
                _at++;
                break;
            case '*' or '+':
                throw new FormatException($"unbounded quantifier {_pattern[_at]} in the pattern");
            case '{':
                most = Braces();
                break;
            default:
                return 1;
        }

        if (_at < _pattern.Length && _pattern[_at] == '?') _at++;
        return most;
    }

    private long Braces()
    {
        var end = _pattern.IndexOf('}', _at);
        if (end < 0) throw new FormatException("unbalanced { in the pattern");
        var inside = _pattern.Substring(_at + 1, end - _at - 1);
        _at = end + 1;
        var comma = inside.IndexOf(',');
        var most = comma < 0 ? inside : inside.Substring(comma + 1);
        if (comma >= 0 && most.Length == 0) throw new FormatException("unbounded quantifier {n,} in the pattern");
        if (most.Length is 0 or > 4 || !most.All(c => c is >= '0' and <= '9')) throw new FormatException("a quantifier in the pattern is no number");
        return int.Parse(most, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
    }
}
