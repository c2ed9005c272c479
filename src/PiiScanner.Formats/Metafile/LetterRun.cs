namespace PiiScanner.Formats.Metafile;

/// <summary>Places the letters of one text record, one by one where the record tells how wide each is: letters of another font may stand in the gaps that were left for them.</summary>
internal static class LetterRun
{
    private const int AtPosition = 1;
    private const int Right = 2;
    private const int Center = 6;

    /// <summary>Adds the letters.</summary>
    /// <param name="space">Where the records' coordinates lie.</param>
    /// <param name="content">Takes the letters.</param>
    /// <param name="point">Reference point of the record.</param>
    /// <param name="advances">Width of each letter; fewer, or zeros, where the record does not tell.</param>
    /// <param name="height">Height of the font.</param>
    /// <param name="text">The letters.</param>
    public static void Draw(DrawingSpace space, MetafileContent content, (double X, double Y) point, double[] advances, double height, string text)
    {
        var atPosition = (space.Align & AtPosition) != 0;
        var (x, y) = atPosition ? space.Position : point;
        var advance = advances.Sum();
        if (atPosition) space.Position = (x + advance, y);
        if (advance <= 0 || advances.Length < text.Length)
        {
            Add(space, content, (x, y), 0, height, space.Align, text);
            return;
        }

        x -= (space.Align & Center) switch { Right => advance, Center => advance / 2, _ => 0 };
        for (var i = 0; i < text.Length; i++)
        {
            // Marks without a width of their own belong to the letter before.
            var length = 1;
            var width = advances[i];
            while (i + length < text.Length && advances[i + length] <= 0) length++;
            Add(space, content, (x, y), width, height, 0, text.Substring(i, length));
            x += width;
            i += length - 1;
        }
    }

    private static void Add(DrawingSpace space, MetafileContent content, (double X, double Y) point, double width, double height, int align, string text)
    {
        var (left, line) = space.Place(point.X, point.Y);
        var (across, down) = space.Length(width, height);
        content.Add(left, line, across, down, align, text);
    }
}
