using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Fixtures.Plain;

/// <summary>Vietnamese written with plain punctuation for marks, as old mail did: Nguye^~n Va(n An.</summary>
public static class Viqr
{
    private static readonly Dictionary<char, string> Codes = Lexicon.Rows("legacy-map.tsv").ToDictionary(row => row[0][0], row => row[16]);

    public static string Write(string text) => string.Concat(text.Select(letter => Codes.TryGetValue(letter, out var code) ? code : letter.ToString()));
}
