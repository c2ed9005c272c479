namespace PiiScanner.Scanning.Redaction;

/// <summary>A part of a copy in which removed values can still be read.</summary>
/// <param name="Part">Name of the part; the file's own name for a file of one part.</param>
/// <param name="Count">How many, at least 1.</param>
public sealed record Survivor(string Part, int Count)
{
    /// <summary>Number of the page of a PDF, from 1; 0 where none is known.</summary>
    public int Page { get; init; }
}
