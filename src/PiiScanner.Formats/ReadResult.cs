using PiiScanner.Core.Text;

namespace PiiScanner.Formats;

/// <summary>What came of reading a file.</summary>
public abstract record ReadResult
{
    private ReadResult()
    {
    }

    /// <summary>The file is readable; what could not be read shows as gaps of the document.</summary>
    /// <param name="Document">The document, pulled.</param>
    public sealed record Ok(Document Document) : ReadResult;

    /// <summary>Nothing could be read.</summary>
    /// <param name="Code">Stable code in kebab case: <c>encrypted</c>, <c>damaged</c>, <c>limit-reached</c>, <c>unsupported</c>.</param>
    /// <param name="Reason">Said to people, without any value from the file.</param>
    public sealed record Failed(string Code, LocalizedText Reason) : ReadResult;
}
