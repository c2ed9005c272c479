using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Redaction;

/// <summary>Gives people numbers: the same person the same number in all files of a run, and, with the same key, mostly in other runs too.</summary>
/// <param name="keyedHash">A hash under a secret key: without the key nobody can try names out.</param>
public sealed class PseudonymBook(Func<string, ulong> keyedHash)
{
    private const uint Few = 900;
    private const uint Many = 90_000;
    private readonly Func<string, ulong> _hash = keyedHash ?? throw new ArgumentNullException(nameof(keyedHash));
    private readonly Dictionary<ulong, uint> _numbers = [];
    private readonly HashSet<uint> _taken = [];

    /// <summary>The numbers given so far, by keyed hash of the person.</summary>
    public IReadOnlyDictionary<ulong, uint> Numbers => _numbers;

    /// <summary>Takes over numbers another process has given in the same run.</summary>
    /// <param name="numbers">Of <see cref="Numbers"/>.</param>
    public void Learn(IEnumerable<KeyValuePair<ulong, uint>> numbers)
    {
        foreach (var pair in numbers ?? throw new ArgumentNullException(nameof(numbers)))
        {
            _numbers[pair.Key] = pair.Value;
            _taken.Add(pair.Value);
        }
    }

    /// <summary>The pseudonym of a person, such as <c>Học sinh 017</c>. Not safe for concurrent use.</summary>
    /// <param name="name">Name in Unicode.</param>
    /// <param name="distinguisher">Birth date or identifier in normal form, or empty.</param>
    /// <param name="subject">Who it is.</param>
    public string Of(string name, string distinguisher, Subject subject)
    {
        var hash = _hash(VietnameseLettersKey(name) + "\n" + distinguisher);
        if (!_numbers.TryGetValue(hash, out var number)) _numbers[hash] = number = Take(hash);
        return Word(subject) + " " + number.ToString("000", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>True where a pseudonym begins: "thầy Nhân viên 353" names nobody.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">Where its word would begin.</param>
    internal static bool IsAt(string text, int start)
    {
        foreach (var word in Words)
        {
            var end = start + word.Length;
            if (end + 3 < text.Length && text[end] == ' ' && char.IsDigit(text[end + 1]) && char.IsDigit(text[end + 2]) && char.IsDigit(text[end + 3]) && string.CompareOrdinal(text, start, word, 0, word.Length) == 0) return true;
        }

        return false;
    }

    private static readonly string[] Words = ["Học sinh", "Phụ huynh", "Nhân viên", "Người"];

    private static string VietnameseLettersKey(string name) => Text.VietnameseLetters.ToLower(Records.Fields.SingleSpaces(name));

    // Two people never share a number in one run; who comes second moves on.
    private uint Take(ulong hash)
    {
        var range = _taken.Count < Few / 2 ? Few : Many;
        var first = range == Few ? 1u : 1000u;
        var number = first + (uint)(hash % range);
        while (!_taken.Add(number)) number = first + ((number - first + 1) % range);
        return number;
    }

    private static string Word(Subject subject) => subject switch
    {
        Subject.Pupil => Words[0],
        Subject.Parent => Words[1],
        Subject.Staff or Subject.Official => Words[2],
        _ => Words[3],
    };
}
