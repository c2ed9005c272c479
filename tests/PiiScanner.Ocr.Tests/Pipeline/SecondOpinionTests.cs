using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Tests.Pipeline;

public sealed class SecondOpinionTests
{
    [NativeFact]
    public void Apply_WrongReadings_AreReplacedWhereANewOneFits()
    {
        string folder = NativeSide.Engine.Status.DataFolder!;
        using TesseractReader engine = TesseractReader.Start(folder, "vie")!;
        Deadline deadline = new(TimeSpan.FromMinutes(1), CancellationToken.None);
        using WorkingPage page = Fixture.Page(Fixture.Gray("list-ruled.png"));
        PageLayout layout = PageSteps.Prepare(page);
        PageText text = new(layout.Grids);
        Grid grid = layout.Grids[0];
        for (int row = 0; row < grid.RowCount; row++)
            for (int column = 0; column < grid.ColumnCount; column++)
                text.Add([new RecognizedWord("O5Z", 95, grid.CellBox(row, column, 1), 0)]);

        new SecondOpinion(engine, deadline, new TwelveDigits()).Apply(page.Gray, layout, text);

        Assert.Equal("052310160010", text.Tables[0].Text(1, 3));
        Assert.Equal("052210840813", text.Tables[0].Text(2, 3));
        Assert.Equal("O5Z", text.Tables[0].Text(2, 1)); // nothing was expected of the names, and they were sure
    }

    private sealed class TwelveDigits : ITableExpectation, ICellExpectation
    {
        public string Characters => "0123456789";

        public ICellExpectation? ForColumn(IReadOnlyList<IReadOnlyList<string>> rows, int column) => column == 3 ? this : null;

        public bool Accepts(string text) => text.Length == 12 && text.All(char.IsAsciiDigit);
    }
}
