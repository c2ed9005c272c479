using System.Globalization;
using PiiScanner.Reporting.Console;

namespace PiiScanner.Reporting.GitHub;

/// <summary>Writes workflow commands of GitHub Actions, escaped so that no text can end one or begin another.</summary>
/// <remarks>GitHub documentation, "Workflow commands for GitHub Actions"; the characters escaped are those of <c>@actions/core</c>.</remarks>
internal static class WorkflowCommand
{
    /// <summary>An annotation.</summary>
    /// <param name="level"><c>error</c>, <c>warning</c> or <c>notice</c>.</param>
    /// <param name="file">Path in the repository, or null.</param>
    /// <param name="line">Line from 1, or null.</param>
    /// <param name="title">Its title.</param>
    /// <param name="message">Its text.</param>
    public static string Annotation(string level, string? file, int? line, string title, string message)
    {
        var properties = (file is null ? "" : $"file={Property(file)},") + (line is { } number ? $"line={number.ToString(CultureInfo.InvariantCulture)}," : "") + $"title={Property(title)}";
        return $"::{level} {properties}::{Data(message)}";
    }

    /// <summary>A line of the log that is no command, whatever it holds.</summary>
    /// <param name="text">Any text.</param>
    public static string Log(string text) => "  - " + TerminalText.Printable(text).Replace("##[", "## [", StringComparison.Ordinal);

    // A line break of our own stays one; anything else that steers a terminal is made visible first.
    private static string Data(string text) => string.Join("%0A", text.Split('\n').Select(line => TerminalText.Printable(line).Replace("%", "%25", StringComparison.Ordinal)));

    private static string Property(string text) =>
        TerminalText.Printable(text).Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
