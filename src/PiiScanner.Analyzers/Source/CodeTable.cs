using Microsoft.CodeAnalysis.Text;

namespace PiiScanner.Analyzers.Source;

/// <summary>One value of a row in code.</summary>
/// <param name="Column">Name of the member, parameter or tuple element it is given to; null when it has none.</param>
/// <param name="Value">What it says, with the way back to the source.</param>
internal sealed record CodeCell(string? Column, ValueText Value);

/// <summary>Values that code puts together: an object, a tuple, the arguments of a call.</summary>
/// <param name="Cells">Its values in order.</param>
internal sealed record CodeRow(IReadOnlyList<CodeCell> Cells);

/// <summary>Rows of one collection.</summary>
/// <param name="Rows">The rows in order.</param>
/// <param name="Head">Where a reader is told of it: the beginning of the collection.</param>
/// <param name="Extent">The whole collection.</param>
internal sealed record CodeTable(IReadOnlyList<CodeRow> Rows, TextSpan Head, TextSpan Extent)
{
    /// <summary>True when every row is one text without a name: lines rather than a table.</summary>
    public bool IsLines => Rows.All(row => row.Cells.Count == 1 && row.Cells[0].Column is null);

    /// <summary>True when there is something to put together.</summary>
    public bool IsWorthReading => Rows.Count >= 3 || Rows.Any(row => row.Cells.Count >= 2);
}
