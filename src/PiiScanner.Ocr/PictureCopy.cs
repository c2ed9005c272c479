namespace PiiScanner.Ocr;

/// <summary>What came of writing a picture anew.</summary>
public abstract record PictureCopy
{
    private PictureCopy()
    {
    }

    /// <summary>The picture is written.</summary>
    /// <param name="File">The whole file.</param>
    public sealed record Ok(ReadOnlyMemory<byte> File) : PictureCopy
    {
        /// <summary>Extension of the format the copy is in, such as <c>.jpg</c>, where that is another one than the original's; else null.</summary>
        public string? Extension { get; init; }

        /// <summary>Pictures of an animation that are not in the copy.</summary>
        public int FramesLeftOut { get; init; }
    }

    /// <summary>There is no copy.</summary>
    /// <param name="Reason">Why: <see cref="OcrFailure.UnsupportedFormat"/> is a format that can be read but not written.</param>
    public sealed record Failed(OcrFailure Reason) : PictureCopy;
}
