using PiiScanner.Core.Text;

namespace PiiScanner.Sweep.Ledgers;

/// <summary>What is said of ledgers.</summary>
internal static class LedgerTexts
{
    public static LocalizedText NotALedger(string path) => new(
        $"{path} không phải sổ rà soát của chương trình này, hoặc đã hỏng.", $"{path} is no ledger of this program, or is damaged.");

    public static LocalizedText OtherVersion(string path) => new(
        $"Sổ rà soát {path} do một phiên bản khác của chương trình lập; hãy dùng tệp sổ mới.", $"The ledger {path} was made by another version of the program; use a new one.");

    public static LocalizedText OtherKey(string path) => new(
        $"Sổ rà soát {path} được lập bằng một khóa bí mật khác: các dấu vân tay trong đó không so được. Hãy dùng đúng khóa, hoặc tệp sổ mới.",
        $"The ledger {path} was made under another secret: its fingerprints cannot be compared. Use that secret, or a new ledger.");

    public static LocalizedText CannotOpen(string path) => new(
        $"Không mở được sổ rà soát {path}.", $"The ledger {path} cannot be opened.");

    public static LocalizedText Busy(string path) => new(
        $"Sổ rà soát {path} bị một chương trình khác giữ quá lâu.", $"The ledger {path} was held by another program for too long.");

    public static LocalizedText NoSweep(string path) => new(
        $"Sổ rà soát {path} chưa có lần rà soát nào kết thúc ở kho này.", $"The ledger {path} holds no finished sweep of this archive.");
}
