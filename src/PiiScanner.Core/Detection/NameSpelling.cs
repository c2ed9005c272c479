using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Mends the spelling of names that were recognised from pixels: marks of the surname, of middle and given syllables, a lost space.</summary>
/// <remarks>Position decides: only the first word may be a surname. A general dictionary would do harm: what a recogniser makes of Nguyễn, Trần and Đinh are words too
/// (Nguyên, Trân, Định). Immutable; serves all threads.</remarks>
public sealed class NameSpelling
{
    /// <summary>Confidence from which a word that obeys the grammar of the syllable is left as it was read.</summary>
    private const double Sure = 0.97;

    /// <summary>How much more frequent than the next the one meant must be.</summary>
    private const double Dominance = 8;

    /// <summary>Names a thousand, per mille, that a syllable must have to be put in place of another.</summary>
    private const double Usual = 2;

    private static readonly Lazy<NameSpelling> Shared = new(static () => new NameSpelling());
    private readonly Dictionary<string, List<Entry>> _surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _syllables = new(StringComparer.Ordinal);

    private NameSpelling()
    {
        foreach (var row in WordLists.BuiltIn.Rows("surnames", 2))
        {
            if (row[0].IndexOf(' ') < 0) Add(_surnames, row[0], NameTables.Number(row[1], "surnames"), 0);
        }

        foreach (var row in WordLists.BuiltIn.Rows("name-syllables", 3)) Add(_syllables, row[0], NameTables.Number(row[2], "name-syllables"), NameTables.Number(row[1], "name-syllables"));
    }

    /// <summary>The spelling over the lists that are built in; read on first use.</summary>
    public static NameSpelling Default => Shared.Value;

    /// <summary>Mends the words of one name.</summary>
    /// <param name="words">The words as they were read, in NFC, with the recogniser's confidence, 0 to 1.</param>
    /// <param name="part">What the cell holds.</param>
    /// <returns>One text for each word; it holds a space where one was lost.</returns>
    public IReadOnlyList<string> Mend(IReadOnlyList<(string Text, double Confidence)> words, NamePart part)
    {
        if (words is null) throw new ArgumentNullException(nameof(words));
        var mended = new string[words.Count];
        var at = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var pieces = Split(words[i].Text.Trim('|', '.', ',', ';', ':', '_', '\'', '"', '`', '‘', '’', '-', '~', '!', '[', ']'));
            for (var p = 0; p < pieces.Count; p++)
            {
                var isLast = i + 1 == words.Count && p + 1 == pieces.Count;
                pieces[p] = Mend(pieces[p], words[i].Confidence, at++, isLast, part);
            }

            mended[i] = pieces.Count == 0 ? words[i].Text : string.Join(" ", pieces);
        }

