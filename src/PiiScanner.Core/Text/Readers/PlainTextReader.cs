namespace PiiScanner.Core.Text.Readers;

/// <summary>Reads text as lines: one block a line, with its line and column.</summary>
public static class PlainTextReader
{
    /// <summary>Reads a text held in memory.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limits">Bounds; null is the defaults.</param>
    public static Document Read(string text, TextLimits? limits = null)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return Read(() => new StringCharSource(text), limits);
    }

    /// <summary>Reads a text that is pulled. Memory is bounded by the longest line and <see cref="TextLimits.MaxBlockLength"/>.</summary>
    /// <param name="open">Opens the text at its beginning, for each enumeration.</param>
    /// <param name="limits">Bounds; null is the defaults.</param>
    /// <param name="places">Told where blocks stand; null when nobody asks.</param>
    public static Document Read(Func<ICharSource> open, TextLimits? limits = null, SourcePlaces? places = null)
    {
        if (open is null) throw new ArgumentNullException(nameof(open));
        return new Document(_ => [Section(open, limits ?? TextLimits.Default, places: places)]);
    }

    /// <summary>The lines as one section.</summary>
    internal static TextSection Section(Func<ICharSource> open, TextLimits limits, int firstOrdinal = 0, SourcePlaces? places = null) =>
        new(Lines(open, limits.MaxBlockLength, firstOrdinal, places));

    private static IEnumerable<TextBlock> Lines(Func<ICharSource> open, int maxLength, int ordinal, SourcePlaces? places)
    {
        using var lines = new LineSplitter(open(), maxLength);
        while (lines.Next() is { } text)
        {
            places?.Note(ordinal, lines.Offset);
            yield return new TextBlock(ordinal++, text, new Location { Line = lines.Line, Column = lines.Column });
        }
    }
}
