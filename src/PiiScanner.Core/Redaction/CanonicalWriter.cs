using System.Buffers;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>Writes canonical letters and puts breaks where the signs between two of them are too many for one value.</summary>
/// <param name="capacity">Signs expected; more are taken.</param>
internal sealed class CanonicalWriter(int capacity) : IDisposable
{
    /// <summary>Most separators inside a name: "Nguyễn - Văn".</summary>
    private const int WidestGap = 3;

    /// <summary>Most signs between two digits of one number: "0912 - 345" is two numbers.</summary>
    private const int WidestDigitGap = 2;

    private int _gap;
    private int _repeats;
    private int _spaces;
    private int _lines;
    private char _sign;
    private bool _isAfterStar;
    private bool _isCut;
    private char _last;
    private bool _lastIsLower;
    private bool _lastIsUpper;
    private bool _beforeIsUpper;

    public char[] Letters { get; private set; } = ArrayPool<char>.Shared.Rent(capacity + 16);

    public int[] Starts { get; private set; } = ArrayPool<int>.Shared.Rent(capacity + 16);

    public int[] Ends { get; private set; } = ArrayPool<int>.Shared.Rent(capacity + 16);

    public bool[] Begins { get; private set; } = ArrayPool<bool>.Shared.Rent(capacity + 16);

    public int Count { get; private set; }

    /// <summary>The canonical letter of a sign, or the zero character.</summary>
    public static char LetterOf(char c) => c < TableSize ? Table[c] : Compute(c);

    private const int TableSize = 0x2000;
    private static readonly char[] Table = [.. Enumerable.Range(0, TableSize).Select(c => Compute((char)c))];

    private static char Compute(char c)
    {
        if (c < 0x80) return c is >= 'a' and <= 'z' or >= '0' and <= '9' ? c : c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : '\0';
        if (CharClasses.IsMark(c)) return '\0';
        if (c is >= '\uFF01' and <= '\uFF5E') return Compute((char)(c - 0xFEE0));
        if (c is >= '\uF020' and <= '\uF0FF') return Compute(EightBitPages.Show(c - 0xF000));
        if (c is 'ð' or 'Ð') return 'd';
        var folded = VietnameseLetters.Fold(c);
        if (folded < 0x80) return Compute(folded);
        if (char.IsDigit(c)) return (char)('0' + CharClasses.DigitValue(c));
        return char.IsLetter(folded) ? folded : '\0';
    }

    /// <summary>Adds one sign.</summary>
    /// <param name="c">The sign.</param>
    /// <param name="start">Its first code unit in the source.</param>
    /// <param name="end">Code unit behind it in the source.</param>
    public void Add(char c, int start, int end)
    {
        var letter = LetterOf(c);
        if (letter != '\0')
        {
            AddLetter(letter, c, start, end);
            return;
        }

        if (c >= '\u0300' && CharClasses.IsMark(c))
        {
            // A mark belongs to the letter before it.
            if (_gap + _spaces + _lines == 0 && Count > 0) Ends[Count - 1] = end;
            return;
        }

        if (CharClasses.IsIgnorable(c)) return;
        if (c is '*' && _sign is '*' && _gap == 1 && _spaces + _lines == 0) HideInitial();
        // Markdown's emphasis, "**Nguyễn** **Văn An**", is one sign between two words, however often it is written.
        if (c is '*' or '_' or '~' or '`' && c == _sign) _repeats++;
        _sign = c;
        if (c is '\n') _lines++;
        else if (c is ' ' or '\t' or '\r' or '\u00A0' || char.IsWhiteSpace(c)) _spaces += c == '\t' ? WidestDigitGap + 1 : 1;
        else _gap += c is '<' or '>' ? WidestGap + 1 : 1; // the edge of a tag, read as plain text
    }

    /// <summary>What follows is another cell or block: no number goes on across it.</summary>
    public void AddBlockEdge() => _isCut = true;

    // "Nguyễn H** A**" is a mask, not "Nguyễn Hà": the letter a mask leaves is none. Bold "**Y** Moan" is no mask.
    private void HideInitial()
    {
        if (Count > 0 && Begins[Count - 1] && !_isAfterStar) Letters[Count - 1] = '\0';
    }

    private void AddLetter(char letter, char written, int start, int end)
    {
        var isFree = _gap + _spaces + _lines > 0 || _isCut;
        if (Count > 0 && isFree && IsBroken(letter)) Put('\0', start, start, false);
        var changes = Count > 0 && !isFree && (IsDigit(_last) != IsDigit(letter) || (_lastIsLower && VietnameseLetters.IsUpper(written)));
        // "LNguyễn": the last of several capitals begins the word that goes on in small letters.
        if (!isFree && Count > 1 && _lastIsUpper && _beforeIsUpper && !VietnameseLetters.IsUpper(written) && !IsDigit(letter)) Begins[Count - 1] = true;
        Put(letter, start, end, Count == 0 || isFree || changes);
        (_beforeIsUpper, _lastIsUpper) = (!isFree && _lastIsUpper, VietnameseLetters.IsUpper(written));
        _isAfterStar = _sign is '*';
        (_gap, _repeats, _spaces, _lines, _sign, _isCut, _last) = (0, 0, 0, 0, '\0', false, letter);
        _lastIsLower = !VietnameseLetters.IsUpper(written);
    }

    private bool IsBroken(char letter)
    {
        var gap = IsDigit(_last) || IsDigit(letter) ? _gap : _gap - _repeats;
        if (gap > WidestGap || _lines > 1) return true;
        if (!IsDigit(_last) || !IsDigit(letter)) return false;
        return _isCut || _lines > 0 || Math.Max(_gap, _spaces) > WidestDigitGap || (_gap > 0 && _spaces > 0); // "9, 10" are two numbers
    }

    private void Put(char letter, int start, int end, bool begins)
    {
        if (Count == Math.Min(Math.Min(Letters.Length, Begins.Length), Math.Min(Starts.Length, Ends.Length)))
        {
            (Letters, Starts, Ends, Begins) = (Larger(Letters), Larger(Starts), Larger(Ends), Larger(Begins));
        }

        (Letters[Count], Starts[Count], Ends[Count], Begins[Count]) = (letter, start, end, begins);
        Count++;
    }

    private T[] Larger<T>(T[] full)
    {
        var larger = ArrayPool<T>.Shared.Rent(Count * 2);
        Array.Copy(full, larger, Count);
        ArrayPool<T>.Shared.Return(full);
        return larger;
    }

    /// <summary>Gives the arrays back; a long text needs twenty bytes a sign, too much to allocate for every look.</summary>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(Letters);
        ArrayPool<int>.Shared.Return(Starts);
        ArrayPool<int>.Shared.Return(Ends);
        ArrayPool<bool>.Shared.Return(Begins);
        (Letters, Starts, Ends, Begins, Count) = ([], [], [], [], 0);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
