using Microsoft.CodeAnalysis.Text;

namespace PiiScanner.Analyzers.Source;

/// <summary>A value, or a list of people, found in a text.</summary>
/// <param name="Kind">Kind of the value; null for a list.</param>
/// <param name="Rows">People of the list; 1 for a value.</param>
/// <param name="Kinds">Kinds of value in the list; the one of a value.</param>
/// <param name="Place">Where the diagnostic stands.</param>
/// <param name="Extent">All that it is about; what lies inside needs no further diagnostic.</param>
/// <param name="IsNamesOnly">True for a list that says nothing exposing beside names.</param>
internal sealed record SourceFinding(string? Kind, int Rows, IReadOnlyList<string> Kinds, TextSpan Place, TextSpan Extent, bool IsNamesOnly)
{
    /// <summary>The values of a list that a fix replaces, in the order of the source; empty for a value.</summary>
    public IReadOnlyList<(string Kind, TextSpan Place)> Values { get; init; } = [];
}
