namespace PiiScanner.Cli.Configuration;

/// <summary>A folder, or all files, of one run, with what the configuration says is published from there.</summary>
/// <param name="Prefix">As paths of the report begin; empty for all files.</param>
/// <param name="Channel">Where, or null.</param>
/// <param name="Purpose">Why, or null.</param>
internal sealed record MappedPlace(string Prefix, string? Channel, string? Purpose);
