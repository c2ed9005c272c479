using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Pdf;

/// <summary>Tells whether the words a scanner's own recognition wrote are Vietnamese: an engine that does not know the language writes <c>Nguy6n Vin An</c>.</summary>
internal static class SyllableShare
{
    private const double MinSyllables = 0.65;
    private const double MinMarked = 0.15;

    /// <summary>True when most words with letters are syllables, and enough of them carry the marks that Vietnamese text has.</summary>
    /// <param name="words">The words of the layer.</param>
    public static bool IsTrustworthy(IReadOnlyList<string> words)
    {
        int all = 0, good = 0, marked = 0;
        foreach (var word in words)
        {
            var bare = word.Trim('.', ',', ';', ':', '(', ')', '"', '\'', '-', '!', '?', '/');
            if (bare.Length < 2 || !bare.Any(char.IsLetter)) continue;
            all++;
            if (!bare.All(char.IsLetter)) continue;
            if (Syllable.IsVietnamese(bare) || (bare.Length <= 3 && bare.All(char.IsAsciiLetterUpper))) good++;
            if (bare.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F') >= 0) marked++;
        }

        // Numbers alone say nothing about the engine, and a list has names.
        return all > 0 && good >= MinSyllables * all && marked >= MinMarked * all;
    }
}
