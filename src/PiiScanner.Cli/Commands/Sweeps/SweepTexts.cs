using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary>What sweeps say.</summary>
internal static class SweepTexts
{
    public static LocalizedText NoRoot { get; } = new(
        "Thiếu ROOT: cho biết thư mục cần rà soát. Ví dụ: pii-scanner sweep kho-website", "ROOT is missing: say which folder to sweep. Example: pii-scanner sweep website");

    public static LocalizedText OneRoot { get; } = new("Mỗi lần rà soát một thư mục; nhiều trường thì dùng --sites.", "One folder a sweep; for many schools use --sites.");

    public static LocalizedText NoConsent { get; } = new(
        "Chưa đối chiếu sự đồng ý: không có sổ đồng ý (--registry), nên mọi người nêu tên đều tính.", "Consent was not checked: there is no registry (--registry), so everybody named counts.");

    public static LocalizedText Until { get; } = new(
        "Đã dùng --until verdict: số đếm của tệp không được đăng là \"ít nhất\".", "--until verdict was used: counts of blocked files are \"at least\".");

    public static LocalizedText Part(string shard) => new(
        $"Đây chỉ là phần {shard} của kho: danh sách ở phần này chưa được ghép với danh sách ở phần khác. Hãy gộp sổ (pii-scanner ledger merge) rồi rà soát lại với sổ đã gộp.",
        $"This is part {shard} of the archive only: its lists have not been put beside those of other parts. Merge the ledgers (pii-scanner ledger merge), then sweep with the merged one.");

    public static LocalizedText WrongShard(string text) => new($"--shard {text}: viết K/N, ví dụ 1/4.", $"--shard {text}: write K/N, such as 1/4.");

    public static LocalizedText KeyMade(string file) => new(
        $"Đã tạo khóa bí mật cho sổ rà soát: {file}. Hãy giữ khóa riêng, không gửi cùng sổ: ai có cả hai thì dò lại được số điện thoại, số định danh.",
        $"Made a secret for the ledger: {file}. Keep it apart from the ledger: who has both can find phone and identity numbers by trying.");

    public static LocalizedText Progress(string done, string total, string rate, string left, int block, int review, int unread) => new(
        $"Rà soát {done}/{total} tệp, {rate} tệp/giây, còn khoảng {left}; không đăng {block}, cần duyệt {review}, chưa đọc hết {unread}",
        $"Swept {done}/{total} files, {rate} files/s, about {left} left; block {block}, review {review}, not read {unread}");

    public static LocalizedText Interrupted(int done, int total, string ledger) => new(
        $"Đã dừng theo yêu cầu sau {done}/{total} tệp; phần đã làm nằm trong {ledger}, chạy lại lệnh này để làm tiếp.",
        $"Stopped as asked after {done}/{total} files; what was done is in {ledger}, run the same command to go on.");

    public static LocalizedText SitesNeedFolder { get; } = new("--sites cần --takedown: nơi ghi bảng tính và báo cáo của từng trường.", "--sites needs --takedown: where the workbook and report of each school are written.");

    public static LocalizedText SameLedger { get; } = new("--compare cần sổ của một lần trước, không phải chính sổ đang dùng: hãy chép sổ cũ ra trước khi rà soát lại.", "--compare needs the ledger of an earlier sweep, not the one in use: keep a copy before sweeping again.");

    public static LocalizedText CompareWhole { get; } = new(
        "--compare không đi cùng --shard: một phần không biết phần khác có gì. Hãy gộp sổ (pii-scanner ledger merge), rà soát lại với sổ đã gộp rồi so.",
        "--compare does not go with --shard: one part does not know what another holds. Merge the ledgers (pii-scanner ledger merge), sweep again with the merged one, then compare.");

    public static LocalizedText AddressTwice { get; } = new("Chỉ dùng một trong: --url-base, --mirror, --sites.", "Use only one of --url-base, --mirror, --sites.");

    public static LocalizedText WrongAddress(string text) => new($"--url-base {text}: cần địa chỉ http hoặc https.", $"--url-base {text}: an http or https address is needed.");

    public static LocalizedText Written(string path) => new($"Đã ghi {path}", $"Wrote {path}");

    public static LocalizedText Compared(int gone, int still, int fresh, int unseen) => new(
        $"So với lần trước: đã gỡ {gone} tệp, vẫn còn {still}, mới {fresh}{(unseen == 0 ? "" : $", chưa xem lại {unseen}")}.",
        $"Compared with the earlier sweep: {gone} files taken down, {still} still there, {fresh} new{(unseen == 0 ? "" : $", {unseen} not looked at again")}.");

    public static LocalizedText SiteLine(string school, int files, int block, int review, int unread, LocalizedText least, int people) => new(
        $"{school}: {files} tệp, phải gỡ {block}, cần quyết định {review}, chưa xem được {unread}, {least.Vi}{people} người", $"{school}: {files} files, take down {block}, decide {review}, not examined {unread}, {least.En}{people} people");

    public static LocalizedText NoSite(string path, LocalizedText reason) => new($"{path}: {reason.Vi}", $"{path}: {reason.En}");

    public static LocalizedText MoreWithoutSite(int count) => new(
        $"… và {count} nơi nữa không thuộc trường nào: xem bảng tổng hợp.", $"… and {count} more places of no site: see the roll-up.");

    public static LocalizedText NoAnswerSheet(string path) => new($"{path} không phải bảng đề nghị gỡ của lệnh sweep.", $"{path} is no take-down workbook of sweep.");

    public static LocalizedText Answers(string site, int lines, int given, int done, int basis) => new(
        $"{site}: {lines} dòng, đã trả lời {given} (đã gỡ {done}, nêu căn cứ {basis}), chưa trả lời {lines - given}", $"{site}: {lines} lines, answered {given} (taken down {done}, basis named {basis}), unanswered {lines - given}");

    public static LocalizedText Merged(string path) => new($"Đã gộp {path}.", $"Merged {path}.");

    public static LocalizedText MergeNeedsTwo { get; } = new(
        "Cần ít nhất hai sổ: sổ nhận, rồi các sổ được gộp vào.", "At least two ledgers are needed: the one that takes, then those it takes over.");
}
