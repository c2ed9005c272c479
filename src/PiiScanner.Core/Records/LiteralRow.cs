namespace PiiScanner.Core.Records;

/// <summary>One row written as literals.</summary>
/// <param name="Start">The bracket that opens it.</param>
/// <param name="Length">Its code units, both brackets with it.</param>
/// <param name="Items">The values without their quotes; of length 0 for null and empty texts.</param>
/// <param name="Keys">Their names, as many, in an object; null in a list.</param>
/// <param name="IsHeader">True for the names of columns of an INSERT.</param>
internal sealed record LiteralRow(int Start, int Length, List<(int Start, int Length)> Items, List<(int Start, int Length)>? Keys, bool IsHeader);
