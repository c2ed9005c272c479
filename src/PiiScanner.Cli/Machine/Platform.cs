namespace PiiScanner.Cli.Machine;

/// <summary>Where packages come from.</summary>
internal enum Platform
{
    /// <summary>Debian, Ubuntu and what descends from them: <c>apt-get</c>.</summary>
    Debian,

    /// <summary>macOS: <c>brew</c>.</summary>
    MacOs,

    /// <summary>Windows: <c>winget</c>.</summary>
    Windows,

    /// <summary>Anything else.</summary>
    Other,
}
