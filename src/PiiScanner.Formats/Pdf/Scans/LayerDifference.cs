using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>
/// Finds what a page's own text says that was not seen on the page: a scanner's text layer, or letters below a picture, may hold what nobody sees. What both say is left out,
/// so that nobody is counted twice.
/// </summary>
internal sealed class LayerDifference
{
    private const int MinDigits = 6;
    private const int MinWords = 2;
    private const int MinWordLength = 2;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly string _digits;

    /// <summary>Takes what was seen.</summary>
    public LayerDifference(IEnumerable<PicturePage> pages)
    {
        var words = pages.SelectMany(p => p.Words).ToList();
        foreach (var word in words) _words.Add(Bare(word));
        _digits = string.Concat(words.SelectMany(w => w.Where(char.IsAsciiDigit)));
    }

    /// <summary>Whether a text says something that was not seen: a long number, an address, or words of Vietnamese.</summary>
    public bool IsNew(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length >= MinDigits && !Numbers(text).All(n => _digits.Contains(n, StringComparison.Ordinal))) return true;
        var unseen = 0;
        foreach (var word in text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = Bare(word);
            if (bare.Length < MinWordLength || _words.Contains(bare)) continue;
            if (word.Contains('@', StringComparison.Ordinal)) return true;
            if (Syllable.IsVietnamese(word.AsSpan().Trim(".,;:()")) && ++unseen >= MinWords) return true;
        }

        return false;
    }

    private static IEnumerable<string> Numbers(string text) =>
        text.Split(' ', '\n').Select(word => string.Concat(word.Where(char.IsAsciiDigit))).Where(n => n.Length > 0);

    private static string Bare(string word) => string.Concat(VietnameseLetters.Fold(word).Where(char.IsLetterOrDigit));
}
