using PiiScanner.Core.Text;

namespace PiiScanner.Cli;

/// <summary>Messages of the command line. None holds a value from a scanned file.</summary>
internal static class CliTexts
{
    public static LocalizedText WrongUsage { get; } = new("Dòng lệnh không đúng. Xem: pii-scanner --help", "The command line is wrong. See: pii-scanner --help");

    public static LocalizedText NoPath { get; } = new(
        "Thiếu PATH: cho biết tệp hoặc thư mục cần quét. Ví dụ: pii-scanner scan thu-muc", "PATH is missing: say which file or folder to scan. Example: pii-scanner scan folder");

    public static LocalizedText Interrupted { get; } = new("Đã dừng theo yêu cầu; chưa có báo cáo.", "Stopped as asked; there is no report.");

    public static LocalizedText NothingMatched { get; } = new("Không có tệp nào khớp --include.", "No file matches --include.");

    public static LocalizedText QuietAndVerbose { get; } = new("Chỉ dùng một trong hai: --quiet hoặc --verbose.", "Use only one of --quiet and --verbose.");

    public static LocalizedText NoShield { get; } = new("--dpapi chỉ dùng được trên Windows.", "--dpapi is for Windows only.");

    public static LocalizedText ShieldedElsewhere { get; } = new(
        "Tệp khóa này chỉ mở được bằng đúng tài khoản Windows đã tạo nó. Trên máy khác hãy gõ lại khóa từ tờ khôi phục vào một tệp văn bản.",
        "This key file opens only in the Windows account that made it. Elsewhere type the secret from the recovery sheet into a text file.");

    public static LocalizedText KeyTooShort { get; } = new("Khóa bí mật phải dài ít nhất 16 ký tự.", "The secret must have at least 16 characters.");

    public static LocalizedText KeyUnreadable(string path) => new($"Không đọc được tệp khóa {path}.", $"The key file {path} cannot be read.");

    public static LocalizedText FolderNotMade(string folder) => new(
        $"Không tạo được thư mục {folder}.", $"The folder {folder} cannot be made.");

    public static LocalizedText DebugImages(string folder) => new(
        $"--debug-images: ảnh của từng bước được ghi vào {folder}. Đó là dữ liệu cá nhân: không gửi, không đăng, xóa sau khi dùng.",
        $"--debug-images: pictures of every step are written to {folder}. They are personal data: do not send or publish them; delete them after use.");

    public static LocalizedText OneUnnamedFormat { get; } = new(
        "Chỉ một --format được ra màn hình hoặc --output; các báo cáo khác viết dạng FORMAT=PATH.",
        "Only one --format can go to the screen or to --output; write the others as FORMAT=PATH.");

    public static LocalizedText OutputWithoutReport { get; } = new(
        "--output không dùng được khi mọi --format đã có PATH riêng.", "--output cannot be used when every --format has its own PATH.");

    public static LocalizedText UnknownOption(string name, string? nearest) => WithHint($"Không có tùy chọn {name}", $"Unknown option {name}", nearest);

    public static LocalizedText UnknownCommand(string name, string? nearest) => WithHint($"Không có lệnh \"{name}\"", $"Unknown command \"{name}\"", nearest);

    public static LocalizedText CommandMissing(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return new($"Thiếu lệnh; có các lệnh: {list}. Xem: pii-scanner --help", $"A command is missing; there are: {list}. See: pii-scanner --help");
    }

    public static LocalizedText TooManyArguments(string argument) => new($"Thừa tham số \"{argument}\".", $"Unexpected argument \"{argument}\".");

    public static LocalizedText MissingValue(string option) => new($"Thiếu giá trị sau {option}.", $"A value is missing after {option}.");

    public static LocalizedText GivenTwice(string option) => new($"{option} chỉ được viết một lần.", $"{option} may be given only once.");

    public static LocalizedText FlagTakesNoValue(string option) => new($"{option} không nhận giá trị.", $"{option} takes no value.");

    public static LocalizedText WrongChoice(string option, string value, IEnumerable<string> choices, string? nearest)
    {
        var list = string.Join(", ", choices);
        var hint = nearest is null ? new LocalizedText("", "") : new($" Có phải \"{nearest}\"?", $" Did you mean \"{nearest}\"?");
        return new($"{option}: không có \"{value}\"; chọn một trong: {list}.{hint.Vi}", $"{option}: there is no \"{value}\"; choose one of: {list}.{hint.En}");
    }

