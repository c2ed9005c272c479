using PiiScanner.Cli.Machine;
using PiiScanner.Cli.Tests.Setup;

namespace PiiScanner.Cli.Tests;

/// <summary>The text of a post, before it is posted.</summary>
public sealed class ClipboardTests
{
    private const string Post = "Cháu Nguyễn Văn Mẫu, sinh ngày 05/09/2014, lớp 5A, số điện thoại mẹ 0912345678\n";

    [Theory]
    [InlineData("xclip", 1)]
    [InlineData("wl-paste", 2)]
    [InlineData("xsel", 0)]
    [InlineData("pbpaste", 3)]
    [InlineData("powershell", 4)]
    public void Scan_PostOnTheClipboard_IsBlocked(string program, int platform)
    {
        var on = platform switch { 3 => Platform.MacOs, 4 => Platform.Windows, 0 => Platform.Other, _ => Platform.Debian };
        var machine = new FakeMachine { Platform = on, Programs = [program], Answers = new() { [program] = new CommandResult(0, Post) } };
        var run = new InProcess { Machine = machine };
        Assert.Equal(1, run.Run("scan", "--clipboard", "--lang", "vi"));
        Assert.Contains("KHÔNG ĐĂNG", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Văn Mẫu", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Scan_HarmlessPost_IsClear()
    {
        var machine = new FakeMachine { Programs = ["xclip"], Answers = new() { ["xclip"] = new CommandResult(0, WorkFolder.Harmless) } };
        Assert.Equal(0, new InProcess { Machine = machine }.Run("scan", "--clipboard"));
    }

    [Theory]
    [InlineData(1, "Error: target STRING not available")]
    [InlineData(0, "\n")]
    public void Scan_NoTextThere_SaysWhatToDo(int code, string said)
    {
        var machine = new FakeMachine { Programs = ["xclip"], Answers = new() { ["xclip"] = new CommandResult(code, said) } };
        var run = new InProcess { Machine = machine };
        Assert.Equal(2, run.Run("scan", "--clipboard"));
        Assert.Contains("No text lies on the clipboard.", run.Error, StringComparison.Ordinal);
    }

    // On a screen of X11 wl-paste is often installed and finds no compositor.
    [Theory]
    [InlineData(1, "Failed to connect to a Wayland server")]
    [InlineData(-1, "")]
    [InlineData(0, "")]
    public void Scan_FirstProgramFails_AsksTheNext(int code, string said)
    {
        var machine = new FakeMachine { Programs = ["wl-paste", "xclip", "xsel"], Answers = new() { ["wl-paste"] = new CommandResult(code, said), ["xclip"] = new CommandResult(0, Post), ["xsel"] = new CommandResult(0, WorkFolder.Harmless) } };
        Assert.Equal(1, new InProcess { Machine = machine }.Run("scan", "--clipboard"));
    }

    [Fact]
    public void Scan_NoProgramForIt_NamesThoseThatWouldDo()
    {
        var run = new InProcess { Machine = new FakeMachine { Programs = [] } };
        Assert.Equal(2, run.Run("scan", "--clipboard"));
        Assert.Contains("wl-paste, xclip", run.Error, StringComparison.Ordinal);
    }
}
