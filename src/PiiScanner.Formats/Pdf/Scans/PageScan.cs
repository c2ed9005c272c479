using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;

namespace PiiScanner.Formats.Pdf;

/// <summary>What was seen on a page.</summary>
/// <param name="Need">What was looked at.</param>
/// <param name="Pictures">What was read, and where it stands.</param>
/// <param name="Gaps">What was not.</param>
internal sealed record PageScan(ScanNeed Need, IReadOnlyList<(PicturePage Page, PicturePlace Place)> Pictures, IReadOnlyList<ReadGap> Gaps)
{
    /// <summary>Whether all of it was read from the files of pictures, not from the page as drawn. Default false.</summary>
    public bool IsFromFiles { get; init; }

    /// <summary>Whether what was seen stands for the page's own text.</summary>
    public bool IsWholePage => Need == ScanNeed.Page && Pictures.Count > 0;
}