    public static LocalizedText WrongNumber(string option, string value, string from, string to) => new(
        $"{option}: \"{value}\" phải là số từ {from} đến {to}.", $"{option}: \"{value}\" must be a number from {from} to {to}.");

    public static LocalizedText WrongDate(string option, string value) => new(
        $"{option}: \"{value}\" phải là một ngày dạng năm-tháng-ngày, ví dụ 2026-09-05.", $"{option}: \"{value}\" must be a date as year-month-day, such as 2026-09-05.");

    public static LocalizedText FlagNeedsTruth(string label) => new($"{label}: chỉ nhận true hoặc false.", $"{label}: only true or false is taken.");

    public static LocalizedText ConfigurationUnreadable(string path) => new($"Không đọc được tệp cấu hình \"{path}\".", $"The configuration \"{path}\" cannot be read.");

    public static LocalizedText ConfigurationWrong(string message) => new($"Cấu hình sai: {message}", $"Wrong configuration: {message}");

    public static LocalizedText Serving(string address) => new(
        $"Trang kiểm tra chạy trên máy này: {address}\nBấm Ctrl+C để kết thúc.", $"The page runs on this machine: {address}\nPress Ctrl+C to finish.");

    public static LocalizedText AspNetMissing { get; } = new(
        "Trang này cần ASP.NET Core Runtime, máy này chưa có. Hãy cài ASP.NET Core Runtime 10 (https://dot.net), hoặc dùng gói .zip, .tar.gz, .deb đã có sẵn.",
        "The page needs the ASP.NET Core Runtime, which this machine lacks. Install ASP.NET Core Runtime 10 (https://dot.net), or use the .zip, .tar.gz or .deb package, which bring it.");

    public static LocalizedText OpenYourself { get; } = new("Hãy mở địa chỉ trên trong trình duyệt.", "Open the address above in a browser.");

    public static LocalizedText Served { get; } = new("Đã kết thúc; các tệp tạm đã được xóa.", "Finished; the temporary files are deleted.");

    public static LocalizedText PortTaken(int port) => new($"Không dùng được cổng {port}. Hãy chọn cổng khác.", $"Port {port} cannot be used. Choose another one.");

    public static LocalizedText NoShell(IReadOnlyList<string> shells) => new(
        $"Hãy ghi tên shell: {string.Join(", ", shells)}.", $"Name the shell: {string.Join(", ", shells)}.");

    public static LocalizedText NoClipboard { get; } = new(
        "Máy này không có chương trình đọc bộ nhớ tạm (wl-paste, xclip hoặc xsel). Hãy dùng --stdin.",
        "This machine has no program that reads the clipboard (wl-paste, xclip or xsel). Use --stdin instead.");

    public static LocalizedText ClipboardEmpty { get; } = new(
        "Trong bộ nhớ tạm không có chữ. Hãy chép (Ctrl+C) nội dung bài đăng trước.", "No text lies on the clipboard. Copy (Ctrl+C) the text of the post first.");

    public static LocalizedText OneInput { get; } = new(
        "Chỉ dùng một trong: --files-from, --stdin, --clipboard, --staged, --since/--history.", "Use only one of --files-from, --stdin, --clipboard, --staged, --since/--history.");

    public static LocalizedText NameWithoutStdin { get; } = new("--stdin-name chỉ dùng cùng --stdin.", "--stdin-name is used with --stdin only.");

    public static LocalizedText GitNeedsFolder(string path) => new(
        $"\"{path}\" là một tệp; --staged, --since và --history cần một thư mục của kho git.", $"\"{path}\" is a file; --staged, --since and --history need a folder of a git repository.");

    public static LocalizedText ListUnreadable(string path) => new($"--files-from: không đọc được \"{path}\".", $"--files-from: \"{path}\" cannot be read.");

    public static LocalizedText FileUnreadable(string path) => new($"Không đọc được tệp \"{path}\".", $"The file \"{path}\" cannot be read.");

    public static LocalizedText NoBaseline(string path) => new(
        $"\"{path}\" không phải là mức nền (baseline) của phiên bản này.", $"\"{path}\" is no baseline of this version.");

    public static LocalizedText FormatWithPathInConfiguration(string label) => new(
        $"{label}: tệp cấu hình chỉ chọn loại báo cáo; tệp để ghi phải viết trên dòng lệnh.", $"{label}: the configuration chooses the kind of report only; files to write belong on the command line.");

