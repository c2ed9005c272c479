namespace PiiScanner.Pdf.Content;

/// <summary>One operand; arrays stand flat between their brackets.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Value of a number.</param>
/// <param name="Start">Where the bytes of a string start in the lexer's scratch buffer.</param>
/// <param name="Length">How many bytes the string has.</param>
/// <param name="Value">The name as a string, or the dictionary.</param>
internal readonly record struct Operand(OperandKind Kind, double Number, int Start, int Length, object? Value);
