namespace PiiScanner.Core.Recordings;

/// <summary>The marks on a tape that say what follows.</summary>
internal static class TapeMark
{
    /// <summary>A list is opened.</summary>
    public const byte Open = 1;

    /// <summary>A record of a list.</summary>
    public const byte Row = 2;

    /// <summary>A list ends.</summary>
    public const byte Close = 3;

    /// <summary>A record in no list.</summary>
    public const byte Record = 4;

    /// <summary>Something worth telling.</summary>
    public const byte Notice = 5;

    /// <summary>Stands between the masked name of a sheet and its ordinal among masked sheets.</summary>
    public const char SheetOrdinal = '\u001F';
}
