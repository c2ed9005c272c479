namespace PiiScanner.Cli.Configuration;

/// <summary>One line of <c>channels</c> in the configuration: what lies in a folder is published somewhere.</summary>
/// <param name="Folder">The folder relative to the configuration, <c>/</c> between folders, none at the ends; <c>.</c> is all of it.</param>
/// <param name="Channel">Where it is published, such as <c>website</c>.</param>
/// <param name="Purpose">Why, or null.</param>
internal sealed record FolderChannel(string Folder, string Channel, string? Purpose);
