using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Tests.Harness;

namespace PiiScanner.Analyzers.Tests.Diagnostics;

public class PersonalFlowAnalyzerTests
{
    private const string Model = """
        public class HocSinh { public int Id { get; set; } public string HoTen { get; set; } = ""; public DateOnly? NgaySinh { get; set; } public string SoDienThoai { get; set; } = ""; public string CCCD { get; set; } = ""; }
        public record PhuHuynh(string HoTen, string SoDienThoai);
        public class Truong { public string Ten { get; set; } = ""; public string Email { get; set; } = ""; }
        """;

    [Theory]
    [InlineData("log.LogInformation(\"Tìm {Id} {Ten}\", h.Id, [|h.HoTen|]);")]
    [InlineData("log.LogWarning($\"Sai {[|h.CCCD|]}\");")]
    [InlineData("log.LogError(new Exception(), \"x \" + h.Id + \" {p}\", [|p|]);")]
    [InlineData("log.LogDebug(\"x {@Hs}\", [|h|]);")]
    [InlineData("log.LogDebug(\"x {Hs}\", System.Text.Json.JsonSerializer.Serialize([|h|]));", true)]
    [InlineData("var ten = h.HoTen.Trim(); var loi = \"Học sinh \" + ten; log.LogInformation([|loi|]);")]
    [InlineData("foreach (var s in ds.Select(x => x.SoDienThoai)) Console.WriteLine([|s|]);")]
    [InlineData("Console.WriteLine([|string.Join(\", \", ds.Select(x => x.HoTen))|]);")]
    [InlineData("Console.Error.WriteLine([|h.NgaySinh.Value|]);")]
    [InlineData("System.Diagnostics.Trace.TraceInformation(\"{0}\", [|h.CCCD|]);")]
    [InlineData("throw new InvalidOperationException($\"Không thấy {[|h.HoTen|]}\");")]
    [InlineData("throw new InvalidOperationException([|\"Không thấy \" + h.CCCD|]);")]
    [InlineData("Ghi([|h.HoTen|]);")]
    [InlineData("Ghi([|h.HoTen!|]);")]
    [InlineData("log.LogInformation(\"{x}\", [|h.NgaySinh!|]);")]
    [InlineData("log.LogInformation([|MoTa(h)|]);")]
    [InlineData("var b = new System.Text.StringBuilder(); b.Append(h.HoTen); log.LogInformation([|b.ToString()|]);")]
    [InlineData("log.LogInformation(\"{x}\", [|(await Lay()).HoTen|]);")]
    [InlineData("string soDienThoai = Console.ReadLine()!; log.LogInformation(\"{x}\", [|soDienThoai|]);")]
    [InlineData("log.LogInformation(\"{x}\", [|h is null ? \"\" : h.HoTen ?? \"\"|]);")]
    [InlineData("_ten = h.HoTen; log.LogInformation(\"{x}\", [|_ten|]);")]
    public async Task Analyze_PersonalDataInALog_IsTold(string body, bool wholeArgument = false)
    {
        if (wholeArgument) body = "log.LogDebug(\"x {Hs}\", [|System.Text.Json.JsonSerializer.Serialize(h)|]);";
        await Run(body, "PII3002");
    }

    [Theory]
    [InlineData("log.LogInformation(\"Tìm {Id}\", h.Id);")]
    [InlineData("log.LogInformation(\"x {Hs}\", h);")]
    [InlineData("log.LogInformation(\"{n} học sinh\", ds.Count);")]
    [InlineData("log.LogInformation(\"{n}\", ds.Count(x => x.HoTen == \"\"));")]
    [InlineData("log.LogInformation(\"{n}\", h.HoTen.Length);")]
    [InlineData("log.LogInformation(\"{n}\", Mask(h.SoDienThoai));")]
    [InlineData("log.LogInformation(\"{Ten} {Email}\", t.Ten, t.Email);")]
    [InlineData("log.LogInformation(\"{Ten}\", nameof(h.HoTen));")]
    [InlineData("throw new ArgumentNullException(nameof(h));")]
    [InlineData("Console.WriteLine(\"Xong\");")]
    [InlineData("log.LogInformation(\"{x}\", TimId(h.CCCD));")]
    public async Task Analyze_NothingPersonalInALog_IsSilent(string body) => await Run(body, "PII3002");

    [Fact]
    public async Task Analyze_LoggerMessage_TellsOfItsParameters() =>
        await new AnalyzerTest<PersonalFlowAnalyzer> { IsWebsite = true, Sources = { Model } }.RunAsync("""
            static partial class Logs
            {
                [LoggerMessage(1, LogLevel.Information, "Tìm {HoTen} {So}")]
                public static void Tim(ILogger logger, string [|hoTen|], int so, PhuHuynh [|nguoi|]) { }
            }
            """);

    [Theory]
    [InlineData("File.WriteAllText(Path.Combine(env.WebRootPath, \"ds.txt\"), [|h.HoTen|]);")]
    [InlineData("File.WriteAllLines(\"wwwroot/ds.csv\", [|ds.Select(x => x.HoTen + x.CCCD)|]);")]
    [InlineData("var path = Path.Combine(env.WebRootPath, \"x\"); var file = Path.Combine(path, \"ds.json\"); await File.WriteAllTextAsync(file, [|System.Text.Json.JsonSerializer.Serialize(ds)|]);")]
    [InlineData("using var w = new StreamWriter(Thu()); w.WriteLine($\"{[|h.HoTen|]};{h.Id}\");")]
    [InlineData("using var s = File.Create(Path.Combine(_goc, \"ds.json\")); System.Text.Json.JsonSerializer.Serialize(s, [|ds|]);")]
    [InlineData("File.WriteAllText(Path.Combine(env.ContentRootPath, \"App_Data\", \"ds.txt\"), h.HoTen);")]
    [InlineData("File.WriteAllText(Path.Combine(env.WebRootPath, \"so.txt\"), ds.Count.ToString());")]
    public async Task Analyze_FileUnderTheWebRoot_IsTold(string body) => await Run(body, "PII3004");

    private static async Task Run(string body, string id)
    {
        var test = new AnalyzerTest<PersonalFlowAnalyzer> { IsWebsite = true, Sources = { Model } };
        var source = $$"""
            class C(ILogger<C> log, IWebHostEnvironment env)
            {
                private string _ten = "";
                private readonly string _goc = env.WebRootPath;
                async Task M(HocSinh h, PhuHuynh p, List<HocSinh> ds, Truong t) { await Task.Yield(); {{body}} }
                private void Ghi(string x) => log.LogInformation(x);
                private string MoTa(HocSinh x) => $"{x.HoTen}";
                private string Mask(string x) => x.Substring(0, 1) + "***";
                private Task<HocSinh> Lay() => Task.FromResult(new HocSinh());
                private string Thu() => Path.Combine(env.WebRootPath, "ds.csv");
                private int TimId(string x) => 1;
            }
            """;
        foreach (var diagnostic in await test.RunAsync(source)) Assert.Equal(id, diagnostic.Id);
    }
}
