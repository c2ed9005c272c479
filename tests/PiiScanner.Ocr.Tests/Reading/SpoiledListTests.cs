using PiiScanner.Ocr.Pictures;
using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Lists;
using PiiScanner.Ocr.Pictures.Spoiling;

namespace PiiScanner.Ocr.Tests.Reading;

/// <summary>The small share of the evaluation that runs with the tests: one list, spoiled in a few ways.</summary>
public sealed class SpoiledListTests
{
    private static readonly ListDesign Design = new(70, "TeX Gyre Termes", 12, "#000000") { Rows = 8 };

    [DrawnTheory]
    [InlineData("c200", 100)]
    [InlineData("xl96", 100)]
    [InlineData("rot180", 100)]
    [InlineData("shadow", 100)]
    [InlineData("blur2", 85)]
    [InlineData("photoz", 85)]
    [InlineData("bw200", 100)]
    public void Read_SpoiledList_FindsTheFields(string degradation, double percent)
    {
        Degradation spoiling = Degradation.All.Single(one => one.Name == degradation);
        List<ListRow> rows = PeopleGenerator.Make(Design);
        using Canvas canvas = ListDrawing.Page(Design, rows, spoiling.DotsPerInch);
        SpoiledSheet spoiled = spoiling.Spoil(canvas.Sheet(), new Random(1));

        OcrPage page = Fixture.Read(spoiled.File, Fixture.Expecting);

        Score score = Score.Of(rows, Score.Text(page));
        score.CountBoxes(page, spoiled.Words);
        Assert.All(["id", "phone", "date", "name-nd"], field => Assert.True(score[field] >= percent, $"{field} {score[field]:0.0}"));
        Assert.True(score["box"] >= 95, $"box {score["box"]:0.0}");
    }
}
