namespace PiiScanner.Evaluation.Redacting;

/// <summary>A file and what readers see in it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Texts">By reader.</param>
internal sealed record ReadFile(string Path, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>What a reader of the page sees.</summary>
    public string Seen => IndependentReaders.Seen(Path, Texts);
}
