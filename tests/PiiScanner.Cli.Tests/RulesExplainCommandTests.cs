namespace PiiScanner.Cli.Tests;

public sealed class RulesExplainCommandTests
{
    [Fact]
    public void Run_LeakInEnglish_NamesWhatDecidedWhatRaisedAndWhatWouldChange()
    {
        using var folder = new WorkFolder();
        var file = folder.Add("leak.csv", WorkFolder.Leak);
        var run = new InProcess();
        Assert.Equal(0, run.Run("rules", "explain", file, "--lang", "en"));
        Assert.Contains("MUST NOT BE PUBLISHED", run.Output, StringComparison.Ordinal);
        Assert.Contains("decided by: a name with exposing data", run.Output, StringComparison.Ordinal);
        Assert.Contains("what would change it: without birth date, phone number: names remain and a person must decide", run.Output, StringComparison.Ordinal);
        Assert.Contains("+ 0.60 the column's heading says so", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Văn Mẫu", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_LeakInVietnamese_SaysTheSame()
    {
        using var folder = new WorkFolder();
        var file = folder.Add("leak.csv", WorkFolder.Leak);
        var run = new InProcess();
        Assert.Equal(0, run.Run("rules", "explain", file, "--lang", "vi"));
        Assert.Contains("KHÔNG ĐĂNG", run.Output, StringComparison.Ordinal);
        Assert.Contains("điều gì sẽ làm khác đi: bỏ ngày sinh, số điện thoại", run.Output, StringComparison.Ordinal);
        Assert.Contains("+ 0.60 tiêu đề cột nói vậy", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WordsThatLowerTheScore_AreShownWithAMinus()
    {
        using var folder = new WorkFolder();
        var file = folder.Add("a.txt", "Em Nguyễn Văn Mẫu, lớp 6A, mã hồ sơ 0912345678.\n");
        var run = new InProcess();
        Assert.Equal(0, run.Run("rules", "explain", file, "--lang", "en"));
        Assert.Contains("- 0.25 a word near it speaks of something else", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoFile_IsAUsageError()
    {
        Assert.Equal(2, new InProcess().Run("rules", "explain"));
        Assert.Equal(2, new InProcess().Run("rules", "explain", "/no/such/file.docx"));
    }
}
