using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands;

/// <summary>The options of <c>scan</c>.</summary>
internal sealed class ScanOptionSet
{
    private static readonly LocalizedText File = new("TỆP", "FILE");
    private static readonly LocalizedText Pattern = new("MẪU", "PATTERN");
    private static readonly LocalizedText Number = new("SỐ", "NUMBER");

    private static string Codes => string.Join(", ", UnexaminedCodes.All);

    private static string FormatNames => string.Join('|', ReporterCatalog.All.Select(reporter => reporter.Name));

    public CliOption Format { get; } = CliOption.Many("--format", new LocalizedText("LOẠI[=TỆP]", "FORMAT[=FILE]"), () => new LocalizedText(
        $"Loại báo cáo: {FormatNames}. Mặc định: console. Với =TỆP, báo cáo được ghi vào tệp đó.",
        $"Kind of report: {FormatNames}. Default: console. With =FILE the report is written to that file.")).Lasting();

    public CliOption Output { get; } = CliOption.One("--output", File,
        "Ghi báo cáo vào tệp này thay vì ra màn hình.", "Writes the report to this file instead of the screen.");

    public CliOption Rules { get; } = CliOption.One("--rules", new LocalizedText("THƯ_MỤC", "DIR"),
        "Dùng các quy tắc trong thư mục này thay cho quy tắc có sẵn.", "Uses the rules of this folder instead of the built-in ones.").LastingPath();

    public CliOption FailOn { get; } = CliOption.One("--fail-on", new LocalizedText("block|review|never", "block|review|never"),
        "Từ mức nào thì mã kết thúc là 1. Mặc định: block.", "From which verdict on the exit code is 1. Default: block.").Lasting();

    public CliOption MinConfidence { get; } = CliOption.One("--min-confidence", Number,
        "Bỏ những chỗ có độ tin cậy thấp hơn, từ 0 đến 1. Mặc định: 0.5.", "Leaves out findings below this confidence, 0 to 1. Default: 0.5.").Lasting();

    public CliOption Include { get; } = CliOption.Many("--include", Pattern,
        "Chỉ quét tệp khớp mẫu, ví dụ \"*.docx\".", "Scans only files that match, such as \"*.docx\".").Lasting();

    public CliOption Exclude { get; } = CliOption.Many("--exclude", Pattern,
        "Bỏ qua tệp hoặc thư mục khớp mẫu, ví dụ \"luu-tru/**\".", "Skips files and folders that match, such as \"archive/**\".").Lasting();

    public CliOption Jobs { get; } = CliOption.One("--jobs", Number,
        "Số tệp đọc cùng lúc, từ 1 đến 64. Mặc định: số nhân của máy.", "Files read at the same time, 1 to 64. Default: the machine's processors.").Lasting();

    public CliOption TimeoutPerFile { get; } = CliOption.One("--timeout-per-file", new LocalizedText("GIÂY", "SECONDS"),
        "Thời gian tối đa để đọc một tệp; mỗi ảnh hoặc trang quét được thêm một phút. Mặc định: 300.",
        "Longest time to read one file; each picture or scanned page adds a minute. Default: 300.").Lasting();

    public CliOption MemoryPerFile { get; } = CliOption.One("--memory-per-file", new LocalizedText("MIB", "MIB"),
        "Bộ nhớ tối đa của tiến trình đọc một tệp PDF, ảnh hoặc tệp nén, từ 256. Mặc định: một phần bộ nhớ của máy, nhiều nhất 2048.",
        "Most memory of the process that reads a PDF, a picture or an archive, from 256. Default: a share of the machine's memory, at most 2048.").Lasting();

    public CliOption MaxFindings { get; } = CliOption.One("--max-findings", Number,
        "Số chỗ được ghi tối đa cho mỗi tệp, từ 0 đến 1000000. Mặc định: 1000.", "Most findings listed for a file, 0 to 1000000. Default: 1000.").Lasting();

    public CliOption AsOf { get; } = CliOption.One("--as-of", new LocalizedText("NGÀY", "DATE"),
        "Ngày dùng để tính tuổi, dạng năm-tháng-ngày. Mặc định: hôm nay.", "The day ages are judged on, as year-month-day. Default: today.").Lasting();

    public CliOption Profile { get; } = CliOption.One("--profile", new LocalizedText("default|strict", "default|strict"),
        "Mức chặt của chính sách. Mặc định: default.", "How strict the policy is. Default: default.").Lasting();

    public CliOption PasswordFile { get; } = CliOption.One("--password-file", File,
        "Tệp chứa mật khẩu, mỗi dòng một mật khẩu, thử lần lượt với tệp có mật khẩu.", "File with passwords, one a line, tried in turn on files that need one.").LastingPath();

    public CliOption KeyFile { get; } = CliOption.One("--key-file", File,
        "Tệp chứa khóa bí mật của trường, để nhận ra lại điều đã biết mà không ghi giá trị; hoặc biến PIISCANNER_KEY.",
        "File with the school's secret, by which known findings are recognised without writing values down; or PIISCANNER_KEY.").LastingPath();

    public CliOption PreviousKeyFile { get; } = CliOption.One("--previous-key-file", File,
        "Tệp chứa khóa bí mật trước đây, khi vừa thay khóa: điều đã ghi bằng khóa cũ vẫn được nhận ra.",
        "File with the secret before, while it is being changed: what was recorded under it is still recognised.").LastingPath();

