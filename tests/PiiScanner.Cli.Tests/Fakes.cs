namespace PiiScanner.Cli.Tests;

/// <summary>One run of the command line inside the test's own process, on a machine that is made up.</summary>
internal sealed class InProcess
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>The machine <c>doctor</c> and <c>setup</c> see; one with everything where the test does not say.</summary>
    public Machine.IMachine Machine { get; init; } = new Setup.FakeMachine().Complete();

    /// <summary>Engine and formats; the product's own where the test does not say.</summary>
    public IServiceFactory Services { get; init; } = new ServiceFactory();

    /// <summary>What stands on standard input.</summary>
    public byte[] Input { get; init; } = [];

    /// <summary>The user's own documents.</summary>
    public string? Documents { get; init; }

    /// <summary>What keeps secrets for one account; none where the test does not say.</summary>
    public Machine.ISecretShield Shield { get; init; } = new Consent.FakeShield(isAvailable: false);

    public InProcess With(string variable, string value)
    {
        _environment[variable] = value;
        return this;
    }

    public int Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CliApplication.Run(args, new CliContext
        {
            Output = output,
            Error = error,
            Environment = _environment.GetValueOrDefault,
            Today = () => new DateOnly(2026, 9, 5),
            Services = Services,
            Machine = () => Machine,
            Shield = () => Shield,
            Documents = () => Documents,
            Input = () => new MemoryStream(Input),
        });
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }
}

/// <summary>A folder of its own for one test, gone afterwards, with one leaking and one harmless file to put in.</summary>
internal sealed class WorkFolder : IDisposable
{
    public const string Leak = "Họ và tên,Ngày sinh,SĐT phụ huynh\nNguyễn Văn Mẫu,05/09/2014,0912345678\nTrần Thị Thử,14/02/2014,0987654321\nLê Văn Giả,30/11/2014,0901234567\nPhạm Thị Bịa,01/03/2014,0934567890\n";

    public const string Harmless = "Thông báo nghỉ lễ Quốc khánh. Học sinh đi học lại từ thứ Hai.\n";

    public string Root { get; } = Directory.CreateTempSubdirectory("pii-scanner-cli-").FullName;

    public string Add(string name, string content)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Root);
        File.WriteAllText(path, content);
        return path;
    }

    public string At(string name) => Path.Combine(Root, name);

    /// <summary>Copies a sample of the repository into the folder <c>in</c>.</summary>
    public void Copy(string sample)
    {
        Directory.CreateDirectory(At("in"));
        File.Copy(Path.Combine(SamplesTests.Root, "samples", sample), Path.Combine(At("in"), sample));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
