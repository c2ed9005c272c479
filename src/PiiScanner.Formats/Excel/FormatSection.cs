using System.Globalization;
using System.Text;

namespace PiiScanner.Formats.Excel;

/// <summary>What one token of a number format stands for.</summary>
internal enum FormatTokenKind
{
    /// <summary>Text shown as it is.</summary>
    Literal,

    /// <summary>A digit place: 0, # or ?.</summary>
    Digit,

    /// <summary>Decimal point.</summary>
    Point,

    /// <summary>Comma: groups of thousands, or division by a thousand at the end.</summary>
    Comma,

    /// <summary>Percent sign.</summary>
    Percent,

    /// <summary>Exponent with its sign, E+ or E-.</summary>
    Exponent,

    /// <summary>Fraction bar.</summary>
    Fraction,

    /// <summary>The text of the cell.</summary>
    Text,

    /// <summary>The word General.</summary>
    General,

    /// <summary>Letters of a date or time.</summary>
    Date,

    /// <summary>Elapsed hours, minutes or seconds in brackets.</summary>
    Elapsed,

    /// <summary>AM/PM.</summary>
    Noon,
}

/// <summary>One token.</summary>
internal readonly record struct FormatToken(FormatTokenKind Kind, string Text);

/// <summary>A bracketed condition such as <c>[&lt;100]</c>.</summary>
internal sealed record FormatCondition(string Operator, double Limit)
{
    /// <summary>Says whether the section is for this number.</summary>
    public bool Holds(double value) => Operator switch
    {
        "<" => value < Limit,
        "<=" => value <= Limit,
        ">" => value > Limit,
        ">=" => value >= Limit,
        "=" => value == Limit,
        "<>" => value != Limit,
        _ => false,
    };
}

/// <summary>One of up to four parts of a number format.</summary>
internal sealed class FormatSection
{
    private FormatSection(List<FormatToken> tokens, FormatCondition? condition)
    {
        Tokens = tokens;
        Condition = condition;
        IsDate = tokens.Exists(t => t.Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed or FormatTokenKind.Noon)
            && !tokens.Exists(t => t.Kind is FormatTokenKind.Text or FormatTokenKind.General);
        IsText = tokens.Exists(t => t.Kind == FormatTokenKind.Text);
        IsGeneral = tokens.Exists(t => t.Kind == FormatTokenKind.General);
    }

    /// <summary>Tokens in order.</summary>
    public IReadOnlyList<FormatToken> Tokens { get; }

    /// <summary>The condition stated, or null.</summary>
    public FormatCondition? Condition { get; }

    /// <summary>True for a date or time.</summary>
    public bool IsDate { get; }

    /// <summary>True when the cell's text stands in it.</summary>
    public bool IsText { get; }

    /// <summary>True when it holds the word General.</summary>
    public bool IsGeneral { get; }

    /// <summary>True when nothing is shown at all, as with <c>;;;</c>.</summary>
    public bool ShowsNothing => Tokens.Count == 0;

    /// <summary>Splits a format code into its sections, at least one.</summary>
    public static IReadOnlyList<FormatSection> Split(string code)
    {
        var sections = new List<FormatSection>();
        var tokens = new List<FormatToken>();
        FormatCondition? condition = null;
        for (var i = 0; i < code.Length;)
        {
            if (code[i] == ';')
            {
                sections.Add(new FormatSection(tokens, condition));
                tokens = [];
                condition = null;
                i++;
            }
            else
            {
                i = ReadToken(code, i, tokens, ref condition);
            }
        }

        sections.Add(new FormatSection(tokens, condition));
        return sections;
    }

