namespace PiiScanner.Ocr;

/// <summary>What may be missing from a page that was read.</summary>
public enum OcrProblem
{
    /// <summary>The time limit of one image was reached: words may be missing.</summary>
    Deadline,
    /// <summary>The frame could not be decoded, the others could.</summary>
    FrameNotDecoded,
    /// <summary>The picture has more frames than the limit allows; the rest was not looked at.</summary>
    FramesLeftOut,
    /// <summary>The library for QR codes is not there: a code may be in the picture.</summary>
    BarcodesNotRead,
    /// <summary>Much of the text was read with low confidence.</summary>
    LowConfidence,
}
