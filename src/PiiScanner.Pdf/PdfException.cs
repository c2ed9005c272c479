namespace PiiScanner.Pdf;

/// <summary>The one exception this library throws because of what is in a file. Messages never hold text from the file.</summary>
public sealed class PdfException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="error">What kind of failure it is.</param>
    /// <param name="message">What was met, without any content of the file.</param>
    public PdfException(PdfError error, string message)
        : base(message) => Error = error;

    /// <summary>Creates the exception with the failure below it.</summary>
    /// <param name="error">What kind of failure it is.</param>
    /// <param name="message">What was met, without any content of the file.</param>
    /// <param name="inner">The failure that was met.</param>
    public PdfException(PdfError error, string message, Exception inner)
        : base(message, inner) => Error = error;

    /// <summary>What kind of failure it is.</summary>
    public PdfError Error { get; }
}
