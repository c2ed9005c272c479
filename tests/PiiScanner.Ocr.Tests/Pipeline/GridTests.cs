using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Tests.Pipeline;

public sealed class GridTests
{
    [NativeFact]
    public void Find_RuledList_GivesRowsAndColumns()
    {
        using Pix gray = Fixture.Gray("list-ruled.png");
        using Ink ink = Binarizer.Binarize(gray);
        using RuledLines lines = RuledLines.Find(gray, ink);

        Grid grid = Assert.Single(GridFinder.Find(lines, ink.TextHeight));

        Assert.Equal((10, 6), (grid.RowCount, grid.ColumnCount));
        Assert.True(GridFinder.AreTrusted([grid], ink));
        Assert.Equal((1, 1), (grid.RowAt(196), grid.ColumnAt(260)));
    }

    [NativeFact]
    public void Find_FaintBlurredGrid_IsStillSeen()
    {
        using Pix gray = Fixture.Gray("list-ruled.png");
        using Pix blurred = gray.Averaged(2, 2);
        using Ink ink = Binarizer.Binarize(blurred);
        using RuledLines lines = RuledLines.Find(blurred, ink);

        Grid grid = Assert.Single(GridFinder.Find(lines, ink.TextHeight));

        Assert.Equal((10, 6), (grid.RowCount, grid.ColumnCount));
    }

    [NativeFact]
    public void Find_CellsJoinedInTheFirstRow_HaveNoWallThere()
    {
        List<Rect> rules = [];
        for (int row = 0; row <= 4; row++)
            rules.Add(new Rect(50, 50 + (40 * row), 602, 2));
        foreach (int x in new[] { 50, 650 })
            rules.Add(new Rect(x, 50, 2, 160));
        foreach (int x in new[] { 250, 450 })
            rules.Add(new Rect(x, 90, 2, 120)); // not through the first row
        using Pix gray = Fixture.Drawn(700, 300, [.. rules]);
        using Ink ink = new(gray.Below(128), [], 20);
        using RuledLines lines = RuledLines.Find(gray, ink);

        Grid grid = Assert.Single(GridFinder.Find(lines, 20));

        Assert.Equal([(0, 3)], grid.Cells(0));
        Assert.Equal([(0, 1), (1, 1), (2, 1)], grid.Cells(1));
        Assert.Equal([(0, 1), (1, 3)], grid.Bands());
    }

    [NativeFact]
    public void Find_RuleThatTouchesALetter_IsStillARule()
    {
        List<Rect> rules = [];
        for (int row = 0; row <= 4; row++)
            rules.Add(new Rect(50, 50 + (40 * row), 602, 2));
        foreach (int x in new[] { 50, 250, 450, 650 })
            rules.Add(new Rect(x, 50, 2, 160));
        rules.Add(new Rect(150, 112, 14, 18)); // a capital whose foot stands on the rule below
        using Pix gray = Fixture.Drawn(700, 300, [.. rules]);
        using Pix binary = gray.Below(128);
        Rect touching = new(52, 112, 598, 20); // what the component of rule and letter looks like between two columns
        using Ink ink = new(binary.Duplicate(), [touching], 18);
        using RuledLines lines = RuledLines.Find(gray, ink);

        Grid grid = Assert.Single(GridFinder.Find(lines, 18));

        Assert.Equal(4, grid.RowCount);
    }

    [NativeFact]
    public void Find_TextWithoutRules_GivesNoGrid()
    {
        using Pix gray = Fixture.Gray("list-unruled.png");
        using Ink ink = Binarizer.Binarize(gray);
        using RuledLines lines = RuledLines.Find(gray, ink);

        Assert.Empty(GridFinder.Find(lines, ink.TextHeight));
    }

    [NativeFact]
    public void Erase_RuledList_TakesLinesAndLeavesLetters()
    {
        using WorkingPage page = Fixture.Page(Fixture.Gray("list-ruled.png"));
        Ink ink = page.Binarized();
        using RuledLines lines = RuledLines.Find(page.Gray, ink);
        List<Grid> grids = GridFinder.Find(lines, ink.TextHeight);
        int letters = ink.Letters().Count();

        LineEraser.Erase(page, lines, grids, ink);

        using Ink after = Binarizer.Binarize(page.Gray);
        Assert.InRange(after.Letters().Count(), letters * 0.97, letters * 1.03);
        Assert.DoesNotContain(after.Components, part => part.Width > 300);
    }

    [NativeFact]
    public void Erase_SpeckledPage_TakesSpecksAndLeavesThinSlantedMarks()
    {
        List<Rect> ink = [.. Enumerable.Range(0, 200).Select(i => new Rect(10 + (i * 7 % 380), 150 + (i * 11 % 130), 1, 1))];
        ink.AddRange(Enumerable.Range(0, 10).Select(i => new Rect(20 + (i * 30), 60, 14, 20)));
        ink.AddRange(Enumerable.Range(0, 6).Select(i => new Rect(22 + i, 48 + i, 1, 1))); // a grave accent, one pixel thin
        using WorkingPage page = Fixture.Page(Fixture.Drawn(400, 300, [.. ink]));
        using Pix before = page.Gray.Below(128);
        using Ink found = new(before.Duplicate(), before.Components(), 20);
        using RuledLines lines = RuledLines.Find(page.Gray, found);

        LineEraser.Erase(page, lines, [], found);

        byte[] samples = page.Gray.ToGray();
        Assert.Equal(0, samples[(50 * 400) + 24]);
        Assert.Equal(255, samples[(150 * 400) + 10]);
    }

    [NativeFact]
    public void BlankColumns_ListWithoutRules_GivesItsColumns()
    {
        using Pix gray = Fixture.Gray("list-unruled.png");
        using Ink ink = Binarizer.Binarize(gray);

        Grid grid = Assert.Single(BlankColumns.Find([.. ink.Letters()], ink.TextHeight));

        Assert.Equal(6, grid.ColumnCount);
        Assert.False(grid.IsRuled);
        Assert.InRange(grid.RowCount, 8, 13);
    }

    [Fact]
    public void BlankColumns_Paragraph_GivesNothing()
    {
        Random random = new(3);
        List<Rect> letters = [];
        for (int line = 0; line < 20; line++)
            for (int x = 50; x < 1400; x += 16)
                if (random.Next(6) > 0) // a blank of one letter, anywhere
                    letters.Add(new Rect(x, 100 + (line * 40), 13, 20));

        Assert.Empty(BlankColumns.Find([.. letters], 20));
    }
}
