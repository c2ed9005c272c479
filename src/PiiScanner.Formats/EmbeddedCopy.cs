using PiiScanner.Core.Text;

namespace PiiScanner.Formats;

/// <summary>What came of an embedded file.</summary>
/// <param name="Bytes">The copy; null when it was refused.</param>
/// <param name="Reason">Why it was refused, or null.</param>
/// <param name="IsUnchanged">True when the copy is the original.</param>
public sealed record EmbeddedCopy(byte[]? Bytes, LocalizedText? Reason, bool IsUnchanged = false);
