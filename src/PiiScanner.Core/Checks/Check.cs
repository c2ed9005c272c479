namespace PiiScanner.Core.Checks;

/// <summary>Arithmetic and ranges that a pattern cannot say.</summary>
/// <param name="value">The value as written, separators included.</param>
/// <returns>True when it can be such a value; that does not make it a real one.</returns>
internal delegate bool Check(ReadOnlySpan<char> value);
