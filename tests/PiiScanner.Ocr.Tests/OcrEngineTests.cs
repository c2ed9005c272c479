using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Tests.Images;
using PiiScanner.Ocr.Tests.Pipeline;

namespace PiiScanner.Ocr.Tests;

public sealed class OcrEngineTests
{
    private static readonly OcrBox SecondName = new(159, 230, 244, 32); // "Dương Thùy Linh" in list-ruled.png

    [NativeFact]
    public void Read_RuledList_GivesTheTable()
    {
        OcrPage page = Fixture.Read(Fixture.Bytes("list-ruled.png"));

        OcrTable table = Assert.Single(page.Tables);
        Assert.True(table.IsRuled);
        Assert.Equal(["2", "Dương Thùy Linh", "22/07/2010", "052210840813", "0975725241"], table.Rows[2].Take(5).Select(cell => cell.Text));
        Assert.Contains(page.Lines, line => line.Text.Contains("DANH SÁCH HỌC SINH", StringComparison.Ordinal));
        AssertOverlaps(SecondName, OcrBox.Around(table.Rows[2][1].Lines[0].Words.Select(word => word.Box)));
        Assert.Empty(page.Problems);
        Assert.True(page.Confidence > 0.8);
    }

    [NativeFact]
    public void Read_ListWithoutRules_GivesATableToo()
    {
        OcrPage page = Fixture.Read(Fixture.Bytes("list-unruled.png"));

        OcrTable table = Assert.Single(page.Tables);
        Assert.False(table.IsRuled);
        Assert.Contains(table.Rows, row => row.Any(cell => cell.Text == "Dương Hữu Trang") && row.Any(cell => cell.Text == "022206601251"));
    }

