using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Git;

/// <summary>Git cannot answer: wrong usage or a broken repository, not a bad file.</summary>
/// <param name="text">What is wrong, said to people.</param>
public sealed class GitException(LocalizedText text) : Exception(text?.En)
{
    /// <summary>What is wrong, said to people.</summary>
    public LocalizedText Text { get; } = text ?? throw new ArgumentNullException(nameof(text));
}
