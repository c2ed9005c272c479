using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli;

/// <summary>Writes help for a command, whole in either language.</summary>
/// <param name="output">Written to.</param>
/// <param name="language">The language.</param>
internal sealed class HelpPage(TextWriter output, Language language)
{
    private const int TextColumn = 28;
    private const int LastColumn = 100;

    /// <summary>Exit codes and what they mean.</summary>
    public static IReadOnlyList<(string Code, LocalizedText Text)> ExitCodes { get; } =
    [
        ("0", new("không có gì bị chặn, và đã đọc hết", "nothing at or above --fail-on, and everything was read")),
        ("1", new("có tệp ở mức --fail-on trở lên", "a file is at or above --fail-on")),
        ("2", new("dòng lệnh, cấu hình hoặc quy tắc sai", "wrong usage, configuration or rule")),
        ("3", new("không thấy gì, nhưng có phần chưa đọc được", "nothing found, but something was not examined")),
        ("4", new("có bản an toàn bị từ chối hoặc không kiểm chứng được", "a redacted copy was refused or not verified")),
        ("5", new("lỗi trong chương trình", "internal error")),
        ("130", new("bị ngắt (Ctrl+C)", "interrupted (Ctrl+C)")),
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="command">The command.</param>
    public void Write(CliCommand command)
    {
        output.Write(command.Summary.In(language) + "\n\n");
        Heading("Cách dùng:", "Usage:");
        output.Write("  " + Usage(command) + "\n");
        if (command.Children.Count > 0) WriteCommands(command);
        if (command.Argument is { } argument && command.ArgumentDescription is { } description)
        {
            Section("Tham số:", "Arguments:");
            Row(argument.Name, description.In(language));
        }

        WriteOptions(command);
        WriteExamples(command);
        if (command.Parent is null) WriteExitCodes();
    }

    private static string Usage(CliCommand command)
    {
        var words = command.Argument is { } argument ? $" {argument.Name}…" : command.Children.Count > 0 ? " COMMAND" : "";
        return FullName(command) + words + " [OPTION…]";
    }

    private static string FullName(CliCommand command) => command.Parent is { } parent ? $"{FullName(parent)} {command.Name}" : CliApplication.Name;

    private void WriteCommands(CliCommand command)
    {
        Section("Các lệnh:", "Commands:");
        foreach (var child in command.Children) Row(child.Name, child.Summary.In(language));
    }

    private void WriteOptions(CliCommand command)
    {
        Section("Tùy chọn:", "Options:");
        foreach (var option in command.AllOptions)
        {
            var name = string.Join(", ", option.Names) + (option.Value is { } value ? " " + value.In(language) : "");
            var often = option.IsRepeatable ? Words(" Dùng được nhiều lần.", " May be repeated.") : "";
            Row(name, option.Description.In(language) + often);
        }

        if (command.Options.Any(option => option.IsLasting)) WriteLasting(command);
        if (command.Argument is not null) Row("--", Words("Mọi thứ phía sau là tên tệp, kể cả khi bắt đầu bằng dấu gạch.", "What follows are file names, even if they begin with a dash."));
    }

    private void WriteLasting(CliCommand command)
    {
        var names = string.Join(", ", command.AllOptions.Where(option => option.IsLasting).Select(option => option.Name));
        Section("Đặt lâu dài:", "Set for good:");
        Row("PIISCANNER_…", Words("Biến môi trường, ví dụ PIISCANNER_FAIL_ON cho --fail-on; nhiều giá trị cách nhau bằng \";\".", "Environment variables, such as PIISCANNER_FAIL_ON for --fail-on; several values with \";\" between them."));
        Row(Configuration.ConfigurationFile.Name, Words("Tệp cấu hình (xem: pii-scanner init). Dòng lệnh thắng biến, biến thắng tệp này.", "The configuration (see: pii-scanner init). The command line outranks variables, and these the file."));
        Row("", names);
    }

    private void WriteExamples(CliCommand command)
    {
        if (command.Examples.Count == 0) return;
        Section("Ví dụ:", "Examples:");
        foreach (var (line, text) in command.Examples) output.Write($"  {line}\n      {text.In(language)}\n");
    }

    private void WriteExitCodes()
    {
        Section("Mã kết thúc:", "Exit codes:");
        foreach (var (code, text) in ExitCodes) Row(code, text.In(language));
    }

    private void Heading(string vi, string en) => output.Write(Words(vi, en) + "\n");

    private void Section(string vi, string en)
    {
        output.Write("\n");
        Heading(vi, en);
    }

    private void Row(string name, string text)
    {
        var line = "  " + name;
        output.Write(line.Length + 2 > TextColumn ? line + "\n" + new string(' ', TextColumn) : line.PadRight(TextColumn));
        var column = TextColumn;
        foreach (var word in text.Split(' '))
        {
            if (column > TextColumn && column + word.Length + 1 > LastColumn)
            {
                output.Write("\n" + new string(' ', TextColumn));
                column = TextColumn;
            }

            if (column > TextColumn) output.Write(' ');
            output.Write(word);
            column += word.Length + 1;
        }

        output.Write('\n');
    }

    private string Words(string vi, string en) => language == Language.Vietnamese ? vi : en;
}
