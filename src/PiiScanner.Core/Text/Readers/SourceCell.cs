namespace PiiScanner.Core.Text.Readers;

/// <summary>One cell of delimited text in its source, quotation marks included, separators not.</summary>
/// <param name="Row">Row number, from 0.</param>
/// <param name="Column">Column number, from 0.</param>
/// <param name="Start">First code unit of the source.</param>
/// <param name="End">Code unit behind the last.</param>
/// <param name="EndsRow">True for the last cell of its row.</param>
public readonly record struct SourceCell(int Row, int Column, long Start, long End, bool EndsRow);
