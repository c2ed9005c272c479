namespace PiiScanner.Fixtures.Samples;

/// <summary>An invented document with what the product must say about it.</summary>
/// <param name="Verdict">block, review or clear, by the verdict table.</param>
/// <param name="Subjects">Distinct people exposed; null where the product's words leave room.</param>
/// <param name="Reason">The row of the verdict table that applies.</param>
public sealed record Sample(string Path, string Verdict, int? Subjects, string Reason, byte[] Bytes);
