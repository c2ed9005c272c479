namespace PiiScanner.Core.Findings;

/// <summary>Names of instruments in English.</summary>
internal static class LawNames
{
    /// <summary>The citation in English.</summary>
    public static string English(string law) => law.Replace("Luật", "Law").Replace("Nghị định", "Decree").Replace("Điều", "article").Replace(" và ", " and ").Replace("NĐ-CP", "ND-CP");
}
