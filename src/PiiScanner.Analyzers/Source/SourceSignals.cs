namespace PiiScanner.Analyzers.Source;

/// <summary>Finds the places of a source text where personal data may begin, in one pass and without allocating: numbers of six digits or more, e-mail signs,
/// rows of capitalised words, escaped letters. What stands there is for the engine to say.</summary>
/// <param name="text">The text, or a part of it.</param>
internal ref struct SourceSignals(ReadOnlySpan<char> text)
{
    // 1/2/2012 has six.
    private const int LeastDigits = 6;
    private const int LeastSpaces = 7;
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Where the signal begins, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>True for a row of capitalised words, which may be a name, a place or a prize.</summary>
    public readonly bool IsWords => IsUpper(_text[Position]);

    /// <summary>The signal.</summary>
    public readonly ReadOnlySpan<char> Found => _text.Slice(Position, _at - Position);

    /// <summary>How many signals a text has, words that announce a value among them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Where to stop.</param>
    public static int Count(ReadOnlySpan<char> text, int most)
    {
        var found = 0;
        for (var signals = new SourceSignals(text); found < most && signals.MoveNext();) found++;
        for (var words = new AnnouncingWords(text); found < most && words.MoveNext();) found++;
        return found;
    }

    /// <summary>True for a literal of some words that ends like a sentence.</summary>
    /// <param name="literal">As it is written, with its quotes.</param>
    public static bool IsSentence(ReadOnlySpan<char> literal)
    {
        var text = literal.TrimEnd('"');
        if (text.IsEmpty || text[text.Length - 1] is not ('.' or '!' or '?' or '…')) return false;
        var spaces = 0;
        foreach (var c in text) spaces += c == ' ' ? 1 : 0;
        return spaces >= LeastSpaces;
    }

    /// <summary>Goes to the next signal.</summary>
    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (IsLower(c) || c == ' ')
            {
                _at++;
                continue;
            }

            Position = _at;
            if (c is >= '0' and <= '9' ? TakeNumber() : c == '@' ? TakeSign() : c == '\\' ? TakeEscape() : IsUpper(c) ? TakeWords() : TakeOther()) return true;
        }

        return false;
    }

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z' || c >= 0x80 && char.IsUpper(c);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || c >= 0x80 && char.IsLetter(c);

    private bool TakeOther()
    {
        _at++;
        return false;
    }

    // Digits with at most three separators between them: 091 234 5678, 12 / 03 / 2012, 2012, 3, 12.
    private bool TakeNumber()
    {
        var digits = 0;
        var end = _at;
        for (var i = _at; i < _text.Length; i++)
        {
            if (IsDigit(_text[i]))
            {
                digits++;
                end = i + 1;
            }
            else if (i - end >= 3 || _text[i] is not (' ' or '.' or '-' or '/' or ',' or '\u00A0'))
            {
                break;
            }
        }

        var number = _text.Slice(_at, end - _at);
        _at = end;
        if (number.Length == 2 && OpensPlate()) return true;
        return digits >= LeastDigits && !IsAmount(number, digits) && !IsYears(number, digits) && !OpensDocumentNumber(number, digits) && !IsKey(number, digits);
    }

    // 29H1-123.45, 30A 12345: two digits, a series, and four or five digits.
    private readonly bool OpensPlate()
    {
        var at = PassSeparators(_at);
        if (at >= _text.Length || !IsUpper(_text[at++])) return false;
        if (at < _text.Length && (IsUpper(_text[at]) || IsDigit(_text[at]))) at++;
        at = PassSeparators(at);
        var digits = 0;
        for (; at < _text.Length && (IsDigit(_text[at]) || _text[at] is '.' or ' '); at++) digits += IsDigit(_text[at]) ? 1 : 0;
        return digits >= 3;
    }

    private readonly int PassSeparators(int at)
    {
        for (var most = at + 3; at < most && at < _text.Length && _text[at] is ' ' or '-' or '.';) at++;
        return at;
    }

    // MonHoc1015.10, v10.0123: few digits in two parts behind a letter are no date, and no number of a person has a point there.
    private readonly bool IsKey(ReadOnlySpan<char> number, int digits) => digits <= 7 && number.Length == digits + 1 && number.IndexOf('.') > 0 && Position > 0 && IsLetter(_text[Position - 1]);

    // 646.000: no number of a person is written so, and a date of birth has more parts.
    private static bool IsAmount(ReadOnlySpan<char> number, int digits) => digits == 6 && number.Length == 7 && number[3] is '.' or ',';

    // 2025-2026, 2021 - 2025: a school year or a plan's years.
    private static bool IsYears(ReadOnlySpan<char> number, int digits)
    {
        if (digits != 8 || number.Length is not (9 or 11) ) return false;
        var between = number.Slice(4, number.Length - 8);
        if (between[between.Length / 2] is not ('-' or '/') || between.Length == 3 && (between[0] != ' ' || between[2] != ' ')) return false;
        var (from, to) = (YearOf(number), YearOf(number.Slice(number.Length - 4)));
        return from is >= 1900 and <= 2100 && to is >= 1900 and <= 2100 && to > from;
    }

    private static int YearOf(ReadOnlySpan<char> digits)
    {
        var year = 0;
        for (var i = 0; i < 4; i++) year = IsDigit(digits[i]) ? year * 10 + digits[i] - '0' : -1_000_000;
        return year;
    }

    // 22/2021/TT-BGDĐT
    private bool OpensDocumentNumber(ReadOnlySpan<char> number, int digits) =>
        digits is 6 or 7 && number.Length == digits + 1 && number[digits - 4] == '/' && _at + 1 < _text.Length && _text[_at] == '/' && IsUpper(_text[_at + 1]);

    private bool TakeSign()
    {
        var isMail = _at > 0 && _at + 1 < _text.Length && (IsLetter(_text[_at - 1]) || IsDigit(_text[_at - 1])) && IsLetter(_text[_at + 1]);
        _at++;
        return isMail;
    }

    // \u1EC5, \x41: letters nobody sees in the source.
    private bool TakeEscape()
    {
        var isLetter = _at + 2 < _text.Length && _text[_at + 1] is 'u' or 'U' or 'x' && Uri.IsHexDigit(_text[_at + 2]);
        _at += 2;
        return isLetter;
    }

    // A surname and one more word one of which has a letter beyond ASCII, or three words of any letters: Lê An, Nguyen Van An. Types and members of C# do not stand so.
    private bool TakeWords()
    {
        if (_at > 0 && (IsLetter(_text[_at - 1]) || _text[_at - 1] == '_'))
        {
            while (_at < _text.Length && IsLetter(_text[_at])) _at++;
            return false;
        }

        var (words, isMarked) = (0, false);
        var first = default(ReadOnlySpan<char>);
        while (_at < _text.Length && IsUpper(_text[_at]))
        {
            for (; _at < _text.Length && (IsLetter(_text[_at]) || _text[_at] is >= '\u0300' and <= '\u036F'); _at++) isMarked |= _text[_at] >= 0x80;
            if (++words == 1) first = _text.Slice(Position, _at - Position);
            if (_at + 1 < _text.Length && _text[_at] is ' ' or '\u00A0' && IsUpper(_text[_at + 1])) _at++;
            else break;
        }

        return words >= 3 || words == 2 && isMarked && NameOpenings.Has(first) || words == 1 && IsAddressed(_text.Slice(0, Position));
    }

    // "em Mẫu", "cháu Hà": how a child is spoken of, and the given name alone.
    private static bool IsAddressed(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty || before[before.Length - 1] is not (' ' or '\u00A0')) return false;
        before = before.Slice(0, before.Length - 1);
        foreach (var word in Children)
        {
            if (before.EndsWith(word.AsSpan(), StringComparison.Ordinal) && (before.Length == word.Length || !IsLetter(before[before.Length - word.Length - 1]))) return true;
        }

        return false;
    }

    private static readonly string[] Children = ["em", "Em", "cháu", "Cháu", "bạn", "Bạn", "bé", "Bé"];
}
