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

    public static LocalizedText Merged(string path) => new($"Đã gộp {path}.", $"Merged {path}.");

    public static LocalizedText MergeNeedsTwo { get; } = new(
        "Cần ít nhất hai sổ: sổ nhận, rồi các sổ được gộp vào.", "At least two ledgers are needed: the one that takes, then those it takes over.");
}
