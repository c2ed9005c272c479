using System.Text;
using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Init;

/// <summary>The texts <c>init</c> writes: every option that lasts, with what it does, as a comment to be taken away.</summary>
/// <param name="options">The options a configuration may set.</param>
/// <param name="language">Language of the comments.</param>
internal sealed class ConfigurationTemplate(IReadOnlyList<CliOption> options, Language language)
{
    private const int LastColumn = 100;

    // What stands behind the key; an option that is not named here is shown with its placeholder.
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["--lang"] = "vi", ["--format"] = "[console]", ["--rules"] = "quy-tac", ["--fail-on"] = "block", ["--min-confidence"] = "0.5",
        ["--include"] = "[\"*.docx\", \"*.xlsx\", \"*.pdf\"]", ["--exclude"] = "[\"luu-tru/**\"]", ["--jobs"] = "2", ["--timeout-per-file"] = "300", ["--memory-per-file"] = "1024",
        ["--max-findings"] = "1000", ["--as-of"] = "2026-09-05", ["--profile"] = "default", ["--password-file"] = "~/.config/piiscanner/passwords.txt",
        ["--previous-key-file"] = "~/.config/piiscanner/secret-before.key", ["--baseline"] = ".piiscanner-baseline.json", ["--suppressions"] = ".piiscanner-suppressions.yaml",
        ["--allow-unexamined"] = "[unsupported]", ["--exit-zero"] = "false", ["--quiet"] = "false", ["--verbose"] = "false", ["--preset"] = "publish-safe",
        ["--approvals"] = ".piiscanner-approvals.txt", ["--registry"] = "~/.config/piiscanner/consent.txt", ["--channel"] = "website", ["--purpose"] = "news", ["--school-year"] = "2026-2027",
    };

    private readonly StringBuilder _text = new();

    /// <summary>The configuration. Only the school's file and the secret are set; everything else is a comment.</summary>
    /// <param name="school">Name of the school's file.</param>
    /// <param name="key">Path of the secret.</param>
    public string Configuration(string school, string key)
    {
        _text.Clear();
        Comment("Cấu hình của pii-scanner cho thư mục này. Bỏ dấu # ở dòng muốn đặt. Dòng lệnh thắng biến PIISCANNER_…, biến thắng tệp này. Đường dẫn tính từ thư mục của tệp này.",
            "Configuration of pii-scanner for this folder. Take the # away from a line to set it. The command line outranks variables PIISCANNER_…, these outrank this file. Paths are relative to its folder.");
        foreach (var option in options.DistinctBy(option => option.Name)) Write(option, school, key);
        _text.Append('\n');
        Comment("Thư mục nào đăng ở kênh nào.", "Which folder is published where.");
        _text.Append("# channels:\n#   - folder: tin-tuc\n#     channel: website\n#     purpose: news\n");
        return _text.ToString();
    }

    /// <summary>The school's own data, to be filled in.</summary>
    public string School()
    {
        _text.Clear();
        Comment("Những gì trường tự công bố về mình: không bị tính là lộ dữ liệu khi đứng bên tên trường, nhân viên hoặc lãnh đạo; trong dòng của học sinh hay phụ huynh vẫn tính. Không ghi dữ liệu của học sinh vào đây.",
            "What the school publishes of itself: it does not count beside the school, its staff or its leaders; in a row of a pupil or parent it does. Write nothing about pupils here.");
        _text.Append(IsVietnamese ? "name: \"Tên trường\"\n" : "name: \"Name of the school\"\n");
        _text.Append("# otherNames: [\"TH Mẫu\"]\n# domains: [truong-mau.edu.vn]\n# phones: [\"024 3812 0000\"]\n# mailboxes: [c1mau@example.edu.vn]\n# accounts: [\"https://facebook.com/truong-mau\"]\n");
        _text.Append("# leaders:\n#   - name: \"Nguyễn Thị Mẫu\"\n#     post: Hiệu trưởng\n#     phone: \"024 3812 0001\"\n#     email: hieutruong@truong-mau.edu.vn\n");
        return _text.ToString();
    }

    private bool IsVietnamese => language == Language.Vietnamese;

    private void Write(CliOption option, string school, string key)
    {
        _text.Append('\n');
        Comment(option.Description.Vi, option.Description.En);
        var name = option.Name.TrimStart('-');
        _text.Append(option.Name switch
        {
            "--school" => $"{name}: {school}\n",
            "--key-file" => $"{name}: \"{key.Replace("\\", "/", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"\n",
            _ => $"# {name}: {Samples.GetValueOrDefault(option.Name) ?? option.Value?.In(language) ?? "false"}\n",
        });
    }

    private void Comment(string vi, string en)
    {
        var column = 0;
        foreach (var word in (IsVietnamese ? vi : en).Split(' '))
        {
            if (column == 0 || column + word.Length + 1 > LastColumn)
            {
                _text.Append(column == 0 ? "# " : "\n# ");
                column = 1;
            }
            else
            {
                _text.Append(' ');
            }

            _text.Append(word);
            column += word.Length + 1;
        }

        _text.Append('\n');
    }
}
