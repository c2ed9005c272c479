namespace PiiScanner.Ocr.Evaluation;

/// <summary>One invented person as printed; empty where the list has no such column.</summary>
internal sealed record ListRow(int Number, string Name, string BirthDate, string Identity, string Phone, string ClassName, string Address);
