using PiiScanner.Ocr.Pictures;
using PiiScanner.Ocr.Pictures.Scenes;

namespace PiiScanner.Ocr.Tests.Reading;

/// <summary>Pictures that need more than the steps for a scanned page; each says how much of it must be read, in percent.</summary>
public sealed class HardPictureTests
{
    [DrawnTheory]
    [InlineData("two-pages", 100, 96, 100, 100)]
    [InlineData("notice-board", 93, 93, 93, 93)]
    [InlineData("quarter", 100, 92, 92, 92)]
    [InlineData("spreadsheet", 100, 100, 100, 100)]
    [InlineData("photographed-screen", 100, 93, 93, 93)]
    [InlineData("chat-light", 0, 100, 100, 100)]
    [InlineData("chat-dark", 0, 100, 100, 100)]
    [InlineData("stamped", 100, 100, 80, 90)]
    [InlineData("coloured", 100, 100, 100, 100)]
    [InlineData("light-on-dark", 100, 100, 100, 100)]
    [InlineData("merged-header", 100, 100, 100, 100)]
    public void Read_HardPicture_FindsThePeople(string name, double identities, double phones, double dates, double names)
    {
        Scene scene = AllScenes.ByName[name]();

        OcrPage page = Fixture.Read(scene.File, Fixture.Expecting);

        Score score = Score.Of(scene.People, Score.Text(page));
        score.CountBoxes(page, scene.Words);
        Assert.True(Reached(score, "id", identities) && Reached(score, "phone", phones) && Reached(score, "date", dates) && Reached(score, "name-nd", names) && Reached(score, "box", 85),
            string.Join(", ", score.Fields.Select(field => $"{field.Key} {field.Value.Found} of {field.Value.All}")));
    }

    [DrawnFact]
    public void Read_TwoPagesOnADesk_GivesATableOfEach()
    {
        OcrPage page = Fixture.Read(AllScenes.ByName["two-pages"]().File);

        Assert.Equal([15, 15], page.Tables.Where(table => table.IsRuled).Select(table => table.Rows.Length));
        Assert.True(page.Tables[0].Box.X + page.Tables[0].Box.Width < page.Tables[1].Box.X);
    }

    [DrawnFact]
    public void Read_SharpShadowAcrossATable_LeavesItsRowsWhole()
    {
        Scene scene = Photographs.HardShadow();

        OcrTable table = Assert.Single(Fixture.Read(scene.File, Fixture.Expecting).Tables);

        Assert.All(scene.People, person => Assert.Contains(table.Rows, row =>
            row.Any(cell => Score.Plain(cell.Text) == Score.Plain(person.Name)) && row.Any(cell => cell.Text == person.Identity)));
    }

    [DrawnFact]
    public void Read_MergedHeadings_KeepTheColumnsOfTheRows()
    {
        Scene scene = Scans.MergedHeader();

        OcrTable table = Assert.Single(Fixture.Read(scene.File, Fixture.Expecting).Tables);

        Assert.Contains(table.Rows[0], cell => cell.ColumnSpan == 4 && cell.Text.Contains("Thông tin", StringComparison.Ordinal));
        Assert.Contains(table.Rows, row => row is [{ ColumnSpan: 6 }]);
        Assert.All(scene.People, person => Assert.Contains(table.Rows, row => row.Length == 6 && row[3].Text == person.Identity && row[2].Text == person.BirthDate));
    }

    private static bool Reached(Score score, string field, double percent) => double.IsNaN(score[field]) || score[field] >= percent;
}
