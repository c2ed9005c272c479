using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Rosters;

/// <summary>A row that cannot be taken.</summary>
/// <param name="Row">Row as people count, from 1; 0 for the whole sheet.</param>
/// <param name="Reason">Why, without a value.</param>
public sealed record RowProblem(int Row, LocalizedText Reason);
