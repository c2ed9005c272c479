using System.Globalization;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Benchmarks.Inputs;

/// <summary>The code of a large invented school site: models, services, controllers, texts and settings, as developers write them, with Vietnamese comments and messages and no personal data.</summary>
/// <param name="seed">The same seed gives the same files.</param>
internal sealed class SchoolSite(ulong seed)
{
    private static readonly string[] Nouns = ["MonHoc", "TietHoc", "PhongHoc", "KhoiLop", "BaiDang", "ThongBao", "SuKien", "LichThi", "HocKy", "NamHoc", "DeThi", "BieuMau", "ThuVien", "DauSach", "ThucDon", "TuyenXe"];
    private static readonly string[] Members = ["Ma", "Ten", "MoTa", "ThuTu", "SoTiet", "SoTrang", "NgayDang", "NgayHetHan", "DuongDan", "TieuDe", "TomTat", "NoiDung", "LuotXem", "TrangThai", "GhiChu", "HeSo"];
    private readonly Dice _dice = new(seed, "school-site");

    /// <summary>Writes the files below a folder.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="count">How many files of code.</param>
    public void Write(string folder, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (area, code) = (i % 20) switch
            {
                < 6 => ("Models", Model(i)),
                < 12 => ("Services", Service(i)),
                < 15 => ("Controllers", Controller(i)),
                < 18 => ("Texts", Texts(i)),
                _ => ("Settings", Settings(i)),
            };
            var path = Path.Combine(folder, area, string.Create(CultureInfo.InvariantCulture, $"{area}{i}.cs"));
            Directory.CreateDirectory(Path.Combine(folder, area));
            File.WriteAllText(path, code);
        }
    }

    private string Model(int number)
    {
        var properties = Members.Where(_ => _dice.Chance(0.6)).Select((name, i) => $$"""
                /// <summary>{{SchoolText.Sentence(_dice)}}</summary>
                public {{_dice.OneOf("string", "string?", "int", "DateOnly", "decimal", "bool")}} {{name}}{{i}} { get; set; } = default!;
            """);
        return $$"""
            namespace Truong.Models;

            /// <summary>{{SchoolText.Sentence(_dice)}}</summary>
            public class {{Noun(number)}}
            {
                public int Id { get; init; }

            {{string.Join("\n\n", properties)}}

                // {{SchoolText.Sentence(_dice)}}
                public override string ToString() => $"{{Noun(number)}} số {Id}";
            }

            """;
    }

    private string Service(int number)
    {
        var methods = Enumerable.Range(0, _dice.Between(3, 7)).Select(i => $$"""
                /// <summary>{{SchoolText.Sentence(_dice)}}</summary>
                public async Task<IReadOnlyList<string>> {{_dice.OneOf("Lay", "Loc", "Gop", "XepThuTu")}}{{i}}Async(int trang, CancellationToken cancel)
                {
                    // {{SchoolText.Sentence(_dice)}}
                    if (trang < 1) throw new ArgumentOutOfRangeException(nameof(trang), "{{SchoolText.Sentence(_dice)}}");
                    var ketQua = new List<string>(capacity: {{_dice.Between(8, 4096)}});
                    for (var i = 0; i < {{_dice.Between(2, 90)}}; i++)
                    {
                        await Task.Delay(i % {{_dice.Between(2, 9)}}, cancel).ConfigureAwait(false);
                        ketQua.Add($"{_tieuDe} · trang {trang} · mục {i:000} / {{_dice.Between(100, 99_999)}}");
                    }

                    _logger.LogInformation("{{_dice.OneOf("Đã tải", "Đã lọc", "Đã gộp", "Đã lưu")}} {Count} mục của trang {Page}", ketQua.Count, trang);
                    return ketQua.Where(muc => muc.Length > {{_dice.Between(3, 40)}}).OrderBy(muc => muc, StringComparer.Ordinal).ToList();
                }
            """);
        return $$"""
            namespace Truong.Services;

            /// <summary>{{SchoolText.Sentence(_dice)}}</summary>
            public sealed class Service{{number}}(ILogger<Service{{number}}> logger)
            {
                private const string Khoa = "{{_dice.OneOf("cache", "index", "feed")}}:{{Noun(number)}}:v{{_dice.Between(1, 40)}}";
                private readonly ILogger _logger = logger;
                private readonly string _tieuDe = "{{SchoolText.Sentence(_dice)}}";

                public string TenKhoa => Khoa;

            {{string.Join("\n\n", methods)}}
            }

            """;
    }

    private string Controller(int number)
    {
        var model = Noun(number - (number % 20));
        var actions = Enumerable.Range(0, _dice.Between(2, 5)).Select(i => $$"""
                [HttpGet("{{_dice.OneOf("danh-muc", "chi-tiet", "tim", "moi-nhat")}}-{{i}}/{id:int}")]
                public ActionResult<IEnumerable<Truong.Models.{{model}}>> Get{{i}}(int id, string? tuKhoa = null)
                {
                    if (id <= 0) return BadRequest("{{SchoolText.Sentence(_dice)}}");
                    Response.Headers.CacheControl = "public, max-age={{_dice.Between(60, 86_400)}}";
                    return Ok(Enumerable.Range(0, {{_dice.Between(1, 50)}}).Select(so => new Truong.Models.{{model}} { Id = so + id }).Where(muc => tuKhoa is null || muc.ToString().Contains(tuKhoa, StringComparison.OrdinalIgnoreCase)));
                }
            """);
        return $$"""
            using Microsoft.AspNetCore.Mvc;

            namespace Truong.Controllers;

            [ApiController]
            [Route("api/{{Noun(number)}}")]
            public class Api{{number}}Controller : ControllerBase
            {
            {{string.Join("\n\n", actions)}}
            }

            """;
    }

    private string Texts(int number)
    {
        var lines = Enumerable.Range(0, _dice.Between(15, 40)).Select(i => $"        [\"{Noun(number)}.{i}\"] = \"{SchoolText.Sentence(_dice)}\",");
        return $$"""
            namespace Truong.Texts;

            public static class Texts{{number}}
            {
                public static readonly IReadOnlyDictionary<string, string> Vi = new Dictionary<string, string>
                {
            {{string.Join('\n', lines)}}
                };
            }

            """;
    }

    private string Settings(int number)
    {
        var lines = Enumerable.Range(0, _dice.Between(10, 30)).Select(i => _dice.Below(4) switch
        {
            0 => $"    public const int GioiHan{i} = {_dice.Between(1, 999_999)};",
            1 => string.Create(CultureInfo.InvariantCulture, $"    public static readonly DateOnly Moc{i} = new({_dice.Between(2019, 2026)}, {_dice.Between(1, 12)}, {_dice.Between(1, 28)});"),
            2 => string.Create(CultureInfo.InvariantCulture, $"    public const string Phien{i} = \"{_dice.Between(1, 9)}.{_dice.Between(0, 20)}.{_dice.Between(0, 400)}\"; // Theo Thông tư {_dice.Between(1, 60)}/2021/TT-BGDĐT"),
            _ => $"    public const string DuongDan{i} = \"/tai-ve/{_dice.Between(2019, 2026)}/{Noun(number)}-{i}.html\";",
        });
        return $$"""
            namespace Truong.Settings;

            /// <summary>{{SchoolText.Sentence(_dice)}}</summary>
            public static class Settings{{number}}
            {
            {{string.Join('\n', lines)}}
            }

            """;
    }

    private static string Noun(int number) => Nouns[number / 20 % Nouns.Length] + number.ToString(CultureInfo.InvariantCulture);
}