    public CliOption Baseline { get; } = CliOption.One("--baseline", File,
        "Mức nền (xem: pii-scanner baseline create): điều đã biết khi lập thì không tính; điều mới hoặc nặng hơn vẫn tính.",
        "Baseline (see: pii-scanner baseline create): what was known then does not count; what is new or worse does.").LastingPath();

    public CliOption Suppressions { get; } = CliOption.One("--suppressions", File,
        "Danh sách ngoại lệ (.yaml) có lý do, người duyệt và ngày hết hạn; ngoại lệ hết hạn làm lần quét thất bại.",
        "Suppressions (.yaml) with reason, reviewer and last day; an expired one fails the scan.").LastingPath();

    public CliOption AllowUnexamined { get; } = CliOption.Many("--allow-unexamined", new LocalizedText("LOẠI", "CLASS"), () => new LocalizedText(
        $"Loại phần chưa đọc được mà không làm đổi mã kết thúc: {Codes}.", $"What may stay unexamined without changing the exit code: {Codes}.")).Lasting();

    public CliOption ExitZero { get; } = CliOption.Flag("--exit-zero",
        "Mã kết thúc là 0 dù có phát hiện hoặc có phần chưa đọc được; báo cáo không đổi.", "Ends with exit code 0 whatever was found or not read; the report is the same.").Lasting();

    public CliOption FilesFrom { get; } = CliOption.One("--files-from", File,
        "Quét các tệp trong danh sách này, mỗi dòng một tệp hoặc cách nhau bằng byte 0; \"-\" là đầu vào chuẩn. Theo .piiscannerignore.",
        "Scans the files of this list, one a line or with zero bytes between; \"-\" is standard input. Obeys .piiscannerignore.");

    public CliOption Stdin { get; } = CliOption.Flag("--stdin", "Quét một tệp đọc từ đầu vào chuẩn.", "Scans one file from standard input.");

    public CliOption StdinName { get; } = CliOption.One("--stdin-name", new LocalizedText("TÊN", "NAME"),
        "Tên của tệp đọc từ đầu vào chuẩn. Mặc định: stdin.", "Name of the file from standard input. Default: stdin.");

    public CliOption Clipboard { get; } = CliOption.Flag("--clipboard",
        "Quét chữ đang nằm trong bộ nhớ tạm (bài sắp đăng lên Facebook, Zalo).", "Scans the text on the clipboard, such as a post about to go to Facebook or Zalo.");

    public CliOption Staged { get; } = CliOption.Flag("--staged",
        "Quét những gì sắp được commit, theo đúng byte trong index của git.", "Scans what is about to be committed, with the bytes of git's index.");

    public CliOption Since { get; } = CliOption.One("--since", new LocalizedText("PHIÊN_BẢN", "REF"),
        "Quét các tệp đã đổi kể từ phiên bản git này, ví dụ origin/main.", "Scans the files changed since this git revision, such as origin/main.");

    public CliOption History { get; } = CliOption.Flag("--history",
        "Quét mọi nội dung từng có trong lịch sử git, kể cả tệp đã xóa; cùng --since: chỉ các commit mới hơn.",
        "Scans every content of the git history, deleted files too; with --since only newer commits.");

    public CliOption ShowValues { get; } = CliOption.Flag("--show-values",
        "Hiện giá trị thật thay vì che. Báo cáo khi đó chính là dữ liệu cá nhân.", "Shows raw values instead of masked ones. The report is then itself personal data.");

    public CliOption Setup { get; } = CliOption.Flag("--setup",
        "Trước khi quét, cài bộ nhận dạng chữ (OCR) nếu còn thiếu, như lệnh setup --yes.", "Before the scan installs the OCR engine where it is missing, like setup --yes.");

    public CliOption DebugImages { get; } = CliOption.One("--debug-images", new LocalizedText("THƯ_MỤC", "DIR"),
        "Ghi ảnh của từng bước nhận dạng chữ vào thư mục này. Các ảnh đó là dữ liệu cá nhân.", "Writes a picture of every step of reading pictures to this folder. They are personal data.");

    public CliOption Quiet { get; } = CliOption.Flag("--quiet|-q", "Chỉ hiện câu kết luận.", "Shows the closing sentence only.").Lasting();

    public CliOption Verbose { get; } = CliOption.Flag("--verbose|-v",
        "Hiện cả tệp chưa phát hiện gì, từng chỗ một và lý do.", "Also shows files without findings, every single finding and its reasons.").Lasting();

    public CliOption School { get; } = SchoolFile.Option();

    public CliOption Approvals { get; } = Decisions.ApprovalOptions.Option();

    public CliOption[] All =>
    [
        Format, Output, Rules, School, Approvals, FailOn, MinConfidence, Include, Exclude, Jobs, TimeoutPerFile, MemoryPerFile, MaxFindings, AsOf, Profile, PasswordFile,
        FilesFrom, Stdin, StdinName, Clipboard, Staged, Since, History, Baseline, Suppressions, KeyFile, PreviousKeyFile, AllowUnexamined, ExitZero, ShowValues, DebugImages, Setup, Quiet, Verbose,
    ];
}
