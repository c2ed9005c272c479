using PiiScanner.Core.Records;

namespace PiiScanner.Core.Findings;

/// <summary>One column of a list.</summary>
/// <param name="Index">Column number of the grid the list stands in, from 0.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Headings">Blocks of the headings over it, from the outermost inwards; empty for a list without headings.</param>
public sealed record JudgedColumn(int Index, ColumnRole Role, IReadOnlyList<int> Headings);

/// <summary>A list of records of one shape.</summary>
/// <param name="Number">Number of the list in its document, from 0.</param>
/// <param name="Subject">Whose list it is.</param>
/// <param name="Columns">Its columns with a role, left to right.</param>
public sealed record JudgedList(int Number, Subject Subject, IReadOnlyList<JudgedColumn> Columns);
