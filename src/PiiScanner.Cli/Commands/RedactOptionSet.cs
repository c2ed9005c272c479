using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Machine;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands;

/// <summary>The options of <c>redact</c>.</summary>
internal sealed class RedactOptionSet
{
    private static readonly LocalizedText File = new("TỆP", "FILE");
    private static readonly LocalizedText Folder = new("THƯ_MỤC", "DIR");
    private static readonly LocalizedText Pattern = new("MẪU", "PATTERN");
    private static readonly string OperatorList = string.Join('|', OperatorNames.All);

    public CliOption Output { get; } = CliOption.One("--output", Folder,
        "Thư mục chứa các bản an toàn; tệp gốc không bị sửa.", "Folder of the safe copies; originals are never touched.");

    public CliOption Preset { get; } = CliOption.One("--preset", new LocalizedText("TÊN", "NAME"),
        "Cách làm: publish-safe (mặc định: giữ lớp, số báo danh, điểm, kết quả), rows-without-consent, all.",
        "What is done: publish-safe (default: keeps class, candidate number, score, result), rows-without-consent, all.").Lasting();

    public CliOption Operator { get; } = CliOption.Many("--operator", new LocalizedText("[LOẠI=]CÁCH", "[KIND=]OPERATOR"),
        $"Thay cách làm của --preset, cho mọi loại hoặc một loại dữ liệu: {OperatorList}.", $"Replaces what the preset does, for all kinds or for one: {OperatorList}.");

    public CliOption Plan { get; } = CliOption.One("--plan", File,
        "Chỉ lập kế hoạch và ghi vào tệp .json hoặc .csv để người xem và sửa.", "Only makes a plan and writes it to a .json or .csv file, to be looked through and changed.");

    public CliOption Apply { get; } = CliOption.One("--apply", File,
        "Làm đúng theo kế hoạch đã xem; từ chối nếu tệp đã đổi.", "Does exactly what a plan says; refuses files that have changed since.");

    public CliOption DryRun { get; } = CliOption.Flag("--dry-run", "Chỉ cho biết sẽ làm gì; không ghi gì.", "Only says what would be done; writes nothing.");

    public CliOption Force { get; } = CliOption.Flag("--force", "Ghi đè bản an toàn đã có.", "Replaces copies that are there already.");

    public CliOption KeyFile { get; } = CliOption.One("--key-file", File,
        "Tệp chứa khóa bí mật để bí danh giống nhau giữa các lần chạy; hoặc biến PIISCANNER_KEY.", "File with the secret that keeps pseudonyms the same from run to run; or PIISCANNER_KEY.").LastingPath();

    public CliOption Rules { get; } = CliOption.One("--rules", Folder,
        "Dùng các quy tắc trong thư mục này thay cho quy tắc có sẵn.", "Uses the rules of this folder instead of the built-in ones.").LastingPath();

    public CliOption Include { get; } = CliOption.Many("--include", Pattern, "Chỉ xử lý tệp khớp mẫu.", "Only files that match.").Lasting();

    public CliOption Exclude { get; } = CliOption.Many("--exclude", Pattern, "Bỏ qua tệp hoặc thư mục khớp mẫu.", "Leaves out files and folders that match.").Lasting();

    public CliOption AsOf { get; } = CliOption.One("--as-of", new LocalizedText("NGÀY", "DATE"),
        "Ngày dùng để tính tuổi, dạng năm-tháng-ngày. Mặc định: hôm nay.", "The day ages are judged on, as year-month-day. Default: today.").Lasting();

    public CliOption PasswordFile { get; } = CliOption.One("--password-file", File,
        "Tệp chứa mật khẩu, mỗi dòng một mật khẩu, thử lần lượt với tệp có mật khẩu.", "File with passwords, one a line, tried in turn on files that need one.");

    public CliOption TimeoutPerFile { get; } = CliOption.One("--timeout-per-file", new LocalizedText("GIÂY", "SECONDS"),
        "Thời gian tối đa cho một tệp; mỗi lần đọc một ảnh hoặc trang quét được thêm một phút. Mặc định: 600.",
        "Longest time for one file; each reading of a picture or scanned page adds a minute. Default: 600.");

    public CliOption MemoryPerFile { get; } = CliOption.One("--memory-per-file", new LocalizedText("MIB", "MIB"),
        "Bộ nhớ tối đa của tiến trình xử lý một tệp PDF, ảnh hoặc tệp nén, từ 256. Mặc định: một phần bộ nhớ của máy, nhiều nhất 2048.",
        "Most memory of the process that works on a PDF, a picture or an archive, from 256. Default: a share of the machine's memory, at most 2048.");

    public CliOption School { get; } = SchoolFile.Option();

    public CliOption[] All => [Output, Preset, Operator, Plan, Apply, DryRun, Force, KeyFile, Rules, School, Include, Exclude, AsOf, PasswordFile, TimeoutPerFile, MemoryPerFile];

    /// <summary>Passwords to try in turn; none where no file is named.</summary>
    public IReadOnlyList<string> Passwords(ParsedArguments arguments) => arguments.One(PasswordFile) is { } path ? Cli.PasswordFile.Read(path) : [];

    /// <summary>Longest time for one file, without what pictures add.</summary>
    public TimeSpan Timeout(ParsedArguments arguments) => TimeSpan.FromSeconds(new ValueReader(arguments).Whole(TimeoutPerFile, 600, 1, 86_400));

    /// <summary>Most memory of a worker, in bytes.</summary>
    public long Memory(ParsedArguments arguments) => (long)new ValueReader(arguments).Whole(MemoryPerFile, ScanMemory.Standard(1), ScanMemory.Least, 65_536) << 20;
}
