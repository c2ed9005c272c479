namespace PiiScanner.Formats.Text;

/// <summary>A table of a text as its reader saw it, with the places of its cells in the source.</summary>
/// <param name="Number">Number of the table in reading order, from 1.</param>
/// <param name="Rows">Rows with at least one cell whose place is known.</param>
internal sealed record PlacedTable(int Number, IReadOnlyList<PlacedRow> Rows);

/// <summary>A row.</summary>
/// <param name="Index">Row number.</param>
/// <param name="IsHeader">True when it is marked as a header row.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record PlacedRow(int Index, bool IsHeader, IReadOnlyList<PlacedCell> Cells);

/// <summary>A cell.</summary>
/// <param name="Column">First column.</param>
/// <param name="Span">Columns covered.</param>
/// <param name="Offset">Code unit of the source at which its text begins.</param>
internal readonly record struct PlacedCell(int Column, int Span, int Offset);

/// <summary>A stretch that gives its place to another.</summary>
/// <param name="Start">First code unit of the place.</param>
/// <param name="End">Code unit behind it.</param>
/// <param name="FromStart">First code unit of what stands there afterwards.</param>
/// <param name="FromEnd">Code unit behind that.</param>
internal readonly record struct SourceMove(int Start, int End, int FromStart, int FromEnd);
