using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class CellValueReader
{
    // "N.T.B.A.": initials and nothing else.
    private static bool IsInitials(string raw)
    {
        var letters = 0;
        // "Bà N.T.H."
        if (raw.IndexOf(' ') is > 0 and <= 3 and var space && RecordWords.Of("adult-address").HoldsMarked(VietnameseLetters.ToLower(raw.Substring(0, space)))) raw = raw.Substring(space + 1);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] is '.' or ' ') continue;
            if (!char.IsUpper(raw[i]) || i + 1 < raw.Length && raw[i + 1] is not ('.' or ' ') || i + 1 == raw.Length && raw.IndexOf('.') < 0) return false;
            letters++;
        }

        return letters >= 2 && raw.IndexOf('.') > 0;
    }

    // "T P T": the first letters of a name of three words or more.
    private static bool IsSpacedLetters(string raw)
    {
        var words = raw.Trim().Split(' ');
        return words.Length is >= 3 and <= 6 && Array.TrueForAll(words, word => word.Length == 1 && char.IsUpper(word[0]));
    }

    /// <summary>True for a value of which parts are hidden: <c>09*****123</c>, <c>xxxx1234</c>.</summary>
    internal static bool IsMaskedValue(string raw) => IsInitials(raw) || IsSpacedLetters(raw) || HidesCharacters(raw);

    /// <summary>True for a text of which characters are replaced; "N.T.N.S" is short for a heading.</summary>
    internal static bool HidesCharacters(string raw)
    {
        var hidden = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c is '*' or '•' or '●' or '█' or '#' || c is 'x' or 'X' && (i + 1 < raw.Length && raw[i + 1] == c || i > 0 && raw[i - 1] == c)) hidden++;
        }

        return hidden >= 2;
    }
}
