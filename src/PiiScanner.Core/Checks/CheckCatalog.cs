namespace PiiScanner.Core.Checks;

/// <summary>All checks a rule may name, gathered from the tables of the check classes.</summary>
internal static class CheckCatalog
{
    private static readonly IReadOnlyDictionary<string, Check>[] Tables =
    [
        IdentityChecks.All, TaxChecks.All, PhoneChecks.All, DateChecks.All, MoneyChecks.All, NetworkChecks.All, PlaceChecks.All, WordChecks.All,
    ];

    /// <summary>Names in the order of the tables.</summary>
    public static IEnumerable<string> Names => Tables.SelectMany(t => t.Keys);

    /// <summary>The check of a name, or null.</summary>
    /// <param name="name">Name in kebab case.</param>
    public static Check? Find(string name)
    {
        foreach (var table in Tables)
        {
            if (table.TryGetValue(name, out var check)) return check;
        }

        return null;
    }
}
