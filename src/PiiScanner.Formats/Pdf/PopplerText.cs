using System.Text;

namespace PiiScanner.Formats.Pdf;

/// <summary>What <c>pdftotext</c> of poppler-utils reads in a document: a second reader, whose view of a redacted copy owes nothing to ours.</summary>
public static class PopplerText
{
    private const int MostBytes = 128 << 20;
    private static readonly TimeSpan MaxTime = TimeSpan.FromMinutes(2);

    /// <summary>The text of all pages; null where the file is no PDF, the program is not installed, or it did not read to the end: then there is no second opinion.</summary>
    /// <param name="file">The file; it goes through a pipe and is written nowhere.</param>
    /// <param name="cancel">Ends the program early.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static string? Read(SourceFile file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        return PopplerPipe.Run("pdftotext", ["-raw", "-enc", "UTF-8", "-", "-"], file, MostBytes, MaxTime, cancel) is { } said ? Encoding.UTF8.GetString(said) : null;
    }
}
