namespace PiiScanner.Ocr.Pipeline;

/// <summary>What is known of the page when reading starts, all in pixels of the picture to be read.</summary>
/// <param name="TextHeight">Height of capitals.</param>
/// <param name="Grids">Ruled tables, top to bottom.</param>
/// <param name="Letters">Boxes of what looks like letters.</param>
/// <param name="ReadByColumns">True when the tables are trusted to guide reading.</param>
internal sealed record PageLayout(double TextHeight, List<Grid> Grids, Rect[] Letters, bool ReadByColumns)
{
    public PageLayout Scaled(double factor) => this with
    {
        TextHeight = TextHeight * factor,
        Grids = [.. Grids.Select(grid => grid.Scaled(factor))],
        Letters = [.. Letters.Select(letter => new Rect((int)(letter.X * factor), (int)(letter.Y * factor),
            Math.Max(1, (int)(letter.Width * factor)), Math.Max(1, (int)(letter.Height * factor))))],
    };
}
