using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Tests.Pipeline;

public sealed class StepTests
{
    // Where "Họ và tên" stands in list-ruled.png.
    private static readonly (double X, double Y) Landmark = (376, 144);

    [NativeFact]
    public void Background_ShadowedPage_BecomesEven()
    {
        using Pix flat = Fixture.Gray("list-ruled.png");
        byte[] samples = flat.ToGray();
        for (int i = 0; i < samples.Length; i++)
            samples[i] = (byte)(samples[i] * (1 - (0.7 * (i % flat.Width) / flat.Width)));
        using WorkingPage page = Fixture.Page(PixOperations.FromGray(samples, flat.Width, flat.Height));

        BackgroundStep.Apply(page);

        byte[] evened = page.Gray.ToGray();
        Assert.InRange(evened[(5 * flat.Width) + flat.Width - 8], 200, 255); // paper in the deepest shadow
    }

    [NativeFact]
    public void Grain_NoisyPage_IsSmoothed()
    {
        Random random = new(1);
        byte[] samples = new byte[200 * 200];
        for (int i = 0; i < samples.Length; i++)
            samples[i] = (byte)Math.Clamp(200 + (random.NextDouble() * 120) - 60, 0, 255);
        using WorkingPage page = Fixture.Page(PixOperations.FromGray(samples, 200, 200));
        int before = GrainStep.Grain(page.Gray);

        Assert.True(GrainStep.Apply(page));

        Assert.True(GrainStep.Grain(page.Gray) < before / 2);
    }

    [NativeFact]
    public void Grain_CleanPage_IsLeftAlone()
    {
        using WorkingPage page = Fixture.Page(Fixture.Gray("list-ruled.png"));

        Assert.False(GrainStep.Apply(page));
    }

    [NativeFact]
    public void Binarizer_List_MeasuresCapitals()
    {
        using Pix gray = Fixture.Gray("list-ruled.png");
        using Ink ink = Binarizer.Binarize(gray);

        Assert.InRange(ink.TextHeight, 17, 26); // 12 points at 200 dpi
    }

    [NativeTheory]
    [InlineData(3)]
    [InlineData(-2)]
    [InlineData(11)] // a card or sheet held in a hand
    [InlineData(-9)]
    public void Deskew_TiltedPage_TurnsItBackAndMapsBoxes(double degrees)
    {
        using Pix straight = Fixture.Gray("list-ruled.png");
        using WorkingPage page = Fixture.Page(straight.Rotated(degrees * Math.PI / 180));
        (int width, int height) = (page.Gray.Width, page.Gray.Height);

        Assert.True(DeskewStep.Apply(page));

        Assert.Equal(0, LeptonicaApi.FindSkew(page.Binarized().Binary, out float left, out _));
        Assert.InRange(left, -0.2, 0.2);
        (double X, double Y) center = page.ToOriginal.Apply(page.Gray.Width / 2.0, page.Gray.Height / 2.0);
        Assert.InRange(center.X, (width / 2.0) - 2, (width / 2.0) + 2);
        Assert.InRange(center.Y, (height / 2.0) - 2, (height / 2.0) + 2);
    }

    [NativeFact]
    public void Deskew_StraightPage_IsLeftAlone()
    {
        using WorkingPage page = Fixture.Page(Fixture.Gray("list-ruled.png"));

        Assert.False(DeskewStep.Apply(page));
    }

    [NativeFact]
    public void Perspective_TableSeenAtAnAngle_BecomesUprightAndMapsBack()
    {
        using Pix flat = Fixture.Gray("list-ruled.png");
        (double X, double Y)[] corners = [(0, 0), (flat.Width, 0), (flat.Width, flat.Height), (0, flat.Height)];
        (double X, double Y)[] seen = [(40, 10), (flat.Width - 15, 30), (flat.Width - 60, flat.Height - 20), (90, flat.Height - 45)];
        using WorkingPage page = Fixture.Page(flat.Projected(seen, corners));
        PlaneMap toSeen = PlaneMap.Between(corners, seen)!.Value;

        Assert.True(PerspectiveStep.Apply(page));

        using RuledLines lines = RuledLines.Find(page.Gray, page.Binarized());
        List<Grid> grids = GridFinder.Find(lines, page.Binarized().TextHeight);
        Grid grid = Assert.Single(grids);
        Assert.Equal(6, grid.ColumnCount);
        // The cell of the landmark, mapped back, holds the landmark where the tilted page shows it.
        Rect cell = page.Original(grid.CellBox(0, 1, 1));
        (double x, double y) = toSeen.Apply(Landmark.X, Landmark.Y);
        Assert.True(cell.Contains(x, y));
        Assert.InRange(cell.Height, 30, 75);
    }

    [NativeFact]
    public void Perspective_PageWithoutTable_IsLeftAlone()
    {
        using WorkingPage page = Fixture.Page(Fixture.Gray("list-unruled.png"));

        Assert.False(PerspectiveStep.Apply(page));
    }

