using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Image;

/// <summary>Where a picture stands: the page, and how its pixels lie on it.</summary>
/// <param name="Page">Number of the page or frame, from 1; null for a picture of one frame that is a file of its own.</param>
public sealed record PicturePlace(int? Page)
{
    /// <summary>The part it belongs to, one of <see cref="DocumentParts"/>; null is the body.</summary>
    public string? Part { get; init; }

    /// <summary>Page units to the right for one pixel to the right. Default 1: the page is measured in the picture's own pixels.</summary>
    public double XPerColumn { get; init; } = 1;

    /// <summary>Page units to the right for one pixel down. Default 0.</summary>
    public double XPerRow { get; init; }

    /// <summary>Page units down for one pixel to the right. Default 0.</summary>
    public double YPerColumn { get; init; }

    /// <summary>Page units down for one pixel down. Default 1.</summary>
    public double YPerRow { get; init; } = 1;

    /// <summary>Where the picture's top left corner lies on the page.</summary>
    public double OriginX { get; init; }

    /// <summary>Where the picture's top left corner lies on the page.</summary>
    public double OriginY { get; init; }

    /// <summary>A picture that fills an upright rectangle of its page, such as a page that was rendered whole.</summary>
    /// <param name="page">Number of the page, from 1.</param>
    /// <param name="area">The rectangle, in page units with the origin top left.</param>
    /// <param name="width">Pixels across, as shown.</param>
    /// <param name="height">Pixels down, as shown.</param>
    public static PicturePlace Filling(int page, Box area, int width, int height) => new(page)
    {
        XPerColumn = area.Width / Math.Max(1, width),
        YPerRow = area.Height / Math.Max(1, height),
        OriginX = area.X,
        OriginY = area.Y,
    };

    /// <summary>The upright rectangle on the page around a rectangle of pixels.</summary>
    /// <param name="x">Left edge, in pixels of the picture as shown.</param>
    /// <param name="y">Top edge.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    public Box Map(double x, double y, double width, double height)
    {
        var left = OriginX + (XPerColumn * x) + (XPerRow * y);
        var top = OriginY + (YPerColumn * x) + (YPerRow * y);
        var (acrossX, acrossY) = (XPerColumn * width, YPerColumn * width);
        var (downX, downY) = (XPerRow * height, YPerRow * height);
        return new Box(
            left + Math.Min(0, acrossX) + Math.Min(0, downX),
            top + Math.Min(0, acrossY) + Math.Min(0, downY),
            Math.Abs(acrossX) + Math.Abs(downX),
            Math.Abs(acrossY) + Math.Abs(downY));
    }
}
