using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary>The options of <c>sweep</c>: those of a scan that make sense for an archive, and its own.</summary>
internal sealed class SweepOptionSet
{
    private static readonly LocalizedText File = new("TỆP", "FILE");

    public ScanOptionSet Scan { get; } = new();

    public CliOption Ledger { get; } = LedgerOption();

    public CliOption Name { get; } = CliOption.One("--name", new LocalizedText("TÊN", "NAME"),
        "Tên của kho trong sổ rà soát, khi cùng một kho nằm ở đường dẫn khác nhau trên các máy. Mặc định: đường dẫn đầy đủ.",
        "Name of the archive in the ledger, where machines know the same archive by different paths. Default: its full path.");

    public CliOption Rehash { get; } = CliOption.Flag("--rehash",
        "Đọc lại byte của mọi tệp thay vì tin kích thước, thời điểm và số hiệu của tệp trên đĩa.", "Reads the bytes of every file again instead of trusting its size, times and inode.");

    public CliOption Until { get; } = CliOption.One("--until", new LocalizedText("verdict", "verdict"),
        "verdict: ngừng đọc một tệp khi đã chắc không được đăng; các số đếm khi đó là \"ít nhất\".", "verdict: stops reading a file once it must be blocked; its counts then say \"at least\".");

    public CliOption Shard { get; } = CliOption.One("--shard", new LocalizedText("K/N", "K/N"),
        "Chỉ làm phần K trong N phần của kho, chia theo nội dung tệp; gộp sổ bằng: pii-scanner ledger merge.", "Does part K of N of the archive, cut by content; put the ledgers together with: pii-scanner ledger merge.");

    public CliOption TakeDown { get; } = CliOption.One("--takedown", new LocalizedText("THƯ_MỤC", "DIR"),
        "Ghi danh sách đề nghị gỡ (xlsx, csv), báo cáo (docx) và dự thảo Mẫu số 08 vào thư mục này. Bảng tính giữ nguyên địa chỉ nên chính nó là dữ liệu cá nhân.",
        "Writes the take-down list (xlsx, csv), the official report (docx) and a draft of form no. 08 to this folder. The workbook keeps whole addresses and is itself personal data.");

    public CliOption UrlBase { get; } = CliOption.One("--url-base", new LocalizedText("ĐỊA_CHỈ", "URL"),
        "Địa chỉ công khai của ROOT, ví dụ https://truong.edu.vn: mỗi tệp được ghi kèm địa chỉ.", "Public address of ROOT, such as https://school.edu.vn: every file is told with its address.");

    public CliOption Mirror { get; } = CliOption.Flag("--mirror",
        "ROOT là bản sao trang web của wget --mirror: địa chỉ lấy từ thư mục; tệp được liên kết hoặc có trong sitemap.xml mà bản sao không có thì được kê là chưa xem.",
        "ROOT is a website mirrored by wget --mirror: addresses come from the folders; what is linked or in sitemap.xml and not in the mirror is listed as unexamined.");

    public CliOption Compare { get; } = CliOption.One("--compare", File,
        "So với sổ của một lần rà soát trước: đã gỡ, vẫn còn, mới.", "Compares with the ledger of an earlier sweep: taken down, still there, new.");

    public CliOption Sites { get; } = CliOption.One("--sites", File,
        "Danh sách trường (csv: trường, thư mục, địa chỉ): mỗi trường một bảng tính và một báo cáo, thêm một bảng tổng hợp; cần --takedown.",
        "List of schools (csv: school, folder, address): a workbook and a report for each, and one roll-up; needs --takedown.");

    public CliOption Sender { get; } = CliOption.One("--sender", new LocalizedText("TÊN", "NAME"),
        "Tên đơn vị đứng tên báo cáo.", "Name of the unit that sends the report.").Lasting();

    public CliOption[] All =>
    [
        Ledger, Name, TakeDown, UrlBase, Mirror, Compare, Sites, Sender, Rehash, Until, Shard,
        Scan.Format, Scan.Output, Scan.Rules, Scan.School, Scan.FailOn, Scan.MinConfidence, Scan.Include, Scan.Exclude, Scan.Jobs, Scan.TimeoutPerFile, Scan.MemoryPerFile, Scan.MaxFindings,
        Scan.AsOf, Scan.Profile, Scan.PasswordFile, Scan.KeyFile, Scan.AllowUnexamined, Scan.ExitZero, Scan.Quiet,
    ];

    /// <summary>The ledger where none is named.</summary>
    public const string UsualLedger = "piiscanner-ledger.db";

    public static CliOption LedgerOption() => CliOption.One("--ledger", File,
        "Sổ rà soát: nhờ nó lần sau chỉ đọc tệp mới hoặc đã đổi, và lần bị ngắt thì làm tiếp. Mặc định: piiscanner-ledger.db.",
        "The ledger: by it the next sweep reads only what is new or changed, and one that was stopped goes on. Default: piiscanner-ledger.db.").LastingPath();
}
