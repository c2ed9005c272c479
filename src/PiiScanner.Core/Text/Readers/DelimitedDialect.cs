namespace PiiScanner.Core.Text.Readers;

/// <summary>How a delimited text separates its cells.</summary>
/// <param name="Separator">The character between two cells.</param>
public sealed record DelimitedDialect(char Separator)
{
    /// <summary>True when the first line is <c>sep=;</c> or the like: a word to Excel, no row.</summary>
    public bool HasSeparatorLine { get; init; }
}
