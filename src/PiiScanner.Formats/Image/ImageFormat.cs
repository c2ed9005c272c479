using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Image;

/// <summary>Pictures. Without an OCR engine their text is a gap; a picture too small to hold a list has no text worth a gap.</summary>
public sealed class ImageFormat : IDocumentFormat
{
    /// <summary>Shorter side below which a picture is an icon, a line or a logo: three rows of a readable list need more. In pixels.</summary>
    public const int MinListSide = 100;

    /// <summary>Area below which the same holds, in pixels: 200 by 200.</summary>
    public const int MinListArea = 40_000;

    /// <summary>Longest side that is believed, in pixels; scanners give up to some 20,000.</summary>
    public const int MaxSide = 50_000;

    /// <inheritdoc/>
    public string Name => "image";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } =
        [".jpg", ".jpeg", ".jfif", ".png", ".gif", ".bmp", ".dib", ".tif", ".tiff", ".webp", ".jp2", ".j2k", ".heic", ".heif", ".avif", ".ico"];

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public string? Recognize(SourceFile file) => ImageHeaders.Find(file.Head(ImageHeaders.HeadLength))?.MediaType;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        if (ImageHeaders.Find(file.Head(ImageHeaders.HeadLength)) is not { } header || header is { Width: 0 } or { Height: 0 })
            return Failures.Damaged("Ảnh bị hỏng: không có điểm ảnh nào.", "The picture is damaged: it has no pixels.");
        return new ReadResult.Ok(new Document(report =>
        {
            if (Gap(header) is { } gap) report.Add(gap);
            return [];
        }));
    }

    private static ReadGap? Gap(ImageHeader header)
    {
        if (header.Width > MaxSide || header.Height > MaxSide)
        {
            return new ReadGap("limit-reached", new LocalizedText(
                "Ảnh có kích thước quá lớn nên không được đọc.", "The picture is too large to be read."));
        }

        if (IsTooSmallForAList(header)) return null;
        return new ReadGap("image-not-read", new LocalizedText(
            "Chữ trong ảnh chưa được đọc: cần nhận dạng chữ (OCR).", "The text in the picture was not read: that needs OCR."));
    }

    // The first size in a HEIC or AVIF file may be that of a thumbnail or a tile; icons are never made in these formats.
    private static bool IsTooSmallForAList(ImageHeader header) =>
        header.HasSize && header.MediaType is not ("image/heic" or "image/avif")
        && (Math.Min(header.Width, header.Height) < MinListSide || header.Width * header.Height < MinListArea);
}
