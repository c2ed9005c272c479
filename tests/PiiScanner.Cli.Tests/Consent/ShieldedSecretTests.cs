namespace PiiScanner.Cli.Tests.Consent;

/// <summary>A secret that is kept under the account of a Windows machine.</summary>
public sealed class ShieldedSecretTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string[] Keyed => ["--registry", _folder.At("so.txt"), "--key-file", _folder.At("truong.key")];

    [Fact]
    public void Init_WithDpapi_WritesNoPlainSecret_AndTheAccountOpensTheRegistry()
    {
        Assert.Equal(0, Run(new FakeShield(), ["consent", "init", "--dpapi", .. Keyed]).Code);
        var text = File.ReadAllText(_folder.At("truong.key"));
        Assert.StartsWith("piiscanner-dpapi-1:", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("([2-9A-Z]{4}-){7}", text);
        Assert.Equal(0, Run(new FakeShield(), ["consent", "status", .. Keyed]).Code);
    }

    [Fact]
    public void Status_OfAnotherAccountOrMachine_Exit2_SaysWhatToDo()
    {
        Assert.Equal(0, Run(new FakeShield(), ["consent", "init", "--dpapi", .. Keyed]).Code);
        foreach (var shield in (FakeShield[])[new(account: "b"), new(isAvailable: false)])
        {
            var (code, error) = Run(shield, ["consent", "status", .. Keyed]);
            Assert.Equal(2, code);
            Assert.Contains("tờ khôi phục", error, StringComparison.Ordinal);
        }

        File.WriteAllText(_folder.At("truong.key"), "piiscanner-dpapi-1:no base64!");
        Assert.Equal(2, Run(new FakeShield(), ["consent", "status", .. Keyed]).Code);
    }

    [Fact]
    public void Init_WithDpapiWhereThereIsNone_Exit2_WritesNothing()
    {
        Assert.Equal(2, Run(new FakeShield(isAvailable: false), ["consent", "init", "--dpapi", .. Keyed]).Code);
        Assert.Empty(Directory.EnumerateFiles(_folder.Root));
    }

    [Fact]
    public void WindowsShield_OnWindows_OpensWhatItMade_ElsewhereSaysThatItCannot()
    {
        var shield = new Machine.WindowsShield();
        Assert.Equal(OperatingSystem.IsWindows(), shield.IsAvailable);
        if (!shield.IsAvailable)
        {
            Assert.Throws<PlatformNotSupportedException>(() => shield.Protect([1, 2, 3]));
            Assert.Throws<PlatformNotSupportedException>(() => shield.Unprotect([1, 2, 3]));
            return;
        }

        var kept = shield.Protect([1, 2, 3]);
        Assert.NotEqual([1, 2, 3], kept);
        Assert.Equal([1, 2, 3], shield.Unprotect(kept));
        Assert.Null(shield.Unprotect([1, 2, 3]));
    }

    private static (int Code, string Error) Run(FakeShield shield, string[] arguments)
    {
        var run = new InProcess { Shield = shield };
        return (run.Run([.. arguments, "--lang", "vi"]), run.Error);
    }
}
