namespace PiiScanner.Cli.Arguments;

/// <summary>The values of an option, and where they stand.</summary>
/// <param name="Origin">Where they come from.</param>
/// <param name="Label">How messages name the place: <c>--jobs</c>, <c>PIISCANNER_JOBS</c>, <c>.piiscanner.yaml: jobs</c>.</param>
/// <param name="Values">The values; empty for a flag on the command line.</param>
internal sealed record OptionValue(OptionOrigin Origin, string Label, IReadOnlyList<string> Values);
