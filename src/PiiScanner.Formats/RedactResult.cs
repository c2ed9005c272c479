using PiiScanner.Core.Text;

namespace PiiScanner.Formats;

/// <summary>What came of writing a copy.</summary>
public abstract record RedactResult
{
    private RedactResult()
    {
    }

    /// <summary>The copy is written; it is still to be verified.</summary>
    /// <param name="Parts">Parts of the file that were changed or left out; one name for a file of one part.</param>
    /// <param name="Warnings">What people should know.</param>
    public sealed record Done(IReadOnlyList<string> Parts, IReadOnlyList<LocalizedText> Warnings) : RedactResult
    {
        /// <summary>Extension the copy's name needs, such as <c>.jpg</c>, where it is in another format than the original; else null.</summary>
        public string? Extension { get; init; }
    }

    /// <summary>No copy can be written.</summary>
    /// <param name="Code">Stable code in kebab case.</param>
    /// <param name="Reason">Said to people, without any value from the file.</param>
    public sealed record Refused(string Code, LocalizedText Reason) : RedactResult;
}
