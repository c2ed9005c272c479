namespace PiiScanner.Formats.CompoundFile;

/// <summary>What an entry of a compound file is.</summary>
internal enum CompoundKind
{
    /// <summary>A folder.</summary>
    Storage,

    /// <summary>Bytes.</summary>
    Stream,

    /// <summary>The one storage that holds all others.</summary>
    Root,
}
