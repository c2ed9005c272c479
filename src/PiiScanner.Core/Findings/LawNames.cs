namespace PiiScanner.Core.Findings;

/// <summary>Names of instruments in English.</summary>
public static class LawNames
{
    /// <summary>The citation in English.</summary>
    /// <param name="law">The citation in Vietnamese.</param>
    public static string English(string law) =>
        (law ?? throw new ArgumentNullException(nameof(law))).Replace("Luật", "Law").Replace("Nghị định", "Decree").Replace("Điều", "article").Replace(" và ", " and ").Replace("NĐ-CP", "ND-CP");
}
