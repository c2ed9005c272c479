namespace PiiScanner.Core.Text;

/// <summary>Language of messages and reports.</summary>
public enum Language
{
    /// <summary>Tiếng Việt.</summary>
    Vietnamese,

    /// <summary>English.</summary>
    English,
}
