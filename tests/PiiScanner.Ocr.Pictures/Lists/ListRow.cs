namespace PiiScanner.Ocr.Pictures.Lists;

/// <summary>One invented person as printed; empty where the list has no such column.</summary>
public sealed record ListRow(int Number, string Name, string BirthDate, string Identity, string Phone, string ClassName, string Address);
