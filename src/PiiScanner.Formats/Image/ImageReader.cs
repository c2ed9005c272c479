using PiiScanner.Core.Text;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>Reads a picture that is a file of its own: the pixels once, however often its sections are asked for.</summary>
/// <param name="bytes">The whole file.</param>
/// <param name="header">What its first bytes say.</param>
/// <param name="context">Limits and services.</param>
/// <param name="shown">Size in points at which the document around it shows the picture; null where that is not known.</param>
/// <param name="cancel">Stops the reading.</param>
internal sealed class ImageReader(byte[] bytes, ImageHeader header, ReadContext context, (double Width, double Height)? shown, CancellationToken cancel)
{
    private PictureMetadata? _metadata;
    private PictureReading? _reading;
    private int _next;

    /// <summary>The sections, pulled.</summary>
    /// <param name="report">Takes gaps and notices.</param>
    /// <exception cref="DamagedFileException">The pixels cannot be decoded.</exception>
    public IEnumerable<DocumentSection> Read(Document report)
    {
        _next = 0;
        foreach (var section in Metadata(report)) yield return section;
        if (header.Width > OcrOptions.Default.MaxSide || header.Height > OcrOptions.Default.MaxSide || header.Pixels > OcrOptions.Default.MaxPixels)
        {
            report.Add(new ReadGap("limit-reached", PictureMessages.TooLarge));
            yield break;
        }

        if (IsTooSmallForAList) yield break;
        _reading ??= context.Pictures?.Read(bytes, cancel) ?? new PictureReading.Failed(PictureMessages.NotRead, PictureMessages.NoEngine);
        switch (_reading)
        {
            case PictureReading.Ok(var pages):
                foreach (var section in pages.SelectMany(page => Sections(page, report))) yield return section;
                break;
            case PictureReading.Failed { IsEngineMissing: true } when shown is { } size && !ImageFormat.CanShowList(size.Width, size.Height):
                break; // a logo or seal, however many pixels it has
            case PictureReading.Failed { Code: "damaged" } damaged:
                throw new DamagedFileException(damaged.Code, damaged.Reason);
            case PictureReading.Failed failed:
                report.Add(new ReadGap(failed.Code, failed.Reason));
                break;
        }
    }

    // The library for metadata does not know JPEG 2000.
    private IEnumerable<DocumentSection> Metadata(Document report)
    {
        if (header.Format == Ocr.ImageFormat.Jpeg2000) return [];
        _metadata ??= PictureMetadata.Read(bytes);
        if (!_metadata.IsWhole) report.Add(new ReadGap("metadata-not-read", PictureMessages.MetadataDamaged, new Location { Part = DocumentParts.Metadata }));
        return _metadata.Sections(() => _next++);
    }

    // The sizes in a cut HEIC or AVIF file may be those of thumbnails and tiles only; icons are never made in these formats.
    private bool IsTooSmallForAList => header.Format != Ocr.ImageFormat.Heif && !ImageFormat.CanHoldList(header.Width, header.Height);

    private IEnumerable<DocumentSection> Sections(PicturePage page, Document report)
    {
        var sections = new PictureSections(page, new PicturePlace(header.Frames > 1 ? page.Number : null), () => _next++);
        foreach (var gap in sections.Gaps()) report.Add(gap);
        foreach (var notice in sections.Notices()) report.Add(notice);
        return sections.Read();
    }
}
