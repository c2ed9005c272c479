namespace PiiScanner.Core.Text;

/// <summary>The smallest piece of text that holds whole values: a paragraph, a cell, a line of a text file, one property. Immutable.</summary>
public sealed class TextBlock
{
    /// <summary>The text of a block that holds something nobody could read, such as a blurred cell of a scan: U+FFFD. In a column of personal values it counts as one.</summary>
    public const string Unreadable = "\uFFFD";

    /// <summary>Makes a block.</summary>
    /// <param name="ordinal">Number in reading order, from 0; the same on each reading of the same bytes.</param>
    /// <param name="text">Decoded logical text; for a spreadsheet cell the text as displayed. Paragraphs inside a cell are joined by <c>\n</c>.</param>
    /// <param name="location">Where the block begins.</param>
    public TextBlock(int ordinal, string text, Location location)
    {
        Ordinal = ordinal;
        Text = text ?? throw new ArgumentNullException(nameof(text));
        Location = location ?? throw new ArgumentNullException(nameof(location));
    }

    /// <summary>Number in reading order, from 0.</summary>
    public int Ordinal { get; }

    /// <summary>Original text; every <see cref="TextSpan"/> counts in it.</summary>
    public string Text { get; }

    /// <summary>Where the block begins.</summary>
    public Location Location { get; }

    // A list, not an array: the code to walk an array of structures by its interface would have to be compiled at every start.
    private static readonly List<TextRun> NoRuns = [];

    /// <summary>Runs in order, covering only what differs from plain visible text; empty means one plain run.</summary>
    public IReadOnlyList<TextRun> Runs { get; init; } = NoRuns;

    /// <summary>What the spreadsheet stores; <see cref="CellValueType.Text"/> elsewhere.</summary>
    public CellValueType ValueType { get; init; }

    /// <summary>The stored value behind the displayed text (a number in invariant form, a date serial), or the text as the recogniser read it where it was
    /// mended since; null when the text is all there is.</summary>
    public string? RawValue { get; init; }

    /// <summary>True for a heading by style or level.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Tells where a span of this block stands: the block's location, with line and column moved along for text that has lines, and narrowed
    /// to the boxes of the runs it touches where they are known. Text that a reader of the page does not see is a part of its own.</summary>
    /// <param name="span">A span of this block.</param>
    public Location Locate(TextSpan span)
    {
        var place = PlaceOf(span);
        return place.Part is null && HiddenAsAt(span.Start) is { } hidden ? place with { Part = hidden } : place;
    }

    private Location PlaceOf(TextSpan span)
    {
        if (BoxOf(span) is { } box) return Location with { Box = box };
        if (Location.Line is not { } line || Location.Column is not { } column) return Location;
        var start = Math.Min(span.Start, Text.Length);
        for (var i = 0; i < start; i++)
        {
            if (Text[i] == '\n')
            {
                line++;
                column = 1;
            }
            else
            {
                column++;
            }
        }

        return Location with { Line = line, Column = column };
    }

    /// <summary>The lowest confidence with which a character of the span was recognised from pixels, 0 to 1; null where none was.</summary>
    /// <param name="span">A span of this block.</param>
    public double? OcrConfidenceOf(TextSpan span)
    {
        double? lowest = null;
        for (var i = 0; i < Runs.Count; i++)
        {
            var run = Runs[i];
            if (run.OcrConfidence is { } confidence && Touches(run, span) && !(lowest <= confidence)) lowest = confidence;
        }

        return lowest;
    }

    private Box? BoxOf(TextSpan span)
    {
        Box? box = null;
        for (var i = 0; i < Runs.Count; i++)
        {
            var run = Runs[i];
            if (run.Box is { } own && Touches(run, span)) box = box is { } all ? all.Union(own) : own;
        }

        return box;
    }

    private static bool Touches(TextRun run, TextSpan span) => run.Start < span.End && span.Start < run.Start + run.Length;

    /// <summary>The reason why the code unit is not seen by a reader of the page, or null.</summary>
    /// <param name="index">Code unit in the block's text.</param>
    public string? HiddenAsAt(int index)
    {
        for (var i = 0; i < Runs.Count; i++)
        {
            var run = Runs[i];
            if (index >= run.Start && index < run.Start + run.Length) return run.HiddenAs;
        }

        return null;
    }
}
