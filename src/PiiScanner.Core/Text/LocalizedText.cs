namespace PiiScanner.Core.Text;

/// <summary>A text in the two languages of the product. Never holds a personal value.</summary>
/// <param name="Vi">Vietnamese.</param>
/// <param name="En">English.</param>
public sealed record LocalizedText(string Vi, string En)
{
    /// <summary>The text in one language.</summary>
    /// <param name="language">The language wanted.</param>
    public string In(Language language) => language == Language.Vietnamese ? Vi : En;
}
