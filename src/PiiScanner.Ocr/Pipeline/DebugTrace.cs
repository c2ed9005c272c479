using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Hands the picture of each step to the caller's sink; costs nothing when there is none.</summary>
/// <param name="sink">Where they go; null for nowhere.</param>
/// <param name="frame">Ordinal of the frame in its file.</param>
/// <param name="suffix">Told apart when a frame has several sheets.</param>
internal sealed class DebugTrace(IDebugImageSink? sink, int frame, string suffix = "")
{
    public static DebugTrace None { get; } = new(null, 0);

    public bool IsOn => sink is not null;

    /// <summary>The pictures of one of several sheets.</summary>
    /// <param name="sheet">Its ordinal, from 0.</param>
    public DebugTrace Of(int sheet) => new(sink, frame, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-sheet{sheet}"));

    public void Write(string step, Pix picture)
    {
        if (sink is not null)
            sink.Write(frame, step + suffix, picture.ToPng());
    }
}
