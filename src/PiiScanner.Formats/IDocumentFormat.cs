namespace PiiScanner.Formats;

/// <summary>A file format: recognises its files by content and reads them.</summary>
public interface IDocumentFormat
{
    /// <summary>Short name in lower case, such as <c>word</c>.</summary>
    string Name { get; }

    /// <summary>Extensions with their dot, lower case, that usually hold this format; used to notice a mismatch and to break ties.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>False where no content can harm more than its own reading: plain managed code with bounded depth. All others are read in a process of their own,
    /// because neither an exhausted stack nor a fault in native code can be caught. Pictures inside a file are told by the picture reader.</summary>
    bool NeedsIsolation => true;

    /// <summary>Says whether the content is of this format, and of which media type; null when it is not. The extension only breaks ties.</summary>
    /// <param name="file">The file; only its head or directory is looked at.</param>
    string? Recognize(SourceFile file);

    /// <summary>Reads the file. A bad file is a <see cref="ReadResult.Failed"/>, never an exception.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">Limits and services shared over all nesting levels.</param>
    /// <param name="cancel">Stops the reading.</param>
    ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel);

    /// <summary>Writes copies without personal values; null when the format can be scanned but not rewritten.</summary>
    IRedactor? Redactor => null;
}
