using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Tests.Pipeline;

public sealed class TextTrialTests
{
    private static readonly Deadline Long = new(TimeSpan.FromMinutes(2), CancellationToken.None);

    [NativeFact]
    public void Read_GravelWithShapesInLines_IsPassedOverWithoutText()
    {
        using Pix gravel = Gravel(900, 700);
        TextEvidence evidence = TextPrecheck.Look(gravel, Long);
        Assert.True(evidence.HoldsText); // else this picture tries nothing

        OcrPage page = Fixture.Read(gravel.ToPng());

        Assert.True(page.HoldsNoText);
        Assert.Empty(page.Problems);
    }

    [NativeTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void IsWorthReading_ListLyingOnGravel_IsWhicheverWayUp(int quarters)
    {
        using Pix upright = ListOnGravel();
        using Pix picture = upright.Turned(quarters);
        TextEvidence evidence = TextPrecheck.Look(picture, Long);
        using TesseractReader engine = TesseractReader.Start(NativeSide.Engine.Status.DataFolder!, "vie")!; // there is one: the test would be skipped

        Assert.True(new TextTrial(engine, Long).IsWorthReading(picture, evidence with { Share = 0.2 }));
    }

    [NativeFact]
    public void IsWorthReading_PageFullOfGrain_Is()
    {
        using Pix list = Fixture.Gray("list-ruled.png");
        Random random = new(3);
        using Pix grainy = PixOperations.FromGray([.. list.ToGray().Select(sample => (byte)Math.Clamp(sample + (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 60, 0, 255))], list.Width, list.Height);
        TextEvidence evidence = TextPrecheck.Look(grainy, Long);
        using TesseractReader engine = TesseractReader.Start(NativeSide.Engine.Status.DataFolder!, "vie")!; // as above

        Assert.True(new TextTrial(engine, Long).IsWorthReading(grainy, evidence with { Share = 0.2, Horizontal = 300, Vertical = 200 }));
    }

    private static Pix ListOnGravel()
    {
        using Pix list = Fixture.Gray("list-ruled.png");
        (int width, int height) = (list.Width * 2, list.Height * 2);
        using Pix gravel = Gravel(width, height);
        byte[] samples = gravel.ToGray(), page = list.ToGray();
        for (int y = 0; y < list.Height; y++)
            page.AsSpan(y * list.Width, list.Width).CopyTo(samples.AsSpan(((y + (list.Height / 2)) * width) + (list.Width / 2)));
        return PixOperations.FromGray(samples, width, height);
    }

    // Dark stones of about the size of letters; some lie in rows, as along the edge of a boat.
    private static Pix Gravel(int width, int height)
    {
        byte[] samples = new byte[width * height];
        Array.Fill(samples, (byte)190);
        Random random = new(7);
        for (int i = 0; i < width * height / 420; i++)
            Stone(samples, width, random.Next(width - 16), random.Next(height - 16), 6 + random.Next(6), 6 + random.Next(6), (byte)(40 + random.Next(60)));
        for (int row = 0; row < height / 160; row++)
            for (int x = 40; x < width - 60; x += 14)
                Stone(samples, width, x, 80 + (row * 160), 7 + random.Next(4), 9, 50);
        return PixOperations.FromGray(samples, width, height);
    }

    private static void Stone(byte[] samples, int width, int left, int top, int across, int down, byte shade)
    {
        for (int y = 0; y < down; y++)
            for (int x = 0; x < across; x++)
                if (Math.Pow((x - (across / 2.0)) / across, 2) + Math.Pow((y - (down / 2.0)) / down, 2) < 0.24)
                    samples[((top + y) * width) + left + x] = shade;
    }
}
