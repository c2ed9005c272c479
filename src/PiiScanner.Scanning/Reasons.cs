using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Scanning;

/// <summary>Why the pipeline itself could not read a file, in words for people.</summary>
internal static class Reasons
{
    public static StatusReason TooLarge { get; } = Make("limit-reached",
        "Tệp lớn hơn giới hạn cho phép nên chưa được đọc.", "The file is larger than the limit and was not read.");

    public static StatusReason HoldsNoText { get; } = Make("holds-no-text",
        "Loại tệp này không chứa chữ (phông chữ, âm thanh, phim …).", "This kind of file holds no text (font, sound, film …).");

    public static StatusReason Unsupported { get; } = Make("unsupported",
        "Chưa hỗ trợ loại tệp này; người đăng phải tự xem.", "This kind of file is not supported yet; a person has to look at it.");

    public static StatusReason InLfs { get; } = Make("lfs-pointer",
        "Nội dung nằm trong Git LFS, ở đây chỉ có con trỏ; hãy lấy tệp về (git lfs pull) rồi quét lại.",
        "The content lies in Git LFS, here is only a pointer to it; fetch the file (git lfs pull) and scan again.");

    public static LocalizedText VerdictReached { get; } = new(
        "Phần còn lại không đọc nữa vì đã đủ kết luận không được đăng (--until verdict).", "The rest was not read: what was read is enough to block the file (--until verdict).");

    public static StatusReason AccessDenied { get; } = Make("access-denied",
        "Không có quyền mở tệp này.", "There is no permission to open this file.");

    public static StatusReason NotFound { get; } = Make("vanished",
        "Tệp không còn ở đó khi đến lượt đọc.", "The file was gone when its turn came.");

    public static StatusReason InUse { get; } = Make("unreadable",
        "Không đọc được tệp này từ đĩa; có thể một chương trình khác đang giữ nó.",
        "This file could not be read from disk; another program may be holding it.");

    public static StatusReason Timeout { get; } = Make("timeout",
        "Đọc tệp này lâu quá thời gian cho phép.", "Reading this file took longer than allowed.");

    public static StatusReason OutOfMemory { get; } = Make("limit-reached",
        "Tệp này cần nhiều bộ nhớ hơn máy có.", "This file needs more memory than the machine has.");

    public static StatusReason MemoryLimit { get; } = Make("limit-reached",
        "Tệp này cần nhiều bộ nhớ hơn mức cho phép (--memory-per-file).", "This file needs more memory than allowed (--memory-per-file).");

    public static StatusReason Crashed { get; } = Make("reader-crashed",
        "Tệp này làm sập tiến trình đọc nó; người đăng phải tự xem.", "This file crashed the process that read it; a person has to look at it.");

    public static StatusReason Garbled { get; } = Make("reader-crashed",
        "Tiến trình đọc tệp này trả lời sai quy cách nên đã bị dừng; người đăng phải tự xem.",
        "The process that read this file gave an answer that makes no sense and was stopped; a person has to look at the file.");

    public static StatusReason NoReader { get; } = Make("reader-unavailable",
        "Không khởi động được tiến trình đọc tệp, nên tệp này chưa được đọc.", "The process that reads such files could not be started; this file was not read.");

    /// <summary>Why a worker did not do its work.</summary>
    /// <param name="failure">What happened to it.</param>
    public static StatusReason Of(WorkerFailure failure) => failure switch
    {
        WorkerFailure.Crashed => Crashed,
        WorkerFailure.Garbled => Garbled,
        WorkerFailure.Memory => MemoryLimit,
        WorkerFailure.Time => Timeout,
        WorkerFailure.NotStarted => NoReader,
        _ => throw new ArgumentOutOfRangeException(nameof(failure)),
    };

    /// <summary>An error nobody foresaw. Its message is left out: it may quote the file.</summary>
    /// <param name="exception">What was thrown.</param>
    public static StatusReason From(Exception exception) => exception switch
    {
        UnauthorizedAccessException => AccessDenied,
        FileNotFoundException or DirectoryNotFoundException => NotFound,
        EndOfStreamException or InvalidDataException => Damaged,
        IOException => InUse,
        OperationCanceledException => Timeout,
        OutOfMemoryException => OutOfMemory,
        _ => Make("internal-error",
            $"Chương trình gặp lỗi khi đọc tệp này ({exception.GetType().Name}). Hãy báo lỗi này.",
            $"The program failed while reading this file ({exception.GetType().Name}). Please report this."),
    };

    private static StatusReason Damaged { get; } = Make("damaged",
        "Tệp bị hỏng hoặc bị cắt cụt.", "The file is damaged or cut short.");

    private static StatusReason Make(string code, string vi, string en) => new(code, new LocalizedText(vi, en));
}