    [NativeTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_TurnedList_IsReadAndBoxesLieWhereItShows(int quarters)
    {
        using Pix upright = Fixture.Gray("list-ruled.png");
        using Pix turned = upright.Turned(quarters);

        OcrPage page = Fixture.Read(turned.ToPng());

        Assert.Equal((4 - quarters) % 4, page.QuarterTurns);
        OcrCell cell = page.Tables[0].Rows[2][1];
        Assert.Equal("Dương Thùy Linh", cell.Text);
        AssertOverlaps(Turned(SecondName, quarters, upright.Width, upright.Height), OcrBox.Around(cell.Lines[0].Words.Select(word => word.Box)));
    }

    [NativeFact]
    public void Read_TiltedList_MapsBoxesBack()
    {
        using Pix upright = Fixture.Gray("list-ruled.png");
        using Pix tilted = upright.Rotated(-2.5 * Math.PI / 180);

        OcrPage page = Fixture.Read(tilted.ToPng());

        OcrCell cell = Assert.Single(page.Tables[0].Rows.SelectMany(row => row), one => one.Text == "052210840813");
        // In the upright list this number's middle is at (923, 246); turned around the centre.
        double angle = -2.5 * Math.PI / 180, x = 923 - (upright.Width / 2.0), y = 246 - (upright.Height / 2.0);
        OcrBox word = cell.Lines[0].Words[0].Box;
        Assert.InRange(word.X + (word.Width / 2.0), (tilted.Width / 2.0) + (x * Math.Cos(angle)) - (y * Math.Sin(angle)) - 4, (tilted.Width / 2.0) + (x * Math.Cos(angle)) - (y * Math.Sin(angle)) + 4);
        Assert.InRange(word.Y + (word.Height / 2.0), (tilted.Height / 2.0) + (x * Math.Sin(angle)) + (y * Math.Cos(angle)) - 4, (tilted.Height / 2.0) + (x * Math.Sin(angle)) + (y * Math.Cos(angle)) + 4);
    }

    [NativeFact]
    public void Read_ExifOrientation_IsRespected()
    {
        using Pix upright = Fixture.Gray("list-ruled.png");
        using Pix stored = upright.Turned(3); // stored lying; orientation 6 says: turn clockwise to show

        OcrPage page = Fixture.Read(FileBuilders.WithOrientation(stored.ToJpeg(90), 6));

        Assert.Equal((upright.Width, upright.Height, 0), (page.Width, page.Height, page.QuarterTurns));
        Assert.Equal("Dương Thùy Linh", page.Tables[0].Rows[2][1].Text);
    }

    [NativeFact]
    public void Read_LightOnDark_IsRead()
    {
        using Pix list = Fixture.Gray("list-ruled.png");
        using Pix dark = list.Inverted();

        Assert.Contains("052210840813", Fixture.Text(Fixture.Read(dark.ToPng())), StringComparison.Ordinal);
    }

    [NativeFact]
    public void Read_PlainPhotograph_HoldsNoText()
    {
        using Pix landscape = TextPrecheckTests.Landscape(1600, 1200);

        OcrPage page = Fixture.Read(landscape.ToJpeg(80));

        Assert.True(page.HoldsNoText);
        Assert.Empty(page.Words);
    }

    [NativeFact(NeedsZbar = true)]
    public void Read_QrCodeInAPhotograph_IsGiven()
    {
        using Pix picture = QrSymbol.Draw(1200, 900, 500, 300, 5);

        OcrPage page = Fixture.Read(picture.ToJpeg(85));

        Assert.Equal(QrSymbol.Payload, Assert.Single(page.Barcodes).Payload);
    }

    [NativeFact]
    public void Read_TiffOfTwoPages_GivesTwoPages()
    {
        using Pix list = Fixture.Gray("list-ruled.png");
        byte[] gray = list.ToGray();

        OcrResult result = NativeSide.Engine.Read(FileBuilders.Tiff((list.Width, list.Height, gray), (40, 30, new byte[1200])), OcrOptions.Default);

        OcrResult.Ok ok = Assert.IsType<OcrResult.Ok>(result);
        Assert.Equal(2, ok.Pages.Length);
        Assert.NotEmpty(ok.Pages[0].Tables);
        Assert.True(ok.Pages[1].HoldsNoText);
        Assert.Equal(1, ok.Pages[1].Frame);
    }

    [NativeFact]
    public void Read_MorePagesThanTheLimit_SaysSo()
    {
        byte[] file = FileBuilders.Tiff((40, 30, new byte[1200]), (40, 30, new byte[1200]));

        OcrPage page = Fixture.Read(file, new OcrOptions { MaxFrames = 1 });

        Assert.Contains(OcrProblem.FramesLeftOut, page.Problems);
    }

    [NativeFact]
    public void Read_TimeIsUp_SaysSo()
    {
        OcrPage page = Fixture.Read(Fixture.Bytes("list-ruled.png"), new OcrOptions { Deadline = TimeSpan.Zero });

        Assert.Contains(OcrProblem.Deadline, page.Problems);
        Assert.Empty(page.Words);
        Assert.Empty(page.Tables);
    }

    [NativeFact]
    public void Read_Cancelled_Throws()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => NativeSide.Engine.Read(Fixture.Bytes("list-ruled.png"), OcrOptions.Default, source.Token));
    }

    [Fact]
    public void Read_GiantHeader_IsRefusedBeforeDecoding()
    {
        byte[] file = PngWriter.Write(1, 1, 8, 0, [[0]]);
        new byte[] { 0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60 }.CopyTo(file, 16);
        using OcrEngine engine = new();

        Assert.Equal(OcrFailure.TooLarge, Assert.IsType<OcrResult.Failed>(engine.Read(file, OcrOptions.Default)).Reason);
    }

    [Fact]
    public void Read_NoPicture_IsUnsupported()
    {
        using OcrEngine engine = new();

        Assert.Equal(OcrFailure.UnsupportedFormat, Assert.IsType<OcrResult.Failed>(engine.Read("no picture"u8.ToArray(), OcrOptions.Default)).Reason);
        Assert.Equal(OcrFailure.UnsupportedFormat, Assert.IsType<OcrResult.Failed>(engine.Read(Array.Empty<byte>(), OcrOptions.Default)).Reason);
    }

    [NativeFact]
    public void Read_CutPng_IsDamaged()
    {
        byte[] file = Fixture.Bytes("list-ruled.png")[..40];

        Assert.Equal(OcrFailure.Damaged, Assert.IsType<OcrResult.Failed>(NativeSide.Engine.Read(file, OcrOptions.Default)).Reason);
    }

    [Fact]
    public void Read_LanguageMissing_SaysWhatIsMissing()
    {
        using OcrEngine engine = new("vie+xyz");

        OcrResult.Failed failed = Assert.IsType<OcrResult.Failed>(engine.Read(Fixture.Bytes("sample.webp"), OcrOptions.Default));

        Assert.Equal(OcrFailure.EngineMissing, failed.Reason);
        Assert.Contains("tesseract data: vie+xyz", engine.Status.Missing);
    }

    [NativeTheory]
    [InlineData(1, 1)]
    [InlineData(1, 700)]
    [InlineData(700, 1)]
    [InlineData(3, 3)]
    [InlineData(30, 12)]
    [InlineData(130, 60)]
    public void Read_OddSizes_GiveAPage(int width, int height)
    {
        Random random = new(width + height);
        byte[] samples = new byte[width * height];
        for (int i = 0; i < samples.Length; i++)
            samples[i] = (byte)(random.Next(2) * 255);
        using Pix gray = PixOperations.FromGray(samples, width, height);

        OcrResult result = NativeSide.Engine.Read(gray.ToPng(), new OcrOptions { SkipPrecheck = true });

        Assert.Equal(width, Assert.IsType<OcrResult.Ok>(result).Pages[0].Width);
    }

    [NativeFact]
    public void Read_RandomRectangles_NeverThrows()
    {
        for (int seed = 0; seed < 12; seed++)
        {
            Random random = new(seed);
            using Pix gray = Fixture.Drawn(500, 400, [.. Enumerable.Range(0, 60 + (seed * 30)).Select(_ =>
                new PiiScanner.Ocr.Pipeline.Rect(random.Next(500), random.Next(400), 1 + random.Next(seed % 3 == 0 ? 300 : 14), 1 + random.Next(seed % 4 == 0 ? 200 : 20)))]);

            OcrResult result = NativeSide.Engine.Read(gray.ToPng(), new OcrOptions { SkipPrecheck = true, Deadline = TimeSpan.FromSeconds(5) });

            Assert.Single(Assert.IsType<OcrResult.Ok>(result).Pages);
        }
    }

    [NativeFact]
    public void Read_TwoThreads_GiveTheSameText()
    {
        byte[] file = Fixture.Bytes("list-ruled.png");
        string expected = Fixture.Text(Fixture.Read(file));
        string[] texts = new string[2];

        Parallel.For(0, 2, i => texts[i] = Fixture.Text(Fixture.Read(file)));

        Assert.All(texts, text => Assert.Equal(expected, text));
    }

    [NativeFact]
    public void Read_DebugSink_ReceivesThePicturesOfTheSteps()
    {
        RecordingSink sink = new();

        Fixture.Read(Fixture.Bytes("list-ruled.png"), new OcrOptions { DebugImages = sink });

        Assert.Contains("03-background", sink.Steps);
        Assert.Contains("08-tables", sink.Steps);
    }

    [NativeFact]
    public void Read_CellTheCallerDoesNotAccept_IsReadAgainAndKeptWhenNothingFits()
    {
        RecordingExpectation expectation = new();

        OcrPage page = Fixture.Read(Fixture.Bytes("list-ruled.png"), new OcrOptions { Expectation = expectation });

        Assert.Equal("052210840813", page.Tables[0].Rows[2][3].Text);
        Assert.Contains("052210840813", expectation.Asked);
    }

    private static OcrBox Turned(OcrBox box, int quarters, int width, int height) => quarters switch
    {
        1 => new OcrBox(height - box.Y - box.Height, box.X, box.Height, box.Width),
        2 => new OcrBox(width - box.X - box.Width, height - box.Y - box.Height, box.Width, box.Height),
        _ => new OcrBox(box.Y, width - box.X - box.Width, box.Height, box.Width),
    };

    private static void AssertOverlaps(OcrBox expected, OcrBox actual)
    {
        int width = Math.Min(expected.X + expected.Width, actual.X + actual.Width) - Math.Max(expected.X, actual.X);
        int height = Math.Min(expected.Y + expected.Height, actual.Y + actual.Height) - Math.Max(expected.Y, actual.Y);
        double common = Math.Max(0, width) * (double)Math.Max(0, height);
        Assert.True(common > 0.6 * expected.Width * expected.Height && common > 0.6 * actual.Width * actual.Height, $"{expected} and {actual}");
    }

    private sealed class RecordingSink : IDebugImageSink
    {
        public List<string> Steps { get; } = [];

        public void Write(int frame, string step, ReadOnlyMemory<byte> png) => Steps.Add(step);
    }

    private sealed class RecordingExpectation : ITableExpectation, ICellExpectation
    {
        public HashSet<string> Asked { get; } = [];

        public string Characters => "0123456789";

        public ICellExpectation? ForColumn(IReadOnlyList<IReadOnlyList<string>> rows, int column) => column == 3 ? this : null;

        public bool Accepts(string text)
        {
            Asked.Add(text);
            return false;
        }
    }
}
