namespace PiiScanner.Cli.Tests.Setup;

public sealed class DoctorCommandTests
{
    [Fact]
    public void Run_AllThere_EndsWith0AndNamesVersions()
    {
        var run = new InProcess { Machine = new FakeMachine().Complete() };
        Assert.Equal(0, run.Run("doctor"));
        foreach (var said in new[] { "5.3.0 (Leptonica 1.82.0)", "/usr/share/tessdata", "0.23", "1.15.1", "22.12.0", "rules, digest", "each reading process with at most 1365 MiB" })
        {
            Assert.Contains(said, run.Output, StringComparison.Ordinal);
        }

        Assert.EndsWith("All is there: pictures, scanned PDF files and QR codes will be read.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MISSING", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_BareMachine_EndsWith3AndSaysWhatItMeansAndWhatMendsIt()
    {
        var run = new InProcess { Machine = new FakeMachine() };
        Assert.Equal(3, run.Run("doctor", "--lang", "vi"));
        Assert.Contains("  Tesseract                 THIẾU\n    Ảnh và PDF quét sẽ không đọc được.\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nCài phần còn thiếu bằng: pii-scanner setup\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OnlyQrMissing_EndsWith3()
    {
        var run = new InProcess { Machine = new FakeMachine().With("tesseract-ocr", "tesseract-ocr-vie", "libheif1", "poppler-utils") };
        Assert.Equal(3, run.Run("doctor"));
        Assert.Contains("QR codes (identity cards, bank transfers, chat groups) will not be read.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WorkerDoesNotStart_EndsWith3()
    {
        var run = new InProcess { Machine = new FakeMachine { WorkersStart = false }.Complete() };
        Assert.Equal(3, run.Run("doctor"));
        Assert.Contains("does NOT start", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WrongRule_EndsWith2()
    {
        using var folder = new WorkFolder();
        folder.Add("rules/x.yaml", "id: x\nkindd: email\n");
        Assert.Equal(2, new InProcess { Machine = new FakeMachine().Complete() }.Run("doctor", "--rules", folder.At("rules")));
    }

    [Fact]
    public void WorkerStarts_ThisProgram_DoesStartItself() => Assert.True(new Machine.ThisMachine().WorkerStarts(CancellationToken.None));
}
