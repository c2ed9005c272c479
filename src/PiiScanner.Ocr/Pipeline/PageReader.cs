using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Step 9: reads a prepared page, by column strips where a table is trusted, as a block otherwise.</summary>
internal sealed class PageReader(TesseractReader engine, Deadline deadline)
{
    /// <summary>Below this mean confidence the page probably lies on its head or its side.</summary>
    public const double Unreadable = 50;

    private const double EnoughCoverage = 0.7;
    private const int FewLetters = 3;
    private const int EnoughToJudge = 60;

    /// <summary>Reads the page.</summary>
    /// <param name="gray">Prepared.</param>
    /// <param name="layout">What is known of it.</param>
    /// <param name="mayGiveUp">True to stop as soon as the first strips are unreadable: <see cref="IsUnreadable"/> says so.</param>
    public PageText Read(Pix gray, PageLayout layout, bool mayGiveUp)
    {
        engine.SetImage(gray, layout.TextHeight);
        PageText text = new(layout.ReadByColumns ? layout.Grids : []);
        if (layout.ReadByColumns)
            ReadTables(gray, layout, text, mayGiveUp);
        else if (layout.Letters.Length == 0)
            text.Add(engine.Read(new Rect(0, 0, gray.Width, gray.Height), Segmentation.Block, deadline));
        else
            ReadStretches(new Rect(0, 0, gray.Width, gray.Height), layout, text);
        if (mayGiveUp && IsUnreadable(text))
            return text;
        if (text.Coverage(layout.Letters) < EnoughCoverage && !deadline.IsOver)
            text.AddMissing(engine.Read(new Rect(0, 0, gray.Width, gray.Height), layout.ReadByColumns ? Segmentation.Auto : Segmentation.Sparse, deadline));
        return layout.ReadByColumns ? text : Placed(text, layout);
    }

    public static bool IsUnreadable(PageText text) =>
        text.All.Sum(word => word.Text.Length) >= EnoughToJudge && text.MeanConfidence() < Unreadable;

    private void ReadTables(Pix gray, PageLayout layout, PageText text, bool mayGiveUp)
    {
        foreach (Grid grid in layout.Grids)
            foreach ((int firstRow, int rows) in grid.Bands())
                foreach ((int first, int count) in grid.Cells(firstRow))
                {
                    ReadArea(grid.CellBox(firstRow, first, count, rows), layout, text);
                    if (deadline.IsOver || (mayGiveUp && IsUnreadable(text)))
                        return;
                }
        foreach (Rect area in Between(layout.Grids, gray))
            ReadStretches(area, layout, text);
    }

    private void ReadStretches(Rect area, PageLayout layout, PageText text)
    {
        foreach (Rect stretch in TextAreas.In(area, layout))
            ReadArea(stretch, layout, text);
    }

    private void ReadArea(Rect area, PageLayout layout, PageText text)
    {
        if (layout.Letters.Count(letter => area.Contains(letter.CenterX, letter.CenterY)) is var letters && letters == 0)
            return;
        bool single = letters <= FewLetters && area.Height < 3 * layout.TextHeight;
        text.Add(engine.Read(area, single ? Segmentation.Line : Segmentation.Block, deadline));
    }

    /// <summary>The bands above, between and below the tables, and what stands beside them.</summary>
    internal static IEnumerable<Rect> Between(List<Grid> grids, Pix gray)
    {
        int top = 0;
        foreach (Grid grid in grids)
        {
            Rect box = grid.Box;
            yield return Rect.FromEdges(0, top, gray.Width, box.Y);
            yield return Rect.FromEdges(0, Math.Max(top, box.Y), box.X, box.Bottom);
            yield return Rect.FromEdges(box.Right, Math.Max(top, box.Y), gray.Width, box.Bottom);
            top = Math.Max(top, box.Bottom);
        }
        yield return Rect.FromEdges(0, top, gray.Width, gray.Height);
    }

    // A grid that was not trusted to guide reading still says which cell a word stands in.
    private static PageText Placed(PageText read, PageLayout layout)
    {
        PageText placed = new(layout.Grids);
        placed.Add(read.Free);
        return placed;
    }
}
