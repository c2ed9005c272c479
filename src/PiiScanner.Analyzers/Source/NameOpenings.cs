using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Analyzers.Source;

/// <summary>The words a name of two words can begin with: the surnames of the product's list and the ways a person is addressed. Asked without allocating; read on first use.</summary>
internal static class NameOpenings
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private static readonly string[] Addresses = ["Em", "Cô", "Thầy", "Anh", "Chị", "Ông", "Bà", "Chú", "Bác", "Cháu", "Bé", "Bố", "Mẹ", "Ba", "Má", "Cha", "Con"];
    private static readonly Lazy<HashSet<ulong>> Keys = new(Read);

    /// <summary>True when a name of two words may begin with a word, whatever its case and marks.</summary>
    public static bool Has(ReadOnlySpan<char> word) => Keys.Value.Contains(KeyOf(word));

    private static HashSet<ulong> Read()
    {
        var keys = new HashSet<ulong>();
        foreach (var row in WordLists.BuiltIn.Rows("surnames", 1)) keys.Add(KeyOf(row[0].Split(' ')[0].AsSpan()));
        foreach (var word in Addresses) keys.Add(KeyOf(word.AsSpan()));
        return keys;
    }

    // Of the letters without marks: combining marks of decomposed text are passed over, i and y are one.
    private static ulong KeyOf(ReadOnlySpan<char> word)
    {
        var key = Seed;
        foreach (var c in word)
        {
            var folded = VietnameseLetters.Fold(c);
            if (folded is >= 'a' and <= 'z') key = (key ^ (folded == 'y' ? 'i' : folded)) * Prime;
        }

        return key;
    }
}
