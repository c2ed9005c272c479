using System.Globalization;
using System.Text.Json;
using PiiScanner.Fixtures.Pdf;

namespace PiiScanner.Cli.Tests;

/// <summary>Every place a PDF has for text, through the whole program: each is found, and says which part it is.</summary>
public sealed class PdfHidingPlacesTests
{
    private static readonly string[] Given = ["An", "Bình", "Chi", "Dung", "Giang", "Hà", "Hạnh", "Hoa", "Khánh", "Lan", "Linh", "Mai", "Minh", "Nam", "Nga", "Nhung", "Oanh", "Phúc", "Quân", "Sơn", "Tâm", "Thảo", "Trang", "Tuấn", "Uyên", "Vân", "Yến", "Hùng"];

    private static readonly Lazy<(IReadOnlyList<(string Place, string Phone, string? Part)> Places, JsonElement[] Files)> Run = new(Scan);

    public static TheoryData<string> Places()
    {
        var data = new TheoryData<string>();
        foreach (var (place, _, _) in Run.Value.Places) data.Add(place);
        return data;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Scan_PupilHiddenInAPlace_IsFoundAndThePartNamed(string place)
    {
        var (_, phone, part) = Run.Value.Places.Single(p => p.Place == place);
        var findings = Run.Value.Files.SelectMany(f => f.GetProperty("findings").EnumerateArray().Select(x => (File: f.GetProperty("path").GetString()!, Finding: x)))
            .Where(x => x.Finding.GetProperty("normalized").GetString() == phone).ToList();
        var (file, finding) = Assert.Single(findings);
        Assert.Equal(part, finding.GetProperty("location").TryGetProperty("part", out var named) ? named.GetString() : null);
        Assert.Equal(place.StartsWith("attachment", StringComparison.Ordinal), file.Contains('!', StringComparison.Ordinal));
    }

    [Fact]
    public void Scan_AllPlaces_IsReadToItsEndAndTold()
    {
        var file = Run.Value.Files[0];
        Assert.Equal(("scanned", "block"), (file.GetProperty("status").GetString(), file.GetProperty("verdict").GetString()));
        var notices = file.GetProperty("notices").EnumerateArray().Select(n => n.GetProperty("code").GetString()).ToHashSet();
        Assert.Contains("failed-redaction", notices);
        Assert.Contains("hidden-content", notices);
    }

    private static (IReadOnlyList<(string Place, string Phone, string? Part)> Places, JsonElement[] Files) Scan()
    {
        using var folder = new WorkFolder();
        var pupils = Given.Select((name, i) =>
        {
            var phone = string.Create(CultureInfo.InvariantCulture, $"09123456{i:00}");
            return ($"Em Nguyễn Thị {name} sinh ngày {i + 1:00}/09/2014. Số điện thoại của mẹ em là {phone}.", phone);
        });
        var made = new PdfHidingPlaces(pupils);
        File.WriteAllBytes(folder.At("moi-cho.pdf"), made.Bytes);
        var run = new InProcess();
        Assert.Equal(1, run.Run("scan", folder.At("moi-cho.pdf"), "--format", "json", "--show-values", "--as-of", "2026-09-15"));
        using var json = JsonDocument.Parse(run.Output);
        return (made.Places, [.. json.RootElement.GetProperty("files").EnumerateArray().Select(f => f.Clone())]);
    }
}
