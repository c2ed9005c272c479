using System.IO.Compression;

namespace PiiScanner.Cli.Tests.Sweeps;

public sealed class SweepCommandTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private (int Code, string Output, string Error) Run(params string[] args)
    {
        var run = new InProcess();
        var code = run.Run(args);
        return (code, run.Output, run.Error);
    }

    private (int Code, string Output, string Error) Sweep(params string[] more) => Run(["sweep", _folder.At("kho"), "--ledger", _folder.At("so.db"), .. more.Contains("--lang") ? Array.Empty<string>() : ["--lang", "vi"], .. more]);

    [Fact]
    public void Compare_WithAShard_IsAUsageError()
    {
        _folder.Add("kho/ds.csv", WorkFolder.Leak);
        Sweep();
        File.Copy(_folder.At("so.db"), _folder.At("truoc.db"));
        string[] asked = ["--compare", _folder.At("truoc.db"), "--shard", "1/2"];

        var (code, _, error) = Sweep(asked);
        Assert.Equal(2, code);
        Assert.Contains("--compare không đi cùng --shard", error, StringComparison.Ordinal);
        Assert.Contains("--compare does not go with --shard", Sweep([.. asked, "--lang", "en"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_WithAPartOfTheFiles_SaysOfTheOthersThatTheyWereNotSeen()
    {
        _folder.Add("kho/ds.csv", WorkFolder.Leak);
        _folder.Add("kho/ds.txt", WorkFolder.Leak);
        _folder.Add("kho/go.csv", WorkFolder.Leak);
        _folder.Add("kho/go.txt", WorkFolder.Leak);
        Sweep();
        File.Copy(_folder.At("so.db"), _folder.At("truoc.db"));
        File.Delete(_folder.At("kho/go.csv"));
        File.Delete(_folder.At("kho/go.txt"));

        var (code, output, _) = Sweep("--compare", _folder.At("truoc.db"), "--include", "*.txt", "--takedown", _folder.At("go-bo"), "--format", "json=" + _folder.At("ra.json"));
        Assert.Equal(1, code);
        Assert.Contains("đã gỡ 1 tệp, vẫn còn 1, mới 0, chưa xem lại 2.", output, StringComparison.Ordinal);
        Assert.Contains("not-seen-again", File.ReadAllText(_folder.At("ra.json")), StringComparison.Ordinal);
        var lines = File.ReadAllLines(_folder.At("go-bo/go-bo.csv"));
        Assert.Contains(lines, line => line.Contains("\"Chưa xem được\",\"\",\"ds.csv\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\"Đã gỡ\",\"\",\"go.txt\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Sites_FoldersAndFilesNoLineNames_AreListedAsUnexamined()
    {
        _folder.Add("kho/quan-1/truong-a/tin.txt", WorkFolder.Harmless);
        _folder.Add("kho/quan-1/truong-b/ds.csv", WorkFolder.Leak);
        _folder.Add("kho/quan-1/truong-b/sau/ds.csv", WorkFolder.Leak);
        _folder.Add("kho/le.txt", WorkFolder.Harmless);
        _folder.Add("kho/Thumbs.db", "x");
        var sites = _folder.Add("truong.csv", "Trường,Thư mục\nTrường A,quan-1/truong-a\n");

        var (code, output, _) = Sweep("--sites", sites, "--takedown", _folder.At("go-bo"), "--format", "json=" + _folder.At("ra.json"));
        Assert.Equal(3, code);
        Assert.Contains("le.txt: không dòng nào trong danh sách trường nêu", output, StringComparison.Ordinal);
        Assert.Contains("quan-1/truong-b/: không dòng nào", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Thumbs", output, StringComparison.Ordinal);
        Assert.Contains("quan-1/truong-b/", File.ReadAllText(_folder.At("ra.json")), StringComparison.Ordinal);
        Assert.Contains("quan-1/truong-b/", Book(_folder.At("go-bo/tong-hop.xlsx")), StringComparison.Ordinal);
        Assert.Contains("le.txt", Book(_folder.At("go-bo/tong-hop.xlsx")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--shard", "1/1", "Người bị lộ: 4.")]
    [InlineData("--until", "verdict", "Người bị lộ: ít nhất 3.")]
    public void Run_OfAPartOfAFile_SaysAtLeast(string option, string value, string people)
    {
        _folder.Add("kho/ds.csv", WorkFolder.Leak);
        var (_, output, _) = Sweep(option, value, "--takedown", _folder.At("go-bo"));
        Assert.Contains(people, output, StringComparison.Ordinal);
        Assert.DoesNotContain("Đây chỉ là phần", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OfAShard_SaysThatItIsAPart()
    {
        _folder.Add("kho/ds.csv", WorkFolder.Leak);
        var output = Sweep("--shard", "1/2").Output + Sweep("--shard", "2/2").Output;
        Assert.Contains("Đây chỉ là phần 1/2 của kho", output, StringComparison.Ordinal);
        Assert.DoesNotContain(" 1 đã biết từ sổ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Sites_EveryFolderIsNamed_SaysNothingOfIt()
    {
        _folder.Add("kho/truong-a/tin.txt", WorkFolder.Harmless);
        var (code, output, _) = Sweep("--sites", _folder.Add("truong.csv", "Trường A,truong-a\n"), "--takedown", _folder.At("go-bo"));
        Assert.Equal(0, code);
        Assert.DoesNotContain("không dòng nào", output, StringComparison.Ordinal);
    }

    private static string Book(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