    [Theory]
    [InlineData(10, 1_000_000, 2.4)]
    [InlineData(3, 1_000_000, 4)]
    [InlineData(21, 1_000_000, 1)]
    [InlineData(64, 1_000_000, 0.375)]
    [InlineData(0, 1_000_000, 1)]
    [InlineData(10, 20_000_000, 1.4142)]
    public void Scale_TextHeight_GivesBoundedFactor(double textHeight, long pixels, double expected) =>
        Assert.Equal(expected, ScaleStep.Factor(textHeight, pixels), 3);

    [NativeFact]
    public void Focus_PageOutOfFocus_IsSharpened()
    {
        using Pix scan = Fixture.Gray("list-ruled.png");
        using Pix blurred = scan.Averaged(3, 3);
        using WorkingPage page = Fixture.Page(blurred.Duplicate());

        Assert.True(FocusStep.Apply(page, 21));

        Assert.True(FocusStep.EdgeWidth(page.Gray, 21) < FocusStep.EdgeWidth(blurred, 21));
    }

    [NativeFact]
    public void Focus_HardEdges_AreSoftened()
    {
        using Pix scan = Fixture.Gray("list-ruled.png");
        using WorkingPage page = Fixture.Page(scan.Duplicate());

        Assert.True(FocusStep.Apply(page, 21));

        Assert.True(FocusStep.EdgeWidth(page.Gray, 21) > FocusStep.EdgeWidth(scan, 21));
    }

    [NativeFact]
    public void Focus_EdgesAsTheyShouldBe_AreLeftAlone()
    {
        using Pix scan = Fixture.Gray("list-ruled.png");
        using WorkingPage page = Fixture.Page(scan.Averaged(1, 1));

        Assert.False(FocusStep.Apply(page, 21));
    }

    [NativeFact]
    public void DarkFields_LightHeadingOnDark_BecomesDarkOnLight()
    {
        using Pix list = Fixture.Gray("list-ruled.png");
        Rect heading = new(66, 122, 1402, 49);
        using Pix mask = Fixture.Drawn(list.Width, list.Height, heading);
        using Pix bits = mask.Below(128);
        using Pix inverted = list.Inverted();
        Pix mixed = list.Duplicate();
        mixed.Replace(inverted, bits);
        using WorkingPage page = Fixture.Page(mixed);

        Assert.True(DarkFieldsStep.Apply(page));

        using Pix field = page.Gray.Clipped(new Rect(160, 128, 430, 36));
        Assert.True(field.ToGray().Average(sample => (double)sample) > 190);
    }

    [NativeFact]
    public void DarkFields_OrdinaryPage_IsLeftAlone()
    {
        using WorkingPage page = Fixture.Page(Fixture.Gray("list-ruled.png"));

        Assert.False(DarkFieldsStep.Apply(page));
    }

    // "Họ và tên" of the heading is under the first box; the second touches it as boxes on two lines do.
    [NativeFact]
    public void BlackBoxes_OverWords_AreTakenOff_AndTheWordsBesideStay()
    {
        using Pix list = Fixture.Gray("list-ruled.png");
        Pix boxed = list.Duplicate();
        boxed.Fill(new Rect(300, 126, 160, 40), 0);
        boxed.Fill(new Rect(250, 160, 160, 40), 0);
        using WorkingPage page = Fixture.Page(boxed);

        Assert.True(BlackBoxesStep.Apply(page));

        using Pix under = page.Gray.Clipped(new Rect(304, 130, 150, 28));
        Assert.True(under.ToGray().Average(sample => (double)sample) > 250);
        Assert.Equal(Rest(list), Rest(page.Gray));

        static byte[] Rest(Pix gray)
        {
            using Pix rest = gray.Clipped(new Rect(0, 240, gray.Width, gray.Height - 240));
            return rest.ToGray();
        }
    }

    [NativeFact]
    public void BlackBoxes_OrdinaryPage_IsLeftAlone()
    {
        using WorkingPage page = Fixture.Page(Fixture.Gray("list-ruled.png"));

        Assert.False(BlackBoxesStep.Apply(page));
    }

    // What stands in white on a black field, and large letters, are there to be read.
    [NativeFact]
    public void BlackBoxes_WordsOnABlackField_AreLeftAlone()
    {
        using Pix list = Fixture.Gray("list-ruled.png");
        using Pix mask = Fixture.Drawn(list.Width, list.Height, new Rect(66, 122, 1402, 49));
        using Pix bits = mask.Below(128);
        using Pix inverted = list.Inverted();
        Pix mixed = list.Duplicate();
        mixed.Replace(inverted, bits);
        using WorkingPage page = Fixture.Page(mixed);

        Assert.True(DarkFieldsStep.Apply(page));
        Assert.False(BlackBoxesStep.Apply(page));
    }

    [NativeFact]
    public void BlackBoxes_ThickLetters_AreLeftAlone()
    {
        // H, T and I with strokes of 40 pixels.
        using WorkingPage page = Fixture.Page(Fixture.Drawn(1600, 900,
            new Rect(100, 100, 40, 240), new Rect(260, 100, 40, 240), new Rect(140, 200, 120, 40),
            new Rect(400, 100, 200, 40), new Rect(480, 140, 40, 200),
            new Rect(700, 100, 40, 240)));

        Assert.False(BlackBoxesStep.Apply(page));
    }
}
