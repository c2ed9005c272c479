using PiiScanner.Core.Text;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>What is said to people of pictures that were not read, or not to their end.</summary>
internal static class PictureMessages
{
    /// <summary>Code of a picture whose text nobody read.</summary>
    public const string NotRead = "image-not-read";

    /// <summary>There is no engine.</summary>
    public static LocalizedText NoEngine { get; } = new(
        "Chữ trong ảnh chưa được đọc: cần bộ nhận dạng chữ (OCR).", "The text in the picture was not read: that needs the OCR engine.");

    /// <summary>Larger than any scanner makes.</summary>
    public static LocalizedText TooLarge { get; } = new(
        "Ảnh có kích thước quá lớn nên không được đọc.", "The picture is too large to be read.");

    /// <summary>EXIF, IPTC or XMP that cannot be read to its end.</summary>
    public static LocalizedText MetadataDamaged { get; } = new(
        "Thông tin kèm theo ảnh (EXIF, XMP …) bị hỏng; có thể còn phần chưa đọc.", "The data beside the picture (EXIF, XMP, …) is damaged; some of it may not have been read.");

    /// <summary>The header says that there are no pixels, or says nothing that makes sense.</summary>
    public static ReadResult.Failed NoPixels { get; } = Failures.Damaged("Ảnh bị hỏng: không có điểm ảnh nào.", "The picture is damaged: it has no pixels.");

    /// <summary>The format can be read but not written.</summary>
    public static LocalizedText NotWritable { get; } = new(
        "Không ghi lại được định dạng ảnh này (BMP nén, WebP động có khung hình đầu không phủ hết): hãy lưu thành PNG hoặc JPEG rồi làm lại.",
        "This picture format cannot be written (compressed BMP, moving WebP whose first frame does not fill it): save it as PNG or JPEG and try again.");

    /// <summary>The copy is in another format.</summary>
    public static LocalizedText IsJpeg { get; } = new(
        "Ảnh HEIC hoặc AVIF: bản an toàn được lưu thành JPEG.", "A HEIC or AVIF picture: the safe copy is a JPEG.");

    /// <summary>An animation became its first picture.</summary>
    /// <param name="count">Pictures left out.</param>
    public static LocalizedText OnlyFirst(int count) => new(
        $"Ảnh động: bản an toàn chỉ giữ hình đầu tiên, bỏ {count} hình.", $"A moving picture: the safe copy keeps the first picture only and leaves out {count}.");

    /// <summary>A picture of an identity document stays one.</summary>
    public static LocalizedText IdentityRemains { get; } = new(
        "Ảnh là giấy tờ tùy thân: chỉ còn lại các chữ in sẵn; ảnh chân dung, chữ ký, dấu vân tay, mã QR và mọi thứ khác đã tô kín. Vẫn không nên đăng giấy tờ của ai.",
        "The picture is an identity document: only printed words stay; portrait, signature, fingerprints, QR codes and everything else are painted over. Better not publish anybody's document all the same.");

    private static LocalizedText Undecodable { get; } = new(
        "Ảnh bị hỏng hoặc bị cắt cụt.", "The picture is damaged or cut short.");

    private static LocalizedText NoDecoder { get; } = new(
        "Ảnh HEIC/AVIF chưa được đọc: cần thư viện libheif.", "The HEIC/AVIF picture was not read: that needs the library libheif.");

    private static LocalizedText NativeFailure { get; } = new(
        "Không đọc được ảnh: bộ nhận dạng chữ báo lỗi.", "The picture was not read: the OCR engine failed on it.");

    /// <summary>A failure of the engine as a result of reading.</summary>
    public static PictureReading.Failed Failure(OcrFailure failure) => failure switch
    {
        OcrFailure.EngineMissing => new(NotRead, NoEngine),
        OcrFailure.UnsupportedFormat => new("unsupported", NoDecoder),
        OcrFailure.Damaged => new("damaged", Undecodable),
        OcrFailure.TooLarge => new("limit-reached", TooLarge),
        _ => new("damaged", NativeFailure),
    };

    /// <summary>A problem of one frame as a gap; null where nothing of the text is missing.</summary>
    public static ReadGap? Problem(OcrProblem problem) => problem switch
    {
        OcrProblem.Deadline => new("limit-reached", new LocalizedText(
            "Đọc chữ trong ảnh quá lâu; có thể còn chữ chưa đọc.", "Reading the picture took too long; some of its text may be missing.")),
        OcrProblem.FrameNotDecoded => new("damaged", new LocalizedText(
            "Một khung hình của ảnh bị hỏng nên chưa được đọc.", "One frame of the picture is damaged and was not read.")),
        OcrProblem.FramesLeftOut => new("limit-reached", new LocalizedText(
            "Ảnh có quá nhiều khung hình; những khung sau chưa được đọc.", "The picture has too many frames; the later ones were not read.")),
        OcrProblem.BarcodesNotRead => new("qr-not-read", new LocalizedText(
            "Mã QR trong ảnh chưa được đọc: cần thư viện zbar.", "QR codes in the picture were not read: that needs the library zbar.")),
        OcrProblem.LowConfidence => new("low-confidence", new LocalizedText(
            "Nhiều chữ trong ảnh không rõ; có thể đọc sai hoặc sót.", "Much of the text in the picture is unclear; words may be wrong or missing.")),
        _ => null,
    };
}
