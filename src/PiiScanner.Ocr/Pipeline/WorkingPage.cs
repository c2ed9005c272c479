using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>The picture on its way through the steps, with the map from its pixels back to those of the picture as shown.</summary>
internal sealed class WorkingPage : IDisposable
{
    /// <param name="gray">8-bit, as shown; taken over.</param>
    /// <param name="deadline">For this page.</param>
    /// <param name="trace">Receives the pictures of the steps.</param>
    public WorkingPage(Pix gray, Deadline deadline, DebugTrace trace)
    {
        (Gray, Deadline, Trace) = (gray, deadline, trace);
        (OriginalWidth, OriginalHeight) = (gray.Width, gray.Height);
    }

    public Pix Gray { get; private set; }

    /// <summary>The binarised page, once there is one.</summary>
    public Ink? Ink { get; private set; }

    public PlaneMap ToOriginal { get; private set; } = PlaneMap.Identity;

    public int OriginalWidth { get; }

    public int OriginalHeight { get; }

    /// <summary>Clockwise quarters turned so far.</summary>
    public int QuarterTurns { get; private set; }

    public Deadline Deadline { get; }

    public DebugTrace Trace { get; }

    public Rect Area => new(0, 0, Gray.Width, Gray.Height);

    /// <summary>Puts a changed picture in place; what was found in the old one is forgotten.</summary>
    /// <param name="gray">Taken over.</param>
    /// <param name="toPrevious">From its pixels to those of the picture it replaces.</param>
    public void Replace(Pix gray, PlaneMap toPrevious)
    {
        Gray.Dispose();
        Gray = gray;
        ToOriginal = ToOriginal.After(toPrevious);
        Forget();
    }

    /// <summary>Turns the page clockwise.</summary>
    public void Turn(int quarters)
    {
        if (quarters % 4 == 0)
            return;
        PlaneMap undo = PlaneMap.UndoTurn(quarters, Gray.Width, Gray.Height);
        QuarterTurns = (QuarterTurns + quarters) % 4;
        Replace(Gray.Turned(quarters), undo);
    }

    /// <summary>Cuts the page to an area of itself.</summary>
    public void Crop(Rect area)
    {
        Replace(Gray.Clipped(area), PlaneMap.Shift(area.X, area.Y));
    }

    /// <summary>Goes back to an earlier state of the page.</summary>
    /// <param name="gray">As it was; taken over.</param>
    /// <param name="toOriginal">As it was.</param>
    /// <param name="quarterTurns">As they were.</param>
    public void Restore(Pix gray, PlaneMap toOriginal, int quarterTurns)
    {
        Replace(gray, PlaneMap.Identity);
        (ToOriginal, QuarterTurns) = (toOriginal, quarterTurns);
    }

    /// <summary>The binarised page, made now if it is not there.</summary>
    public Ink Binarized() => Ink ??= Binarizer.Binarize(Gray);

    public Rect Original(Rect box) => ToOriginal.Apply(box, OriginalWidth, OriginalHeight);

    public void Dispose()
    {
        Forget();
        Gray.Dispose();
    }

    private void Forget()
    {
        Ink?.Dispose();
        Ink = null;
    }
}