    private static int ReadToken(string code, int i, List<FormatToken> tokens, ref FormatCondition? condition)
    {
        var c = code[i];
        switch (c)
        {
            case '"':
                var end = code.IndexOf('"', i + 1);
                if (end < 0) end = code.Length;
                Literal(tokens, code[(i + 1)..end]);
                return end + 1;
            case '\\' or '!':
                if (i + 1 < code.Length) Literal(tokens, code[i + 1].ToString());
                return i + 2;
            case '_':
                Literal(tokens, " ");
                return i + 2;
            case '*':
                return i + 2;
            case '[':
                return ReadBracket(code, i, tokens, ref condition);
            case '0' or '#' or '?':
                tokens.Add(new FormatToken(FormatTokenKind.Digit, c.ToString()));
                return i + 1;
            case '.':
                tokens.Add(new FormatToken(FormatTokenKind.Point, "."));
                return i + 1;
            case ',':
                tokens.Add(new FormatToken(FormatTokenKind.Comma, ","));
                return i + 1;
            case '%':
                tokens.Add(new FormatToken(FormatTokenKind.Percent, "%"));
                return i + 1;
            case '@':
                tokens.Add(new FormatToken(FormatTokenKind.Text, "@"));
                return i + 1;
            case '/' when tokens.Exists(t => t.Kind == FormatTokenKind.Digit) && !tokens.Exists(t => t.Kind == FormatTokenKind.Date):
                tokens.Add(new FormatToken(FormatTokenKind.Fraction, "/"));
                return i + 1;
            default:
                return ReadWord(code, i, tokens);
        }
    }

    private static int ReadWord(string code, int i, List<FormatToken> tokens)
    {
        if (Matches(code, i, "General"))
        {
            tokens.Add(new FormatToken(FormatTokenKind.General, "General"));
            return i + 7;
        }

        if (Matches(code, i, "AM/PM") || Matches(code, i, "A/P"))
        {
            var length = Matches(code, i, "AM/PM") ? 5 : 3;
            tokens.Add(new FormatToken(FormatTokenKind.Noon, code.Substring(i, length)));
            return i + length;
        }

        var c = char.ToLowerInvariant(code[i]);
        if (c == 'e' && i + 1 < code.Length && code[i + 1] is '+' or '-')
        {
            tokens.Add(new FormatToken(FormatTokenKind.Exponent, code.Substring(i, 2)));
            return i + 2;
        }

        if (c is not ('d' or 'm' or 'y' or 'h' or 's' or 'b'))
        {
            Literal(tokens, code[i].ToString());
            return i + 1;
        }

        var end = i;
        while (end < code.Length && char.ToLowerInvariant(code[end]) == c) end++;
        tokens.Add(new FormatToken(FormatTokenKind.Date, new string(c, end - i)));
        return end;
    }

    // [Red], [$-42A], [$₫-42A], [h], [<100]
    private static int ReadBracket(string code, int i, List<FormatToken> tokens, ref FormatCondition? condition)
    {
        var end = code.IndexOf(']', i + 1);
        if (end < 0) end = code.Length;
        var inside = code[(i + 1)..end];
        if (inside.StartsWith('$'))
        {
            var dash = inside.LastIndexOf('-');
            Literal(tokens, dash < 0 ? inside[1..] : inside[1..dash]);
            // F800 and F400 mean the machine's own long date and time.
            if (inside.EndsWith("F800", StringComparison.OrdinalIgnoreCase)) return AddSystem(code, end, tokens, "dd/mm/yyyy");
        }
        else if (inside.Length > 0 && inside.ToLowerInvariant() is var unit && unit.Trim(unit[0]).Length == 0 && unit[0] is 'h' or 'm' or 's')
        {
            tokens.Add(new FormatToken(FormatTokenKind.Elapsed, unit));
        }
        else if (inside.Length > 0 && inside[0] is '<' or '>' or '=')
        {
            var length = inside.Length > 1 && inside[1] is '=' or '>' ? 2 : 1;
            if (double.TryParse(inside[length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var limit))
                condition = new FormatCondition(inside[..length], limit);
        }

        return end + 1;
    }

    private static int AddSystem(string code, int i, List<FormatToken> tokens, string system)
    {
        tokens.AddRange(Split(system)[0].Tokens);
        var end = i < code.Length ? code.IndexOf(';', i) : -1;
        return end < 0 ? code.Length : end;
    }

    private static void Literal(List<FormatToken> tokens, string text)
    {
        if (text.Length == 0) return;
        if (tokens.Count > 0 && tokens[^1].Kind == FormatTokenKind.Literal)
            tokens[^1] = new FormatToken(FormatTokenKind.Literal, new StringBuilder(tokens[^1].Text).Append(text).ToString());
        else
            tokens.Add(new FormatToken(FormatTokenKind.Literal, text));
    }

    private static bool Matches(string code, int i, string word) =>
        string.Compare(code, i, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
