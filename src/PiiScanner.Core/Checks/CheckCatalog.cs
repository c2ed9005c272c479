namespace PiiScanner.Core.Checks;

/// <summary>All checks a rule may name, gathered from the tables of the check classes.</summary>
internal static class CheckCatalog
{
    /// <summary>Names in the order of the tables.</summary>
    public static IEnumerable<string> Names => Tables().SelectMany(t => t.Keys);

    /// <summary>The check of a name, or null.</summary>
    /// <param name="name">Name in kebab case.</param>
    public static Check? Find(string name)
    {
        foreach (var table in Tables())
        {
            if (table.TryGetValue(name, out var check)) return check;
        }

        return null;
    }

    // One after the other: a search ends before the later tables are made.
    private static IEnumerable<IReadOnlyDictionary<string, Check>> Tables()
    {
        yield return IdentityChecks.All;
        yield return TaxChecks.All;
        yield return PhoneChecks.All;
        yield return DateChecks.All;
        yield return MoneyChecks.All;
        yield return NetworkChecks.All;
        yield return PlaceChecks.All;
        yield return WordChecks.All;
    }
}
