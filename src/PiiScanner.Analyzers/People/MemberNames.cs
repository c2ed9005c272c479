using System.Text;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Records;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Analyzers.People;

/// <summary>What names in code stand for: the list <c>member-names.tsv</c>, and behind it the headings of school tables. Read on first use.</summary>
internal static class MemberNames
{
    private const int LeastHeading = 8;
    private static readonly string[] OfAPerson = [FindingKinds.BirthDate, FindingKinds.NationalId, FindingKinds.Passport, FindingKinds.StudentId, FindingKinds.SocialInsurance, FindingKinds.HealthInsurance];
    private static readonly Lazy<Dictionary<string, (ColumnRole Role, NameStrength Strength)>> Known = new(ReadMembers);
    private static readonly Lazy<List<(string Word, string Subject)>> PersonWords = new(() => [.. WordLists.BuiltIn.Rows("person-types", 2).Select(row => (row[0], row[1]))]);

    /// <summary>What a member, parameter or variable of a name holds; false when that is nothing personal.</summary>
    public static bool TryFind(string name, out ColumnRole role, out NameStrength strength)
    {
        var found = Known.Value.TryGetValue(Key(name), out var entry);
        (role, strength) = entry;
        return found;
    }

    /// <summary>Whom a type of a name stands for: <c>pupil</c>, <c>parent</c>, <c>staff</c>, <c>author</c> or <c>other</c>; null when for nobody.</summary>
    public static string? SubjectOf(string typeName)
    {
        var key = Key(typeName);
        foreach (var (word, subject) in PersonWords.Value)
        {
            if (key.IndexOf(word, StringComparison.Ordinal) >= 0) return subject;
        }

        return null;
    }

    private static Dictionary<string, (ColumnRole, NameStrength)> ReadMembers()
    {
        var roles = ColumnRole.ReadAll(WordLists.BuiltIn);
        var known = new Dictionary<string, (ColumnRole, NameStrength)>(StringComparer.Ordinal);
        foreach (var row in WordLists.BuiltIn.Rows("member-names", 3))
        {
            known[row[0]] = (roles[row[1]], row[2] switch { "strong" => NameStrength.Strong, "clear" => NameStrength.Clear, _ => NameStrength.Weak });
        }

        foreach (var row in WordLists.BuiltIn.Rows("headers", 2))
        {
            var key = row[0].Replace(" ", "");
            var role = roles[row[1].Split(',')[0]];
            if (key.Length < LeastHeading || key == row[0] || known.ContainsKey(key) || role.Kind is null || role.Weight is not (RoleWeight.Name or RoleWeight.Exposing)) continue;
            known[key] = (role, OfAPerson.Contains(role.Kind) ? NameStrength.Strong : NameStrength.Weak);
        }

        return known;
    }

    private static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var folded = VietnameseLetters.Fold(c);
            if (folded is >= 'a' and <= 'z' or >= '0' and <= '9') key.Append(folded);
        }

        return key.ToString();
    }
}
