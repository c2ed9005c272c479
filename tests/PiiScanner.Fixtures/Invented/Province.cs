namespace PiiScanner.Fixtures.Invented;

/// <summary>One of the 63 provinces whose codes open personal numbers, with the province it became part of on 1 July 2025.</summary>
/// <param name="Code">Three digits.</param>
/// <param name="CmndPrefixes">First digits of the nine-digit identity cards it issued.</param>
/// <param name="AreaCode">Landline code since 2017, with the leading 0.</param>
public sealed record Province(string Code, string Name, IReadOnlyList<string> CmndPrefixes, string AreaCode, string NewName)
{
    public static IReadOnlyList<Province> All { get; } = Read();

    private static List<Province> Read()
    {
        var provinces = new List<Province>();
        foreach (var row in Lexicon.Rows("provinces.tsv"))
        {
            var prefixes = row[4].Split(';', ' ', '(', ')', '-', ',').Where(p => p.Length is 2 or 3 && p.All(char.IsAsciiDigit)).ToList();
            provinces.Add(new(row[0], row[1], prefixes.Count > 0 ? prefixes : ["27"], row[6], row[8]));
        }

        return provinces;
    }
}
