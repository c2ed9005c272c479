using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Tests.Pipeline;

public sealed class TextPrecheckTests
{
    private static readonly Deadline Long = new(TimeSpan.FromMinutes(2), CancellationToken.None);

    [NativeFact]
    public void Look_List_FindsTextAcross()
    {
        using Pix gray = Fixture.Gray("list-ruled.png");

        TextEvidence evidence = TextPrecheck.Look(gray, Long);

        Assert.True(evidence.HoldsText);
        Assert.False(evidence.LiesOnItsSide);
        Assert.False(evidence.IsInverted);
        Assert.True(evidence.Region.Contains(376, 144));
    }

    [NativeFact]
    public void Look_ListOnItsSide_FindsTextDown()
    {
        using Pix gray = Fixture.Gray("list-ruled.png");
        using Pix turned = gray.Turned(1);

        Assert.True(TextPrecheck.Look(turned, Long).LiesOnItsSide);
    }

    [NativeFact]
    public void Look_LightTextOnDark_IsInverted()
    {
        using Pix gray = Fixture.Gray("list-ruled.png");
        using Pix dark = gray.Inverted();

        TextEvidence evidence = TextPrecheck.Look(dark, Long);

        Assert.True(evidence.HoldsText);
        Assert.True(evidence.IsInverted);
    }

    [NativeFact]
    public void Look_Landscape_HoldsNoText()
    {
        using Pix gray = Landscape(1500, 1000);

        Assert.False(TextPrecheck.Look(gray, Long).HoldsText);
    }

    [NativeFact]
    public void Look_SmallListInALargePhotograph_IsFoundAtTheSecondLook()
    {
        using Pix list = Fixture.Gray("list-ruled.png");
        using Pix small = list.Scaled(0.5);
        byte[] samples = new byte[4400 * 3300];
        Array.Fill(samples, (byte)170);
        byte[] part = small.ToGray();
        for (int y = 0; y < small.Height; y++)
            part.AsSpan(y * small.Width, small.Width).CopyTo(samples.AsSpan(((2000 + y) * 4400) + 2500));
        using Pix photograph = PixOperations.FromGray(samples, 4400, 3300);

        TextEvidence evidence = TextPrecheck.Look(photograph, Long);

        Assert.True(evidence.HoldsText);
        Assert.True(evidence.Region.Area < photograph.Area / 3);
        Assert.True(evidence.Region.Contains(2500 + (small.Width / 2), 2000 + (small.Height / 2)));
    }

    [Fact]
    public void LetterChains_LineOfLetters_AreChainedAndScatteredPartsNot()
    {
        List<Rect> parts = [.. Enumerable.Range(0, 8).Select(i => new Rect(100 + (i * 14), 50, 10, 14))];
        parts.AddRange(Enumerable.Range(0, 8).Select(i => new Rect(100 + (i * 14), 300 + (i * 37), 10, 14)));

        Assert.Equal(8, LetterChains.Find(parts, vertical: false).Count);
    }

    [Fact]
    public void LetterChains_ColumnOfLetters_AreChainedWhenLookedAtSideways()
    {
        List<Rect> parts = [.. Enumerable.Range(0, 8).Select(i => new Rect(50, 100 + (i * 14), 14, 10))];

        Assert.Equal(8, LetterChains.Find(parts, vertical: true).Count);
        Assert.Empty(LetterChains.Find(parts, vertical: false));
    }

    internal static Pix Landscape(int width, int height)
    {
        Random random = new(5);
        byte[] samples = new byte[width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                samples[(y * width) + x] = (byte)Math.Clamp(150 + (60 * Math.Sin(x / 90.0)) + (40 * Math.Cos(y / 60.0)) + random.Next(25), 0, 255);
        return PixOperations.FromGray(samples, width, height);
    }
}
