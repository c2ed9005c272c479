namespace PiiScanner.Ocr;

/// <summary>What came of writing a picture anew.</summary>
public abstract record PictureCopy
{
    private PictureCopy()
    {
    }

    /// <summary>The picture is written.</summary>
    /// <param name="File">The whole file, in the format of the original.</param>
    public sealed record Ok(ReadOnlyMemory<byte> File) : PictureCopy;

    /// <summary>There is no copy.</summary>
    /// <param name="Reason">Why: <see cref="OcrFailure.UnsupportedFormat"/> is a format that can be read but not written.</param>
    public sealed record Failed(OcrFailure Reason) : PictureCopy;
}
