using System.Collections.Immutable;

namespace PiiScanner.Ocr;

/// <summary>Either the pages of a picture, or why there are none. A bad picture is a value, not an exception.</summary>
public abstract record OcrResult
{
    private OcrResult()
    {
    }

    /// <summary>The picture was read.</summary>
    /// <param name="Header">What its first bytes said.</param>
    /// <param name="Pages">One for each frame that was looked at, at least one.</param>
    public sealed record Ok(ImageHeader Header, ImmutableArray<OcrPage> Pages) : OcrResult;

    /// <summary>The picture was not read.</summary>
    /// <param name="Reason">For the program.</param>
    /// <param name="Message">For people; holds nothing from the picture.</param>
    public sealed record Failed(OcrFailure Reason, string Message) : OcrResult;
}

/// <summary>Why a picture was not read.</summary>
public enum OcrFailure
{
    /// <summary>A native library or the language data is missing.</summary>
    EngineMissing,
    /// <summary>The bytes are no picture of a known format, or the decoder for it is missing.</summary>
    UnsupportedFormat,
    /// <summary>The format is known but the picture cannot be decoded.</summary>
    Damaged,
    /// <summary>The picture is larger than <see cref="OcrOptions.MaxPixels"/> or <see cref="OcrOptions.MaxSide"/> allow; it was not decoded.</summary>
    TooLarge,
    /// <summary>A native operation failed, most likely for want of memory.</summary>
    Native,
}
