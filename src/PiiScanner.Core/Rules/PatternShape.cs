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

    /// <summary>Reads a pattern into nodes.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="node">The whole pattern when the result is null.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static string? Read(string pattern, out PatternNode node)
    {
        node = PatternNode.Empty;
        if (pattern.Length > 4000) return "the pattern is longer than 4000 characters";
        var shape = new PatternShape(pattern);
        try
        {
            node = shape.Alternatives();
            if (shape._at < pattern.Length) return "unbalanced ) in the pattern";
            if (node.Longest > LengthLimit) return $"the pattern can match more than {LengthLimit} characters";
            return node.Longest == 0 ? "the pattern matches nothing" : null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    /// <summary>Longest match of a pattern in code units, at most <see cref="LengthLimit"/>.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="length">The longest match when the result is null.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static string? Measure(string pattern, out int length)
    {
        var problem = Read(pattern, out var node);
        length = problem is null ? (int)node.Longest : 0;
        return problem;
    }

    private PatternNode Alternatives()
    {
        if (++_depth > DepthLimit) throw new FormatException("groups in the pattern nest too deep");
        var ways = new List<PatternNode> { Sequence() };
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            ways.Add(Sequence());
        }

        _depth--;
        return ways.Count == 1 ? ways[0] : PatternNode.AnyOf(ways);
    }

    private PatternNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')')) parts.Add(Repeated(Atom()));
        return parts.Count == 1 ? parts[0] : PatternNode.InOrder(parts);
    }

    private PatternNode Atom()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '(':
                return Group();
            case '[':
                return PatternNode.One(CharacterClass());
            case '\\':
                return PatternNode.One(Escape());
            case '.':
                return PatternNode.One(PatternChars.Of('\n').Negated());
            case '^' or '$':
                throw new FormatException($"the anchor {c} in the pattern: edges belong to the engine (edge:)");
            case '*' or '+' or '?' or '{':
                throw new FormatException($"{c} in the pattern repeats nothing");
            default:
                return PatternNode.One(PatternChars.Of(c));
        }
    }

    private PatternNode Group()
    {
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            var kind = _pattern.Substring(_at, Math.Min(3, _pattern.Length - _at));
            if (kind.StartsWith("?=", StringComparison.Ordinal) || kind.StartsWith("?!", StringComparison.Ordinal) || kind is "?<=" or "?<!")
                throw new FormatException("look-around in the pattern");
            if (!kind.StartsWith("?:", StringComparison.Ordinal)) throw new FormatException("only plain groups (?:…) are allowed in a pattern");
            _at += 2;
        }

        var inside = Alternatives();
        if (_at >= _pattern.Length) throw new FormatException("unbalanced ( in the pattern");
        _at++;
        return inside;
    }

    private PatternChars CharacterClass()
    {
        var negated = _at < _pattern.Length && _pattern[_at] == '^';
        if (negated) _at++;
        var chars = default(PatternChars);
        var first = true;
        while (_at < _pattern.Length && (_pattern[_at] != ']' || first))
        {
            first = false;
            if (_pattern[_at] == '[') throw new FormatException("[ inside a character class");
            var from = _pattern[_at++];
            var single = from == '\\' ? Escape() : PatternChars.Of(from);
            if (from != '\\' && _at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] is not (']' or '\\'))
            {
                single = PatternChars.Between(from, _pattern[_at + 1]);
                _at += 2;
            }

            chars = chars.With(single);
        }

        if (_at >= _pattern.Length) throw new FormatException("unbalanced [ in the pattern");
        _at++;
        return negated ? chars.Negated() : chars;
    }

    private PatternChars Escape()
    {
        if (_at >= _pattern.Length) throw new FormatException("the pattern ends in a backslash");
        var c = _pattern[_at++];
        if (c is >= '0' and <= '9' or 'k') throw new FormatException("back-reference in the pattern");
        if (c is 'b' or 'B' or 'A' or 'Z' or 'z' or 'G') throw new FormatException($"the anchor \\{c} in the pattern: edges belong to the engine (edge:)");
        if (c is not ('p' or 'P')) return char.IsLetter(c) ? throw new FormatException($"\\{c} in the pattern: write the characters, or \\p{{L}}") : PatternChars.Of(c);
        var end = _pattern.IndexOf('}', _at);
        var name = end < 0 ? "" : _pattern.Substring(_at, end + 1 - _at);
        _at = end + 1;
        var others = new PatternChars(0, 0, true);
        return (c, name) switch
        {
            ('p', "{L}") => PatternChars.Between('A', 'Z').With(PatternChars.Between('a', 'z')).With(others),
            ('p', "{Lu}") => PatternChars.Between('A', 'Z').With(others),
            ('p', "{Ll}") => PatternChars.Between('a', 'z').With(others),
            _ => throw new FormatException("of the classes only \\p{L}, \\p{Lu} and \\p{Ll} are allowed in a pattern"),
        };
    }

    private PatternNode Repeated(PatternNode node)
    {
        if (_at >= _pattern.Length) return node;
        int least = 1, most = 1;
        switch (_pattern[_at])
        {
            case '?':
                _at++;
                least = 0;
                break;
            case '*' or '+':
                throw new FormatException($"unbounded quantifier {_pattern[_at]} in the pattern");
            case '{':
                Braces(out least, out most);
                break;
            default:
                return node;
        }

        if (_at < _pattern.Length && _pattern[_at] == '?') _at++;
        return PatternNode.Repeat(node, least, most);
    }

    private void Braces(out int least, out int most)
    {
        var end = _pattern.IndexOf('}', _at);
        if (end < 0) throw new FormatException("unbalanced { in the pattern");
        var inside = _pattern.Substring(_at + 1, end - _at - 1);
        _at = end + 1;
        var comma = inside.IndexOf(',');
        if (comma == inside.Length - 1) throw new FormatException("unbounded quantifier {n,} in the pattern");
        least = Count(comma < 0 ? inside : inside.Substring(0, comma));
        most = comma < 0 ? least : Count(inside.Substring(comma + 1));
        if (most < least) throw new FormatException("a quantifier in the pattern is the wrong way round");
    }

    private static int Count(string digits) =>
        digits.Length is > 0 and <= 4 && digits.All(c => c is >= '0' and <= '9')
            ? int.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture)
            : throw new FormatException("a quantifier in the pattern is no number");
}
