using System.Diagnostics.CodeAnalysis;
using PiiScanner.Formats;

namespace PiiScanner.Scanning;

/// <summary>Finds the format of a file by its content. One instance serves all threads.</summary>
public interface IFormatRecognizer
{
    /// <summary>All formats, in the order in which they are asked.</summary>
    IReadOnlyList<IDocumentFormat> All { get; }

    /// <summary>Recognises the file.</summary>
    /// <param name="file">The file; only its head or directory is looked at.</param>
    /// <param name="format">Its format.</param>
    /// <param name="mediaType">Its media type.</param>
    bool TryRecognize(SourceFile file, [NotNullWhen(true)] out IDocumentFormat? format, [NotNullWhen(true)] out string? mediaType);
}
