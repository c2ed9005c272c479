using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Tests.Pipeline;

public sealed class PlaneMapTests
{
    [Fact]
    public void Between_FourPoints_TakesEachToItsPartner()
    {
        (double X, double Y)[] from = [(0, 0), (10, 1), (11, 12), (-1, 9)], to = [(5, 5), (50, 8), (44, 60), (2, 40)];

        PlaneMap map = PlaneMap.Between(from, to)!.Value;

        for (int i = 0; i < 4; i++)
        {
            (double x, double y) = map.Apply(from[i].X, from[i].Y);
            Assert.Equal(to[i].X, x, 6);
            Assert.Equal(to[i].Y, y, 6);
        }
    }

    [Fact]
    public void Between_PointsInALine_ReturnsNull() =>
        Assert.Null(PlaneMap.Between([(0, 0), (1, 1), (2, 2), (3, 3)], [(0, 0), (1, 0), (1, 1), (0, 1)]));

    [Fact]
    public void After_ShiftThenScale_AppliesTheInnerFirst() =>
        Assert.Equal((26.0, 44.0), PlaneMap.Scaling(2, 4).After(PlaneMap.Shift(3, 1)).Apply(10, 10));

    [Theory]
    [InlineData(1, 90, 0, 10, 10)]
    [InlineData(2, 190, 90, 10, 10)]
    [InlineData(3, 0, 190, 10, 10)]
    public void UndoTurn_CornerOfATurnedPicture_FindsItsPlaceBefore(int quarters, int x, int y, int width, int height)
    {
        // The top left 10 x 10 of a 200 x 100 picture, where a clockwise turn has put it.
        Rect before = PlaneMap.UndoTurn(quarters, 200, 100).Apply(new Rect(x, y, width, height), 200, 100);

        Assert.Equal(new Rect(0, 0, 10, 10), before);
    }

    [Fact]
    public void Apply_BoxBeyondThePicture_IsCut() =>
        Assert.Equal(new Rect(0, 0, 50, 40), PlaneMap.Identity.Apply(new Rect(-5, -5, 500, 45), 50, 60));
}
