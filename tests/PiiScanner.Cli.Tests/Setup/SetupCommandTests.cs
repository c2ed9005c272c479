using PiiScanner.Cli.Machine;
using PiiScanner.Core.Findings;

namespace PiiScanner.Cli.Tests.Setup;

public sealed class SetupCommandTests
{
    private const string Install = "apt-get install -y -q --no-install-recommends tesseract-ocr tesseract-ocr-vie libzbar0 libheif1 poppler-utils";

    [Fact]
    public void Run_BareDebian_InstallsAllWithOneCommand()
    {
        var machine = new FakeMachine();
        var run = On(machine);
        Assert.Equal(0, run.Run("setup", "--lang", "vi"));
        Assert.Equal([Install], machine.Commands);
        Assert.StartsWith($"Sẽ chạy:\n  {Install}\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Đã cài xong: ảnh, PDF quét và mã QR sẽ được đọc.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AllThere_SaysSoAndRunsNothing()
    {
        var machine = new FakeMachine().Complete();
        var run = On(machine);
        Assert.Equal((0, "Nothing to install: all that reading pictures and scanned PDF files needs is there.\n"), (run.Run("setup"), run.Output));
        Assert.Empty(machine.Commands);
    }

    [Fact]
    public void Run_SomeMissing_InstallsThoseOnly()
    {
        var machine = new FakeMachine().With("tesseract-ocr", "libheif1", "poppler-utils");
        Assert.Equal(0, On(machine).Run("setup"));
        Assert.Equal(["apt-get install -y -q --no-install-recommends tesseract-ocr-vie libzbar0"], machine.Commands);
    }

    [Fact]
    public void Run_NoLists_UpdatesFirstAndThenTakesTheNamesOfThisRelease()
    {
        var machine = new FakeMachine
        {
            HasLists = false,
            Offered = ["tesseract-ocr", "tesseract-ocr-vie", "libzbar0t64", "libheif1", "libheif-plugin-libde265", "poppler-utils"],
        };
        Assert.Equal(0, On(machine).Run("setup"));
        Assert.Equal(["apt-get update -q", "apt-get install -y -q --no-install-recommends tesseract-ocr tesseract-ocr-vie libzbar0t64 libheif1 poppler-utils libheif-plugin-libde265"], machine.Commands);
    }

    [Fact]
    public void Run_StaleLists_UpdatesAndTriesOnceMore()
    {
        var machine = new FakeMachine { Failures = 1 };
        Assert.Equal(0, On(machine).Run("setup"));
        Assert.Equal([Install, "apt-get update -q", Install], machine.Commands);
    }

    [Fact]
    public void Run_PackageNobodyOffers_InstallsTheOthersAndNamesWhatIsMissing()
    {
        var machine = new FakeMachine { Offered = ["tesseract-ocr", "tesseract-ocr-vie", "libheif1", "poppler-utils"] };
        var run = On(machine);
        Assert.Equal(3, run.Run("setup"));
        Assert.Equal("apt-get install -y -q --no-install-recommends tesseract-ocr tesseract-ocr-vie libheif1 poppler-utils", machine.Commands[^1]);
        Assert.EndsWith("zbar is still missing. QR codes (identity cards, bank transfers, chat groups) will not be read.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_InstallationFails_EndsWith3AndNamesTheCommand()
    {
        var machine = new FakeMachine { Failures = 9 };
        var run = On(machine);
        Assert.Equal(3, run.Run("setup"));
        Assert.Contains($"The command failed (code 100): {Install}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Tesseract is still missing.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UserWithSudo_PutsItInFront()
    {
        var machine = new FakeMachine { IsAdministrator = false };
        Assert.Equal(0, On(machine).Run("setup"));
        Assert.Equal(["sudo -n " + Install], machine.Commands);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_UserWithoutRights_IsToldWhatToRun(bool hasSudo)
    {
        var machine = new FakeMachine { IsAdministrator = false, SudoAsks = true, Programs = hasSudo ? ["sudo"] : [] };
        var run = On(machine);
        Assert.Equal(3, run.Run("setup"));
        Assert.Empty(machine.Commands);
        Assert.EndsWith($"Run this yourself:\n  sudo {Install}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_DryRun_ChangesNothing()
    {
        var machine = new FakeMachine { HasLists = false };
        var run = On(machine);
        Assert.Equal(3, run.Run("setup", "--dry-run"));
        Assert.Empty(machine.Commands);
        Assert.Contains($"  apt-get update -q\n  {Install}\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true, 1)]
    [InlineData("y", true, 1)]
    [InlineData("có", true, 1)]
    [InlineData("n", true, 0)]
    [InlineData("n", false, 1)]
    public void Run_SomebodyAtTheTerminal_IsAskedUnlessYes(string answer, bool asks, int commands)
    {
        var machine = new FakeMachine { Answer = answer };
        var run = On(machine);
        Assert.Equal(commands > 0 ? 0 : 3, asks ? run.Run("setup") : run.Run("setup", "--yes"));
        Assert.Equal(commands, machine.Commands.Count);
        Assert.Equal(asks, run.Output.Contains("Go on? [Y/n]", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_MacOs_AsksBrew()
    {
        var machine = new FakeMachine { Platform = Platform.MacOs };
        Assert.Equal(3, On(machine).Run("setup", "--dry-run"));
        Assert.Equal(0, On(machine).Run("setup"));
        Assert.Equal(["brew install tesseract tesseract-lang zbar libheif poppler"], machine.Commands);
        Assert.Contains("https://brew.sh", Refused(new FakeMachine { Platform = Platform.MacOs, Programs = [] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Windows_AsksWingetAndSaysWhatItDoesNotOffer()
    {
        var machine = new FakeMachine { Platform = Platform.Windows };
        var run = On(machine);
        Assert.Equal(3, run.Run("setup"));
        Assert.Equal(["winget install --id UB-Mannheim.TesseractOCR --exact --force --silent --accept-package-agreements --accept-source-agreements"], machine.Commands);
        Assert.Contains("choose \"Vietnamese\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("zbar is still missing", run.Output, StringComparison.Ordinal);
        Assert.Contains("https://aka.ms/getwinget", Refused(new FakeMachine { Platform = Platform.Windows, Programs = [] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UnknownPlatform_SaysWhatToInstall() =>
        Assert.Contains("tesseract with its Vietnamese data (vie), zbar, libheif, poppler", Refused(new FakeMachine { Platform = Platform.Other }), StringComparison.Ordinal);

    [Fact]
    public void Scan_Setup_InstallsWithoutAskingAndKeepsTheReportAlone()
    {
        using var folder = new WorkFolder();
        folder.Add("leak.csv", WorkFolder.Leak);
        var machine = new FakeMachine { Answer = "n" };
        var run = On(machine);
        Assert.Equal(1, run.Run("scan", "--setup", folder.Root, "--format", "json"));
        Assert.Equal([Install], machine.Commands);
        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
        Assert.Contains("> " + Install, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Scan_SetupFails_IsSaidAndTheScanGoesOn()
    {
        using var folder = new WorkFolder();
        folder.Add("leak.csv", WorkFolder.Leak);
        var run = On(new FakeMachine { Failures = 9 });
        Assert.Equal(1, run.Run("scan", "--setup", folder.Root));
        Assert.Contains("The OCR engine is not complete; the scan goes on", run.Error, StringComparison.Ordinal);
        Assert.Contains("MUST NOT BE PUBLISHED", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Scan_SetupWithAllThere_SaysNothing()
    {
        using var folder = new WorkFolder();
        folder.Add("note.txt", WorkFolder.Harmless);
        var run = On(new FakeMachine().Complete());
        Assert.Equal((0, ""), (run.Run("scan", "--setup", folder.Root), run.Error));
    }

    [Theory]
    [InlineData("image-not-read", false, true)]
    [InlineData("page-not-read", false, true)]
    [InlineData("image-not-read", true, false)]
    [InlineData("encrypted", false, false)]
    public void LacksEngine_OnlyWhereTheEngineWouldHaveHelped(string code, bool isComplete, bool lacks)
    {
        var text = new Core.Text.LocalizedText("", "");
        var report = new ScanReport
        {
            Files = [new FileReport { Path = "a", Status = FileStatus.Partial, Reasons = [new StatusReason(code, text)] }],
            Tool = new ToolDescription("1", "0", "1", null, null, null),
        };
        Assert.Equal(lacks, Commands.ScanCommand.LacksEngine(report, () => isComplete ? new FakeMachine().Complete() : new FakeMachine()));
    }

    private static InProcess On(FakeMachine machine) => new() { Machine = machine };

    private static string Refused(FakeMachine machine)
    {
        var run = On(machine);
        Assert.Equal(3, run.Run("setup"));
        Assert.Empty(machine.Commands);
        return run.Output;
    }
}
