namespace PiiScanner.Core.Redaction;

/// <summary>A stretch of a block that is changed, with the raw value: in memory only.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="Length">Code units.</param>
/// <param name="Kind">Kind of the value.</param>
/// <param name="Operator">What is done.</param>
/// <param name="Raw">The value in Unicode; empty for a further part of a value over several cells.</param>
/// <param name="Replacement">What stands there afterwards, in Unicode.</param>
internal readonly record struct PlannedSpan(int Start, int Length, string Kind, Operator Operator, string Raw, string Replacement)
{
    public int End => Start + Length;
}
