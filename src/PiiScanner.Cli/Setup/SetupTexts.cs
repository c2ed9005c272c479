using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Setup;

/// <summary>What <c>doctor</c> and <c>setup</c> say.</summary>
internal static class SetupTexts
{
    public static LocalizedText Nothing { get; } = new("Không có gì phải cài: đã đủ để đọc ảnh và PDF quét.", "Nothing to install: all that reading pictures and scanned PDF files needs is there.");

    public static LocalizedText AllThere { get; } = new("Đủ cả: ảnh, PDF quét và mã QR sẽ được đọc.", "All is there: pictures, scanned PDF files and QR codes will be read.");

    public static LocalizedText WillRun { get; } = new("Sẽ chạy:", "Will run:");

    public static LocalizedText DryRun { get; } = new("Chưa chạy gì (--dry-run).", "Nothing was run (--dry-run).");

    public static LocalizedText Question { get; } = new("Tiếp tục? [C/k] ", "Go on? [Y/n] ");

    public static LocalizedText Declined { get; } = new("Đã dừng; chưa cài gì.", "Stopped; nothing was installed.");

    public static LocalizedText Done { get; } = new("Đã cài xong: ảnh, PDF quét và mã QR sẽ được đọc.", "Installed: pictures, scanned PDF files and QR codes will be read.");

    public static LocalizedText RunYourself { get; } = new(
        "Không có quyền cài đặt (không phải root, và sudo đòi mật khẩu). Hãy tự chạy:", "There is no right to install (not root, and sudo wants a password). Run this yourself:");

    public static LocalizedText NoFolderGiven { get; } = new(
        "Không thấy bộ nhận dạng chữ bên cạnh chương trình. Hãy ghi thư mục hoặc USB có bộ đó: pii-scanner setup --from THƯ_MỤC.",
        "No OCR bundle lies beside the program. Name the folder or stick that holds one: pii-scanner setup --from DIR.");

    public static LocalizedText NoUserFolder { get; } = new(
        "Hệ thống không cho biết thư mục riêng của người dùng; chưa chép gì.", "The system names no folder of the user's own; nothing was copied.");

    public static LocalizedText NotChecked { get; } = new(
        "Thư mục này không có bundle.json, nên không kiểm tra được tệp có nguyên vẹn không.", "This folder has no bundle.json, so whether its files are whole could not be checked.");

    public static LocalizedText WillCopy(int count, string target) => new($"Chép {count} tệp vào {target}", $"Copying {count} files to {target}");

    public static LocalizedText InSendTo(string name) => new($"Đã thêm vào menu \"Gửi tới\": {name}", $"Added to the menu \"Send to\": {name}");

    public static LocalizedText NoBundle(string folder) => new(
        $"Trong {folder} không có Tesseract, Poppler hay dữ liệu tiếng Việt.", $"{folder} holds no Tesseract, Poppler or Vietnamese data.");

    public static LocalizedText BundleTooLarge(string folder) => new($"{folder}: quá nhiều tệp hoặc quá lớn.", $"{folder}: too many files, or too large.");

    public static LocalizedText BundleListWrong(string list) => new($"{list}: danh sách sai.", $"{list}: the list is wrong.");

    public static LocalizedText BundleOfOtherPlatform(string platform, string own) => new(
        $"Bộ này dành cho {platform}, máy này là {own}.", $"This bundle is for {platform}, this machine is {own}.");

    public static LocalizedText BundleFileMissing(string path) => new($"Bộ nhận dạng chữ thiếu tệp {path}.", $"The bundle lacks the file {path}.");

    public static LocalizedText BundleFileWrong(string path) => new(
        $"Tệp {path} không đúng với danh sách (hỏng hoặc bị sửa); chưa cài gì.", $"The file {path} is not what the list says (damaged or changed); nothing was installed.");

    public static LocalizedText NoPackages { get; } = new(
        "Không biết trình quản lý gói của máy này. Hãy cài: tesseract cùng dữ liệu tiếng Việt (vie), zbar, libheif, poppler.",
        "The package manager of this machine is not known. Install: tesseract with its Vietnamese data (vie), zbar, libheif, poppler.");

    public static LocalizedText NoTool(string tool, string address) => new(
        $"Không thấy {tool}. Hãy cài nó trước ({address}), rồi chạy lại: pii-scanner setup", $"{tool} was not found. Install it first ({address}), then run again: pii-scanner setup");

    public static LocalizedText CommandFailed(string command, int code) => new($"Lệnh không thành công (mã {code}): {command}", $"The command failed (code {code}): {command}");

    public static LocalizedText StillMissing(OcrPart part) => new($"Còn thiếu {part.Name.Vi}. {part.Without.Vi}", $"{part.Name.En} is still missing. {part.Without.En}");

    public static LocalizedText WindowsLanguage { get; } = new(
        "Trong bộ cài Tesseract, mở \"Additional language data\" và chọn \"Vietnamese\".", "In the Tesseract installer open \"Additional language data\" and choose \"Vietnamese\".");

    public static LocalizedText WindowsOthers { get; } = new(
        "winget không có zbar, libheif và Poppler; lệnh này chỉ cài Tesseract.", "winget does not offer zbar, libheif and Poppler; this installs Tesseract only.");

    public static LocalizedText Missing { get; } = new("thiếu", "missing");

    public static LocalizedText Mend { get; } = new("Cài phần còn thiếu bằng: pii-scanner setup", "Install what is missing with: pii-scanner setup");

    public static LocalizedText OcrHeading { get; } = new("Đọc chữ trong ảnh (OCR)", "Reading text in pictures (OCR)");

    public static LocalizedText RulesHeading { get; } = new("Quy tắc", "Rules");

    public static LocalizedText Rules(int count, string hash, string policy) => new(
        $"{count} quy tắc, mã băm {hash}; chính sách {policy}", $"{count} rules, digest {hash}; policy {policy}");

    public static LocalizedText MachineHeading { get; } = new("Máy", "Machine");

    public static LocalizedText Machine(int processors, long memory, int share) => new(
        $"{processors} bộ xử lý, {memory} MiB bộ nhớ; mặc định đọc {processors} tệp cùng lúc, mỗi tiến trình đọc nhiều nhất {share} MiB",
        $"{processors} processors, {memory} MiB of memory; by default {processors} files are read at a time, each reading process with at most {share} MiB");

    public static LocalizedText WorkerStarts { get; } = new("Tiến trình đọc PDF, ảnh và tệp nén khởi động được", "The process that reads PDF files, pictures and archives starts");

    public static LocalizedText WorkerDoesNotStart { get; } = new(
        "Tiến trình đọc PDF, ảnh và tệp nén KHÔNG khởi động được: các tệp đó sẽ không đọc được.", "The process that reads PDF files, pictures and archives does NOT start: such files will not be read.");
}
