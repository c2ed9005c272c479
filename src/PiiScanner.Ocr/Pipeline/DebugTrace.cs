using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Hands the picture of each step to the caller's sink; costs nothing when there is none.</summary>
internal sealed class DebugTrace(IDebugImageSink? sink, int frame)
{
    public static DebugTrace None { get; } = new(null, 0);

    public bool IsOn => sink is not null;

    public void Write(string step, Pix picture)
    {
        if (sink is not null)
            sink.Write(frame, step, picture.ToPng());
    }
}
