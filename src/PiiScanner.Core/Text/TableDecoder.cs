using System.Globalization;
using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Text;

/// <summary>Decodes an encoding that has one or two codes for each letter, from its column of <c>rules/words/legacy-letters.tsv</c>.</summary>
internal sealed class TableDecoder : LegacyDecoder
{
    private readonly char[] _singles = new char[256];
    private readonly bool[] _isShared = new bool[256];
    private readonly Dictionary<int, char> _pairs = [];
    private readonly Dictionary<char, string> _codes = [];

    /// <summary>Reads the table.</summary>
    /// <param name="column">Column of the table, from 1.</param>
    public TableDecoder(int column)
    {
        foreach (var row in WordLists.BuiltIn.Rows("legacy-letters"))
        {
            var codes = int.Parse(row[column], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            _codes[row[0][0]] = codes > 0xFF ? string.Concat(EightBitPages.Show(codes >> 8), EightBitPages.Show(codes & 0xFF)) : EightBitPages.Show(codes).ToString();
            if (codes > 0xFF) AddPair(codes >> 8, codes & 0xFF, row[0][0]);
            else AddSingle(codes, row[0][0]);
        }
    }

    /// <summary>True for a font that shows every letter upper-case.</summary>
    public bool IsCapital { get; init; }

    /// <summary>True where ư is the soft hyphen, which many programs drop: Trơng is read as Trương.</summary>
    public bool RestoresLostHorn { get; init; }

    /// <inheritdoc/>
    public override void Decode(NormalBuffer source, int start, int end, NormalBuffer target)
    {
        var word = new Word(target.Count);
        for (var i = start; i < end; i++)
        {
            var origin = source.OriginAt(i);
            var letter = Next(source, ref i, end, out var isShared);
            if (IsCapital) letter = VietnameseLetters.ToUpper(letter);
            if (VietnameseLetters.IsLetter(letter))
            {
                word.Add(letter, isShared);
            }
            else
            {
                word.Close(target);
                word = new Word(target.Count + 1);
            }

            target.Add(letter, origin);
            if (RestoresLostHorn) RestoreHorn(target);
        }

        word.Close(target);
    }

    /// <inheritdoc/>
    public override string? Encode(string text)
    {
        var written = new System.Text.StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            if (c < 0x80) written.Append(c);
            else if (_codes.TryGetValue(c, out var codes)) written.Append(codes);
            else return null;
        }

        return written.ToString();
    }

    private char Next(NormalBuffer source, ref int i, int end, out bool isShared)
    {
        isShared = false;
        var c = source[i];
        var code = EightBitPages.ByteOf(c);
        if (code < 0) return c;
        if (i + 1 < end && EightBitPages.ByteOf(source[i + 1]) is >= 0x80 and var next && _pairs.TryGetValue((code << 8) | next, out var pair))
        {
            i++;
            return pair;
        }

        isShared = _isShared[code];
        return _singles[code] != '\0' ? _singles[code] : c is >= '\uF020' and <= '\uF0FF' ? (char)code : c;
    }

    private void AddSingle(int code, char letter)
    {
        if (code is < 0x80 or 0xA0) return; // ASCII and the no-break space stay what they are
        var old = _singles[code];
        _isShared[code] = old != '\0';
        if (old == '\0' || VietnameseLetters.IsUpper(old)) _singles[code] = letter;
    }

    // Typists mix the case of vowel and accent: the vowel decides.
    private void AddPair(int vowel, int mark, char letter)
    {
        _pairs[(vowel << 8) | mark] = letter;
        var otherCase = (vowel << 8) | (mark ^ 0x20);
        if (mark >= 0xC0 && !_pairs.ContainsKey(otherCase)) _pairs[otherCase] = letter;
    }

    // ơ never stands before c, u or ng: there it is what is left of ươ.
    private static void RestoreHorn(NormalBuffer target)
    {
        var last = VietnameseLetters.ToLower(target.Last);
        var at = target.Count - (last == 'g' && target.Count > 2 && target[target.Count - 2] is 'n' or 'N' ? 3 : last is 'c' or 'u' ? 2 : 0);
        if (at < 0 || at >= target.Count - 1 || VietnameseLetters.WithoutTone(VietnameseLetters.ToLower(target[at])) != 'ơ') return;
        if (at > 0 && VietnameseLetters.ToLower(target[at - 1]) is 'ư' or 'u') return;
        target.Insert(at, VietnameseLetters.IsUpper(target[at]) ? 'Ư' : 'ư');
    }

    /// <summary>One word while it is decoded: a code shared by both cases follows the word's other letters.</summary>
    private struct Word(int start)
    {
        private ulong _shared;
        private int _length;
        private int _upper;
        private int _lower;

        public void Add(char letter, bool isShared)
        {
            if (isShared && _length < 64) _shared |= 1UL << _length;
            else if (VietnameseLetters.IsUpper(letter)) _upper++;
            else _lower++;
            _length++;
        }

        public readonly void Close(NormalBuffer target)
        {
            if (_shared == 0 || _upper < 2 || _lower > 0) return;
            for (var i = start; i < target.Count; i++) target[i] = VietnameseLetters.ToUpper(target[i]);
        }
    }
}
