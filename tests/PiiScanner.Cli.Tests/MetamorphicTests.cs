using System.Text;
using System.Text.Json;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.Invented;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Word;

namespace PiiScanner.Cli.Tests;

/// <summary>The same list in other dresses: format, order of rows, decomposed letters, an old encoding. Verdict and people must not change.</summary>
public sealed class MetamorphicTests
{
    private static readonly string[] Names = ["Nguyễn Thị Mẫu Đơn", "Trần Văn Thử", "Lê Hoàng Nghiệm", "Phạm Thúy Hường", "Đỗ Quốc Khánh", "Vũ Ngọc Lan", "Bùi Đức Thịnh"];

    public static TheoryData<string> Dresses() => ["list.xlsx", "list.docx", "list.csv", "list.tsv", "list.html", "list.txt", "list.md", "list.json", "list.xml", "sorted.xlsx", "sorted.csv", "nfd.csv", "nfd.docx", "nfd.txt", "tcvn3.docx", "tcvn3.txt", "vni.txt", "utf16.csv", "tabs.txt", "bars.csv"];

    [Theory]
    [MemberData(nameof(Dresses))]
    public void Scan_SameListInAnotherDress_GivesTheSameVerdictAndPeople(string dress)
    {
        using var folder = new WorkFolder();
        File.WriteAllBytes(folder.At(dress), Bytes(dress));
        var run = new InProcess();
        Assert.Equal(1, run.Run("scan", folder.At(dress), "--format", "json", "--show-values"));
        using var json = JsonDocument.Parse(run.Output);
        var file = json.RootElement.GetProperty("files")[0];
        Assert.Equal("block", file.GetProperty("verdict").GetString());
        Assert.Equal(Names.Length, file.GetProperty("subjects").GetInt32());
        Assert.Equal(Names.Length, file.GetProperty("lists")[0].GetProperty("rows").GetInt32());
        Assert.Equal(Names.Order(StringComparer.Ordinal), Values(file, "person-name"));
        Assert.Equal(Enumerable.Range(0, Names.Length).Select(Phone).Order(StringComparer.Ordinal), Values(file, "phone-number"));
        Assert.Equal(Names.Length, Values(file, "birth-date").Count());
    }

    private static IEnumerable<string> Values(JsonElement file, string kind) => file.GetProperty("findings").EnumerateArray()
        .Where(finding => finding.GetProperty("kind").GetString() == kind)
        .Select(finding => finding.GetProperty("normalized").GetString()!) // there with --show-values
        .Order(StringComparer.Ordinal);

    private static string Phone(int i) => $"091234567{i}";

    private static byte[] Bytes(string dress)
    {
        var (name, format) = (Path.GetFileNameWithoutExtension(dress), Path.GetExtension(dress));
        var draft = Make(name == "sorted", name switch
        {
            "nfd" => VietnameseText.Decompose,
            "tcvn3" => LegacyEncoding.Tcvn3.Seen,
            "vni" => LegacyEncoding.Vni.Seen,
            _ => static text => text,
        });
        if (name == "tcvn3") draft = draft with { Font = ".VnTime" };
        return format switch
        {
            ".xlsx" => ExcelDraft.Write(draft),
            ".docx" => WordDraft.Write(draft),
            ".html" => Text(HtmlDraft.Write(draft)),
            ".csv" when name == "utf16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(PlainText.Separated(draft, ','))],
            ".csv" => Text(PlainText.Separated(draft, name == "bars" ? '|' : ',')),
            ".tsv" => Text(PlainText.Separated(draft, '\t')),
            ".md" => Text(PlainText.Markdown(draft)),
            ".json" => Text(PlainText.Json(draft)),
            ".xml" => Text(PlainText.Elements(draft)),
            _ => Text(name == "tabs" ? PlainText.Tabbed(draft) : PlainText.Aligned(draft)),
        };
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static Draft Make(bool sorted, Func<string, string> write)
    {
        var order = sorted ? Enumerable.Range(0, Names.Length).OrderBy(i => Names[i].Split(' ')[^1], StringComparer.Ordinal) : Enumerable.Range(0, Names.Length);
        List<IReadOnlyList<Cell>> rows = [[write("STT"), write("Họ và tên"), write("Ngày sinh"), write("Số điện thoại")]];
        rows.AddRange(order.Select((i, at) => (IReadOnlyList<Cell>)[(at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), write(Names[i]), $"{i + 10}/0{i + 1}/2015", Phone(i)]));
        return new Draft("Sheet1", new Line(write("Danh sách học sinh lớp 5A"), LineStyle.Title), new Grid(rows));
    }
}