        return mended;
    }

    /// <summary>Says whether a text can be a name as it stands: syllables with their marks, a surname of the list in front.</summary>
    /// <param name="text">The text of a cell, in NFC.</param>
    /// <param name="part">What the cell holds.</param>
    public bool IsPlausible(string text, NamePart part)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        var words = text.Split(' ');
        if (part == NamePart.Whole && words.Length < 2) return false;
        for (var i = 0; i < words.Length; i++)
        {
            var isSurname = i == 0 && part != NamePart.Given;
            if (isSurname ? !Holds(_surnames, VietnameseLetters.ToLower(words[i])) : !Syllable.IsVietnamese(words[i].AsSpan())) return false;
        }

        return true;
    }

    private string Mend(string word, double confidence, int position, bool isLast, NamePart part)
    {
        if (word.Length < 2 || !All(word, VietnameseLetters.IsLetter)) return word;
        var isSurname = position == 0 && part != NamePart.Given;
        var best = isSurname ? Surname(word, isAlone: isLast && part == NamePart.Whole) : SyllableOf(word, confidence, isLast && part != NamePart.SurnameMiddle);
        return best is null ? word : InCaseOf(word, best);
    }

    // Leaves a surname of the list as it is: Lương and Tạ are no misread Lường and Ta.
    private string? Surname(string word, bool isAlone)
    {
        var lower = VietnameseLetters.ToLower(word);
        var folded = VietnameseLetters.Fold(word);
        if (_surnames.TryGetValue(folded, out var candidates))
        {
            if (isAlone || candidates.Exists(entry => entry.Lower == lower)) return null;
            return Dominant(candidates, entry => entry.First, least: 0);
        }

        if (folded.Length < 5 || Syllable.IsVietnamese(word.AsSpan()) && _syllables.ContainsKey(folded)) return null;
        var near = _surnames.Where(pair => OneApart(pair.Key, folded)).SelectMany(pair => pair.Value).Where(entry => entry.First >= Usual).ToList();
        return near.Count == 1 ? near[0].Lower : null;
    }

    private string? SyllableOf(string word, double confidence, bool isGiven)
    {
        var lower = VietnameseLetters.ToLower(word);
        if (!_syllables.TryGetValue(VietnameseLetters.Fold(word), out var candidates) || candidates.Exists(entry => entry.Lower == lower)) return null;
        if (confidence >= Sure && Syllable.IsVietnamese(word.AsSpan())) return null;
        return Dominant(candidates, entry => isGiven ? entry.Last : entry.First, least: Syllable.IsVietnamese(word.AsSpan()) ? Usual : 0);
    }

    private static string? Dominant(List<Entry> candidates, Func<Entry, double> weight, double least)
    {
        var ordered = candidates.OrderByDescending(weight).ToList();
        var (best, next) = (weight(ordered[0]), ordered.Count > 1 ? weight(ordered[1]) : 0);
        return best > 0 && best >= least && best >= Dominance * next ? ordered[0].Lower : null;
    }

    // "ThịnhĐăng" and "NGUYỄNVĂN": a capital inside a word, or a word too long for one syllable that is two.
    private List<string> Split(string word)
    {
        var pieces = new List<string>();
        if (word.Length == 0) return pieces;
        var start = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (!VietnameseLetters.IsUpper(word[i]) || !IsLower(word[i - 1]) || i - start < 2 || word.Length - i < 2) continue;
            pieces.Add(word.Substring(start, i - start));
            start = i;
        }

        pieces.Add(word.Substring(start));
        if (pieces.Count == 1 && word.Length > Syllable.MaxLength && All(word, VietnameseLetters.IsUpper)) return InTwo(word);
        return pieces;
    }

    private List<string> InTwo(string word)
    {
        for (var i = 2; i <= word.Length - 2; i++)
        {
            var (left, right) = (word.Substring(0, i), word.Substring(i));
            if (IsKnown(left) && IsKnown(right)) return [left, right];
        }

        return [word];
    }

    private bool IsKnown(string word)
    {
        var lower = VietnameseLetters.ToLower(word);
        return Holds(_surnames, lower) || Holds(_syllables, lower);
    }

    private static bool Holds(Dictionary<string, List<Entry>> table, string lower) =>
        table.TryGetValue(VietnameseLetters.Fold(lower), out var entries) && entries.Exists(entry => entry.Lower == lower);

    private static bool IsLower(char c) => VietnameseLetters.IsLetter(c) && !VietnameseLetters.IsUpper(c);

    private static string InCaseOf(string written, string lower)
    {
        if (All(written, VietnameseLetters.IsUpper)) return VietnameseLetters.ToUpper(lower);
        return VietnameseLetters.IsUpper(written[0]) ? VietnameseLetters.ToUpper(lower[0]) + lower.Substring(1) : lower;
    }

    private static bool All(string word, Func<char, bool> test)
    {
        foreach (var c in word)
        {
            if (!test(c)) return false;
        }

        return true;
    }

    // One letter changed, added or left out.
    private static bool OneApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || a == b) return false;
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start]) start++;
        var (endA, endB) = (a.Length, b.Length);
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1]) (endA, endB) = (endA - 1, endB - 1);
        return endA - start <= 1 && endB - start <= 1;
    }

    private static void Add(Dictionary<string, List<Entry>> table, string word, double first, double last)
    {
        var folded = VietnameseLetters.Fold(word);
        if (!table.TryGetValue(folded, out var entries)) table.Add(folded, entries = []);
        entries.Add(new Entry(VietnameseLetters.ToLower(word), first, last));
    }

    /// <summary>A word of the lists.</summary>
    /// <param name="Lower">Lower case with marks.</param>
    /// <param name="First">Per mille as surname, or as middle name.</param>
    /// <param name="Last">Per mille as given name.</param>
    private sealed record Entry(string Lower, double First, double Last);
}
