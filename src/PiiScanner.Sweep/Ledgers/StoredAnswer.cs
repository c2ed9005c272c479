namespace PiiScanner.Sweep.Ledgers;

/// <summary>What a ledger keeps of a school's answer about one line: that it was given, never its words, which may name people.</summary>
/// <param name="Handle">Handle of the line.</param>
/// <param name="Done">Day the school says it was taken down, yyyyMMdd; 0 when it names none.</param>
/// <param name="HasBasis">It names consent or a legal duty.</param>
/// <param name="HasWords">It explains something.</param>
/// <param name="Read">Day the workbook was read back, yyyyMMdd.</param>
public sealed record StoredAnswer(string Handle, int Done, bool HasBasis, bool HasWords, int Read);
