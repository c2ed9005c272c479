using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Walks over the digit clusters of a text: digits joined by up to three of the separators people write into numbers. Vectorised up to the next digit, no allocation.</summary>
/// <param name="text">The text.</param>
internal ref struct DigitClusters(ReadOnlySpan<char> text)
{
    private const int WidestGap = 3;
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>First digit of the cluster.</summary>
    public int Start { get; private set; }

    /// <summary>First code unit behind its last digit.</summary>
    public int End { get; private set; }

    /// <summary>Digits in it.</summary>
    public int Digits { get; private set; }

    /// <summary>Goes to the next cluster.</summary>
    public bool MoveNext()
    {
        if (_next >= _text.Length) return false;
        var found = IndexOfDigit(_text.Slice(_next));
        if (found < 0)
        {
            _next = _text.Length;
            return false;
        }

        Start = _next + found;
        Digits = 0;
        var i = Start;
        while (true)
        {
            while (i < _text.Length && IsDigit(_text[i]))
            {
                i++;
                Digits++;
            }

            End = i;
            var gap = i;
            while (gap < _text.Length && gap - i < WidestGap && IsSeparator(_text[gap])) gap++;
            if (gap == i || gap >= _text.Length || !IsDigit(_text[gap])) break;
            i = gap;
        }

        Steps.Take(End - _next);
        _next = End;
        return true;
    }

    /// <summary>True for 0 to 9.</summary>
    public static bool IsDigit(char c) => (uint)(c - '0') < 10;

    private static bool IsSeparator(char c) => c is ' ' or '.' or '-' or '/' or ',' or '(' or ')' or '\u00A0' or '\n' or '\u2013' or '\'';

    private static int IndexOfDigit(ReadOnlySpan<char> text)
    {
#if NET
        return text.IndexOfAnyInRange('0', '9');
#else
        for (var i = 0; i < text.Length; i++)
        {
            if (IsDigit(text[i])) return i;
        }

        return -1;
#endif
    }
}
