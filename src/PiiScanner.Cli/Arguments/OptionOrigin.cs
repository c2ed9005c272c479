namespace PiiScanner.Cli.Arguments;

/// <summary>Where the value of an option comes from; the earlier outranks the later.</summary>
internal enum OptionOrigin
{
    /// <summary>The command line.</summary>
    CommandLine,

    /// <summary>A variable such as <c>PIISCANNER_JOBS</c>.</summary>
    Environment,

    /// <summary>The configuration.</summary>
    Configuration,
}
