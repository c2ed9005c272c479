using System.Globalization;

namespace PiiScanner.Ocr.Pictures;

/// <summary>The scanner's own word lists of names, by position: says whether a cell can be a name as it stands.</summary>
public static class NameWords
{
    private const double UsualSurname = 0.3;
    private const double UsualSyllable = 0.1;

    private static readonly HashSet<string> Surnames = Load("surnames.tsv", columns => Number(columns[1]) >= UsualSurname);
    private static readonly HashSet<string> Syllables = Load("name-syllables.tsv", columns => Number(columns[1]) + Number(columns[2]) >= UsualSyllable);

    /// <summary>A surname first, syllables of names behind it.</summary>
    public static bool IsName(string text)
    {
        string[] words = text.ToLowerInvariant().Split(' ');
        return words.Length is >= 2 and <= 7 && Surnames.Contains(words[0])
            && words.Skip(1).All(word => Syllables.Contains(word) || Surnames.Contains(word)) && words.Skip(1).Any(Syllables.Contains);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static HashSet<string> Load(string name, Predicate<string[]> keep)
    {
        using Stream stream = typeof(NameWords).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
        using StreamReader reader = new(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(line => line.Split('\t')).Where(columns => keep(columns))
            .Select(columns => columns[0].ToLowerInvariant())];
    }
}
