namespace PiiScanner.Pdf;

/// <summary>A file inside the document (ISO 32000-1, 7.11.4).</summary>
public sealed class PdfAttachment
{
    private readonly Func<(ReadOnlyMemory<byte> Data, bool IsIncomplete)> _read;

    internal PdfAttachment(string name, PdfObjectId id, int pageIndex, Func<(ReadOnlyMemory<byte> Data, bool IsIncomplete)> read) =>
        (Name, Id, PageIndex, _read) = (name, id, pageIndex, read);

    /// <summary>File name; empty where there is none. Not safe as a path.</summary>
    public string Name { get; }

    /// <summary>Object number of the embedded stream.</summary>
    public PdfObjectId Id { get; }

    /// <summary>The page of the annotation that holds it, from 0; -1 for a file of the whole document.</summary>
    public int PageIndex { get; }

    /// <summary>Decodes the file, anew at each call.</summary>
    /// <param name="isIncomplete">Whether bytes are missing: cut at <see cref="PdfLimits.MaxAttachmentBytes"/>, damaged, or encrypted with a password of its own.</param>
    public ReadOnlyMemory<byte> ReadData(out bool isIncomplete)
    {
        var (data, incomplete) = _read();
        isIncomplete = incomplete;
        return data;
    }
}
