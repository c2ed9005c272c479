using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Registry;

/// <summary>A registry, sheet or request that cannot be used: says which row and why, never a value.</summary>
/// <param name="text">Said to people.</param>
public sealed class RegistryException(LocalizedText text) : Exception((text ?? throw new ArgumentNullException(nameof(text))).En)
{
    /// <summary>Said to people.</summary>
    public LocalizedText Text { get; } = text;
}
