namespace PiiScanner.Pdf;

/// <summary>One character code drawn on a page, with its place on the page and in the file. Points, origin at the bottom-left corner of the shown page.</summary>
public sealed class PdfGlyph
{
    internal PdfGlyph(PdfTextRun run, string text) => (Run, Text) = (run, text);

    /// <summary>What it shares with the other glyphs of its operator.</summary>
    public PdfTextRun Run { get; }

    /// <summary>The text it stands for: mostly one character; several for a ligature; U+FFFD where unreadable; empty where an earlier glyph's ActualText holds it.</summary>
    public string Text { get; internal set; }

    /// <summary>Whether nothing in the file tells which character this is. Such pages need to be looked at, not read.</summary>
    public bool IsUnreadable { get; internal set; }

    /// <summary>The character code as in the string, high byte first.</summary>
    public uint Code { get; internal init; }

    /// <summary>Place of the string among the elements of the TJ array, from 0; 0 for the other operators.</summary>
    public int ArrayIndex { get; internal init; }

    /// <summary>First byte of the code in the decoded string.</summary>
    public int StringOffset { get; internal init; }

    /// <summary>Number of bytes of the code.</summary>
    public int ByteLength { get; internal init; }

    /// <summary>How far the glyph, with character and word spacing, moves the text position, in text space before horizontal scaling.</summary>
    public double Displacement { get; internal init; }

    /// <summary>x of the start of the glyph on its base line.</summary>
    public double X { get; internal init; }

    /// <summary>y of the start of the glyph on its base line.</summary>
    public double Y { get; internal init; }

    /// <summary>x of the end of the glyph on its base line, without spacing.</summary>
    public double EndX { get; internal init; }

    /// <summary>y of the end of the glyph on its base line, without spacing.</summary>
    public double EndY { get; internal init; }

    /// <summary>What hides it.</summary>
    public PdfHidden Hidden { get; internal set; }

    /// <summary>Whether it is a blank.</summary>
    public bool IsBlank => Text.Length == 1 && Text[0] is ' ' or '\u00A0' || (Text.Length == 1 && char.IsWhiteSpace(Text[0]));

    /// <summary>The box from base line start to end, as high as the font.</summary>
    public PdfBox Box
    {
        get
        {
            var run = Run;
            if (run.UpX == 0 && run.DownX == 0 && Y == EndY) return PdfBox.FromCorners(X, Y + run.UpY, EndX, Y + run.DownY);
            return PdfBox.FromCorners(X + run.UpX, Y + run.UpY, EndX + run.DownX, EndY + run.DownY)
                .Union(PdfBox.FromCorners(X + run.DownX, Y + run.DownY, EndX + run.UpX, EndY + run.UpY));
        }
    }
}
