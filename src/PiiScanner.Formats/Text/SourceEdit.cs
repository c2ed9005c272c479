namespace PiiScanner.Formats.Text;

/// <summary>One stretch of a text file's characters and what stands in its place.</summary>
/// <param name="Start">First code unit of the source.</param>
/// <param name="End">Code unit behind the last.</param>
/// <param name="Text">What is written there.</param>
internal readonly record struct SourceEdit(int Start, int End, string Text)
{
    /// <summary>True when a part of the structure goes, with its marks.</summary>
    public bool IsStructure { get; init; }
}
