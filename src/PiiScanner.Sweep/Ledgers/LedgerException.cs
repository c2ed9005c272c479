using PiiScanner.Core.Text;

namespace PiiScanner.Sweep.Ledgers;

/// <summary>A ledger cannot be used.</summary>
/// <param name="text">Why, said to people.</param>
public sealed class LedgerException(LocalizedText text) : Exception(text?.En)
{
    /// <summary>Why.</summary>
    public LocalizedText Text { get; } = text ?? throw new ArgumentNullException(nameof(text));
}
