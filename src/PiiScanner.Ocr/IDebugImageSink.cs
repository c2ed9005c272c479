namespace PiiScanner.Ocr;

/// <summary>Receives pictures of the steps a page goes through, for a person to look at.</summary>
public interface IDebugImageSink
{
    /// <summary>Takes one picture.</summary>
    /// <param name="frame">Ordinal of the frame in its file, from 0.</param>
    /// <param name="step">Two digits and a short name, like <c>05-deskew</c>; sorts in the order of the steps.</param>
    /// <param name="png">A PNG file.</param>
    void Write(int frame, string step, ReadOnlyMemory<byte> png);
}