    public static LocalizedText ConfigurationUsed(string path) => new($"Dùng cấu hình {path}.", $"The configuration {path} is used.");

    public static LocalizedText PathNotFound(string path) => new($"Không tìm thấy \"{path}\".", $"\"{path}\" does not exist.");

    public static LocalizedText RulesFolderNotFound(string path) => new($"--rules: không tìm thấy thư mục \"{path}\".", $"--rules: the folder \"{path}\" does not exist.");

    public static LocalizedText RulesFolderUnreadable(string path) => new($"--rules: không đọc được thư mục \"{path}\".", $"--rules: the folder \"{path}\" cannot be read.");

    public static LocalizedText PasswordFileUnreadable(string path) => new($"--password-file: không đọc được tệp \"{path}\".", $"--password-file: the file \"{path}\" cannot be read.");

    public static LocalizedText TooManyPasswords(string path, int most) =>
        new($"--password-file: tệp \"{path}\" có quá nhiều mật khẩu, nhiều nhất {most}.", $"--password-file: the file \"{path}\" holds too many passwords; {most} at most.");

    public static LocalizedText RulesFolderEmpty(string path) => new($"--rules: thư mục \"{path}\" không có quy tắc nào (.yaml).", $"--rules: the folder \"{path}\" holds no rule (.yaml).");

    public static LocalizedText RuleWrong(string message) => new($"Quy tắc sai: {message}", $"Wrong rule: {message}");

    public static LocalizedText UnknownRule(string id, string? nearest) => WithHint($"Không có quy tắc \"{id}\"", $"There is no rule \"{id}\"", nearest);

    public static LocalizedText RuleIdMissing { get; } = new("Thiếu tên quy tắc; xem: pii-scanner rules list", "The id of a rule is missing; see: pii-scanner rules list");

    public static LocalizedText OutputFolderMissing(string path) => new(
        $"Không ghi được \"{path}\": thư mục chưa có.", $"\"{path}\" cannot be written: its folder does not exist.");

    public static LocalizedText FolderReadOnly(string folder) => new(
        $"Không ghi được vào thư mục \"{folder}\": thư mục chỉ cho đọc, hoặc không còn kết nối. Hãy chọn nơi khác.",
        $"The folder \"{folder}\" cannot be written to: it is read-only, or out of reach. Choose another place.");

    public static LocalizedText OutputIsFolder(string path) => new($"Không ghi được \"{path}\": đó là một thư mục.", $"\"{path}\" cannot be written: it is a folder.");

    public static LocalizedText OutputFailed(string path) => new($"Không ghi được báo cáo \"{path}\".", $"The report \"{path}\" could not be written.");

    public static LocalizedText OutputTwice(string path) => new($"Hai báo cáo cùng ghi vào \"{path}\".", $"Two reports would be written to \"{path}\".");

    public static LocalizedText SetupFailed { get; } = new(
        "Chưa cài đủ bộ nhận dạng chữ; vẫn quét, phần không đọc được sẽ được nêu.", "The OCR engine is not complete; the scan goes on, and what cannot be read will be named.");

    public static LocalizedText EngineMissing { get; } = new(
        "Có ảnh hoặc trang quét chưa đọc được vì máy thiếu bộ nhận dạng chữ (OCR) hoặc một phần của nó. Cài bằng: pii-scanner setup",
        "Pictures or scanned pages were not read because the OCR engine, or a part of it, is missing. Install it with: pii-scanner setup");

    public static LocalizedText InternalError(string type) => new(
        $"Lỗi trong chương trình ({type}). Chưa thể kết luận gì về các tệp. Hãy báo lỗi này.", $"An error inside the program ({type}). Nothing can be concluded about the files. Please report this.");

    public static LocalizedText Progress(int done, int total) => total == 0
        ? new("Đang tìm tệp …", "Looking for files …")
        : new($"Đã quét {done}/{total} tệp …", $"Scanned {done} of {total} files …");

    private static LocalizedText WithHint(string vi, string en, string? nearest) => nearest is null
        ? new($"{vi}. Xem: pii-scanner --help", $"{en}. See: pii-scanner --help")
        : new($"{vi}. Có phải \"{nearest}\"?", $"{en}. Did you mean \"{nearest}\"?");
}
