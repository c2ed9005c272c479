using System.Text;
using PiiScanner.Pdf.Fonts;

namespace PiiScanner.Pdf.Tests.Oracle;

/// <summary>How much two texts have in common, whatever the order (Dice coefficient), composed and decomposed letters counting the same.</summary>
internal static class TextAgreement
{
    private static readonly Dictionary<string, char> Marks = new()
    {
        ["grave"] = '\u0300',
        ["acute"] = '\u0301',
        ["circumflex"] = '\u0302',
        ["tilde"] = '\u0303',
        ["breve"] = '\u0306',
        ["hookabove"] = '\u0309',
        ["horn"] = '\u031B',
        ["dotbelow"] = '\u0323',
    };

    private static readonly Dictionary<char, string> Parts = Build();

    public static double OfLetters(string left, string right) => Dice(Decompose(left).Where(c => !char.IsWhiteSpace(c)), Decompose(right).Where(c => !char.IsWhiteSpace(c)));

    public static double OfWords(string left, string right) => Dice(Words(left), Words(right));

    /// <summary>Letters and their marks apart, marks below before marks above, as normalisation form D has them.</summary>
    public static string Decompose(string text)
    {
        var output = new StringBuilder();
        foreach (var c in text)
        {
            var at = output.Length;
            output.Append(Parts.GetValueOrDefault(c) ?? c.ToString());
            if (c is < '\u0300' or > '\u036F' || at == 0) continue;
            // A mark drawn by itself: put it in order with those before it.
            while (at > 0 && output[at - 1] is >= '\u0300' and <= '\u036F' && Order(output[at - 1]) > Order(c)) (output[at], output[at - 1]) = (output[at - 1], output[at--]);
        }

        return output.ToString();
    }

    private static string[] Words(string text) => Decompose(text).Split((char[])[' ', '\n', '\r', '\t', '\f', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    private static int Order(char mark) => mark switch { '\u031B' => 0, '\u0323' => 1, _ => 2 };

    private static double Dice<T>(IEnumerable<T> left, IEnumerable<T> right)
        where T : notnull
    {
        var (a, b) = (left.CountBy(x => x).ToDictionary(), right.CountBy(x => x).ToDictionary());
        var common = a.Sum(x => Math.Min(x.Value, b.GetValueOrDefault(x.Key)));
        return 2.0 * common / Math.Max(1, a.Values.Sum() + b.Values.Sum());
    }

    private static Dictionary<char, string> Build()
    {
        var parts = new Dictionary<char, string>();
        // Twice, so that letters with two marks are made of letters with one.
        for (var round = 0; round < 2; round++)
            foreach (var (name, mark) in Marks)
                foreach (var letter in "AEIOUYaeiouyÂÊÔĂƠƯâêôăơưẠẸỌạẹọ")
                    if (Composition.Compose(letter, name) is not '\0' and var composed)
                        parts[composed] = string.Concat(((parts.GetValueOrDefault(letter) ?? letter.ToString()) + mark)[..1], new string([.. ((parts.GetValueOrDefault(letter) ?? letter.ToString()) + mark)[1..].OrderBy(Order)]));
        return parts;
    }
}
