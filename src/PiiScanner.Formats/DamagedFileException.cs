using PiiScanner.Core.Text;

namespace PiiScanner.Formats;

/// <summary>Thrown while the sections of a document are pulled, when nothing more can be read: the file becomes <c>failed</c>, or <c>partial</c> when something was read before.</summary>
/// <param name="code">Stable code in kebab case, as in <see cref="ReadResult.Failed"/>.</param>
/// <param name="reason">Said to people, without any value from the file.</param>
public sealed class DamagedFileException(string code, LocalizedText reason) : Exception(reason?.En)
{
    /// <summary>Stable code in kebab case.</summary>
    public string Code { get; } = code;

    /// <summary>Said to people, without any value from the file.</summary>
    public LocalizedText Reason { get; } = reason ?? throw new ArgumentNullException(nameof(reason));
}
