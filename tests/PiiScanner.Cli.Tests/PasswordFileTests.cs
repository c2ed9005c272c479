using System.Text.Json;
using PiiScanner.Pdf.Tests.Crypt;

namespace PiiScanner.Cli.Tests;

public sealed class PasswordFileTests
{
    [Fact]
    public void Run_EncryptedFile_IsReadOnlyWithThePassword()
    {
        using var folder = new WorkFolder();
        var file = folder.At("khoa.pdf");
        File.WriteAllBytes(file, Convert.FromBase64String(EncryptedFiles.AesOf256Bits));
        var right = folder.Add("right.txt", "first guess\n\nuser\n");
        var wrong = folder.Add("wrong.txt", "first guess\r\nsecond guess\r\n");

        Assert.Equal((3, "failed", "encrypted"), Scan(file));
        Assert.Equal((3, "failed", "encrypted"), Scan(file, "--password-file", wrong));
        Assert.Equal((0, "scanned", ""), Scan(file, "--password-file", right));
    }

    [Fact]
    public void Run_PasswordsWrong_AreNeverPrinted()
    {
        using var folder = new WorkFolder();
        File.WriteAllBytes(folder.At("khoa.pdf"), Convert.FromBase64String(EncryptedFiles.AesOf128Bits));
        foreach (string[] format in (string[][])[["--verbose"], ["--format", "json"]])
        {
            var run = new InProcess();
            Assert.Equal(3, run.Run(["scan", folder.At("khoa.pdf"), "--password-file", folder.Add("p.txt", "open-sesame\n"), .. format]));
            Assert.DoesNotContain("open-sesame", run.Output + run.Error, StringComparison.Ordinal);
            Assert.Contains("--password-file", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Run_PasswordFileMissingOrTooLarge_IsAWrongCommand()
    {
        using var folder = new WorkFolder();
        folder.Add("a.txt", WorkFolder.Harmless);
        Assert.Equal(2, new InProcess().Run("scan", folder.Root, "--password-file", folder.At("none.txt")));
        var many = folder.Add("many.txt", string.Join('\n', Enumerable.Range(0, 1001)));
        Assert.Equal(2, new InProcess().Run("scan", folder.Root, "--password-file", many));
    }

    private static (int Code, string? Status, string Reason) Scan(params string[] arguments)
    {
        var run = new InProcess();
        var code = run.Run(["scan", .. arguments, "--format", "json"]);
        using var json = JsonDocument.Parse(run.Output);
        var file = json.RootElement.GetProperty("files")[0];
        var reasons = file.GetProperty("reasons").EnumerateArray().ToList();
        return (code, file.GetProperty("status").GetString(), reasons.Count == 0 ? "" : reasons[0].ToString().Contains("mật khẩu", StringComparison.Ordinal) || reasons[0].ToString().Contains("password", StringComparison.Ordinal) ? "encrypted" : reasons[0].ToString());
    }
}
