using PiiScanner.Core.Text;

namespace PiiScanner.Formats;

/// <summary>The reasons for which nothing of a file can be read, in the words said to people.</summary>
internal static class Failures
{
    /// <summary>More bytes than <see cref="ReadLimits.MaxFileBytes"/>.</summary>
    public static ReadResult.Failed TooLarge { get; } = new("limit-reached", new LocalizedText(
        "Tệp quá lớn so với giới hạn. Hãy tách tệp, hoặc nâng giới hạn.",
        "The file is larger than the limit. Split it, or raise the limit."));

    /// <summary>Far more entries than <see cref="ReadLimits.MaxEntries"/>.</summary>
    public static ReadResult.Failed TooManyEntries { get; } = new("limit-reached", new LocalizedText(
        "Tệp nén có quá nhiều tệp so với giới hạn. Hãy giải nén rồi quét thư mục.",
        "The archive holds far more files than the limit. Unpack it and scan the folder."));

    /// <summary>A password is needed.</summary>
    public static ReadResult.Failed Encrypted { get; } = new("encrypted", new LocalizedText(
        "Tệp có mật khẩu. Hãy bỏ mật khẩu, hoặc loại tệp bằng --exclude.",
        "The file is encrypted. Remove the password, or leave it out with --exclude."));

    /// <summary>One of several volumes of an archive.</summary>
    public static ReadResult.Failed Split { get; } = new("split-archive", new LocalizedText(
        "Đây là một phần của tệp nén chia thành nhiều tệp; nội dung ở các phần khác chưa được đọc. Hãy giải nén cả bộ rồi quét thư mục.",
        "This is one volume of an archive cut into several files; what lies in the others was not read. Unpack the whole set and scan the folder."));

    /// <summary>The container is broken.</summary>
    /// <param name="vi">What is wrong, in Vietnamese.</param>
    /// <param name="en">What is wrong, in English.</param>
    public static ReadResult.Failed Damaged(string vi, string en) => new("damaged", new LocalizedText(vi, en));
}
