using System.Text;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Configuration;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Completion;

/// <summary>The manual page in the language of <c>man</c>, made from the commands themselves. Without a date: two builds write the same bytes.</summary>
/// <param name="root">The tree of commands.</param>
/// <param name="language">Its language.</param>
internal sealed class ManualPage(CliCommand root, Language language)
{
    private readonly StringBuilder _page = new();

    /// <summary>Writes the page.</summary>
    public string Write()
    {
        _page.Append($".TH PII\\-SCANNER 1 \"\" \"pii\\-scanner {CliApplication.Version}\"\n.ad l\n");
        Section("TÊN", "NAME");
        _page.Append($"pii\\-scanner \\- {Text(Words("tìm dữ liệu cá nhân trong tài liệu của trường trước khi đăng", "find personal data in a school's documents before they are published"))}\n");
        Section("CÁCH DÙNG", "SYNOPSIS");
        foreach (var child in root.Children) _page.Append($".B pii\\-scanner {Text(child.Name)}\n{Text(Usage(child))}\n.br\n");
        Section("MÔ TẢ", "DESCRIPTION");
        _page.Append(Text(root.Summary.In(language)) + "\n");
        Section("CÁC LỆNH", "COMMANDS");
        foreach (var words in CompletionWords.Of(root).Where(words => words.Command != root && Runs(words.Command))) Command(words);
        Section("TÙY CHỌN CHUNG", "GLOBAL OPTIONS");
        foreach (var option in root.Options) Option(option);
        ExitStatus();
        Section("BIẾN MÔI TRƯỜNG", "ENVIRONMENT");
        Entry("PIISCANNER_*", Words("Mọi tùy chọn đặt được lâu dài, ví dụ PIISCANNER_FAIL_ON cho --fail-on.", "Every option that may be set for good, such as PIISCANNER_FAIL_ON for --fail-on."));
        Entry("PIISCANNER_KEY", Words("Khóa bí mật của trường.", "The school's secret."));
        Section("TỆP", "FILES");
        Entry(ConfigurationFile.Name, Words("Tệp cấu hình (pii-scanner init).", "The configuration (pii-scanner init)."));
        Entry(".piiscannerignore", Words("Tệp và thư mục không quét.", "Files and folders that are not scanned."));
        return _page.ToString();
    }

    // A group of commands does nothing by itself; "sweep" and "approve" do, though they have commands below them.
    private static bool Runs(CliCommand command) => command.Children.Count == 0 || command.Argument is not null || command.Options.Count > 0;

    private void Command(CompletionWords words)
    {
        _page.Append($".SS {Text(words.Path[(CliApplication.Name.Length + 1)..])}\n{Text(words.Command.Summary.In(language))}\n");
        foreach (var option in words.Command.Options) Option(option);
        foreach (var (line, text) in words.Command.Examples) _page.Append($".PP\n.EX\n{Text(line)}\n.EE\n{Text(text.In(language))}\n");
    }

    private void Option(CliOption option) =>
        Entry(string.Join(", ", option.Names) + (option.Value is { } value ? " " + value.In(language) : ""), option.Description.In(language));

    private void ExitStatus()
    {
        Section("MÃ KẾT THÚC", "EXIT STATUS");
        foreach (var (code, text) in HelpPage.ExitCodes) Entry(code, text.In(language));
    }

    private void Section(string vi, string en) => _page.Append($".SH {Text(Words(vi, en))}\n");

    private void Entry(string name, string text) => _page.Append($".TP\n.B {Text(name)}\n{Text(text)}\n");

    private static string Usage(CliCommand command) =>
        command.Argument is { } argument ? $"[{argument.Name} ...] [OPTION ...]" : command.Children.Count > 0 ? "COMMAND [OPTION ...]" : "[OPTION ...]";

    // A dash is a hyphen to man unless it is escaped, and a line that begins with a full stop is a request.
    private static string Text(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }

    private string Words(string vi, string en) => language == Language.Vietnamese ? vi : en;
}
