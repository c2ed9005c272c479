namespace PiiScanner.Scanning.Redaction;

/// <summary>Plans read from a file.</summary>
/// <param name="Tool">Version of the program that made them.</param>
/// <param name="RulesHash">Digest of the rules they were made with.</param>
/// <param name="Preset">Preset they were made with.</param>
/// <param name="Ocr">Versions of the OCR engine and its data they were made with.</param>
/// <param name="Files">Plans by path.</param>
public sealed record SavedPlan(string Tool, string RulesHash, string Preset, string Ocr, IReadOnlyDictionary<string, PlannedChoice> Files);
