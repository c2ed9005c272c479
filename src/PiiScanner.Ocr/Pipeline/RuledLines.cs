using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>The ruled lines of a page.</summary>
/// <param name="Mask">All of them, 1 bit deep; owned.</param>
/// <param name="Horizontal">Boxes of the pieces that run across.</param>
/// <param name="Vertical">Boxes of the pieces that run down.</param>
internal sealed record RuledLines(Pix Mask, Rect[] Horizontal, Rect[] Vertical) : IDisposable
{
    private const int Paper = 200;
    private const double MostlyInk = 0.3;
    private const double HorizontalLength = 5;
    private const double VerticalLength = 2.6;
    private const double SlantedLength = 2.2;

    /// <summary>Step 8, first half: finds what is long, thin and straight across or down.</summary>
    public static RuledLines Find(Pix gray, Ink ink)
    {
        using Pix source = Source(gray, ink);
        double textHeight = Math.Max(ink.TextHeight, 6);
        using Pix horizontal = Runs(source, textHeight, HorizontalLength, across: true);
        using Pix vertical = Runs(source, textHeight, VerticalLength, across: false);
        return new RuledLines(horizontal.Or(vertical), horizontal.Components(), vertical.Components());
    }

    /// <summary>The same for a page that is seen at an angle: shorter runs, so that tilted lines leave a trail of pieces.</summary>
    public static RuledLines FindSlanted(Pix gray, Ink ink)
    {
        using Pix source = Source(gray, ink);
        double textHeight = Math.Max(ink.TextHeight, 6);
        using Pix horizontal = Runs(source, textHeight, SlantedLength, across: true);
        using Pix vertical = Runs(source, textHeight, SlantedLength, across: false);
        return new RuledLines(horizontal.Or(vertical), [], []);
    }

    public void Dispose() => Mask.Dispose();

    // A light grey grid is lost to the local threshold; a fixed one on the evened page keeps it, unless half the page is coloured.
    private static Pix Source(Pix gray, Ink ink)
    {
        using Pix below = gray.Below(Paper);
        return below.BlackPixels() < MostlyInk * gray.Area ? ink.Binary.Or(below) : ink.Binary.Duplicate();
    }

    private static Pix Runs(Pix source, double textHeight, double lengthInHeights, bool across)
    {
        int length = Math.Max(8, (int)(lengthInHeights * textHeight));
        int thick = Math.Max(3, (int)(textHeight / 2)) + 2;
        // Widening across the direction bridges the steps of a line that is not quite level.
        using Pix widened = across ? source.Dilated(1, 3) : source.Dilated(3, 1);
        using Pix runs = across ? widened.Opened(length, 1) : widened.Opened(1, length);
        using Pix bars = across ? runs.Opened(1, thick) : runs.Opened(thick, 1);
        return runs.Without(bars);
    }
}
