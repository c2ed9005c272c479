namespace PiiScanner.Core.Detection;

/// <summary>The values a text holds as a cell of a column of one kind, by which engine, and the same of the kinds asked for before.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Kind">One of <see cref="Findings.FindingKinds"/>.</param>
/// <param name="Values">The values; empty when the cell does not fit.</param>
/// <param name="Next">Another kind, or null.</param>
internal sealed record FittedCell(DetectionEngine Engine, string Kind, IReadOnlyList<FittedValue> Values, FittedCell? Next);
