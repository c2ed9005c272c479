namespace PiiScanner.Formats.Archive;

/// <summary>What came of a file inside a container.</summary>
internal enum EntryOutcome
{
    /// <summary>It is unpacked.</summary>
    Ok,

    /// <summary>The container is one of several volumes: what goes on in the others is not read.</summary>
    Split,

    /// <summary>It needs a password.</summary>
    Encrypted,

    /// <summary>It is broken, or compressed in a way that is not known.</summary>
    Damaged,

    /// <summary>It is too large, or compressed too well to be honest.</summary>
    TooLarge,

    /// <summary>All files together are too large: no more is unpacked.</summary>
    NoMore,

    /// <summary>Nobody takes it: it is nested too deeply.</summary>
    TooDeep,

    /// <summary>The container holds more files than allowed.</summary>
    TooMany,

    /// <summary>From here on the container cannot be read.</summary>
    BrokenOff,
}
