namespace PiiScanner.Analyzers.Settings;

/// <summary>Language of the messages.</summary>
internal enum MessageLanguage
{
    /// <summary>Vietnamese, then English, in one message: the default, because the reader is not known.</summary>
    Both,

    /// <summary>Vietnamese.</summary>
    Vietnamese,

    /// <summary>English.</summary>
    English,
}
