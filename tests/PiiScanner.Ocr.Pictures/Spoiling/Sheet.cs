using PiiScanner.Ocr.Pictures.Drawing;

namespace PiiScanner.Ocr.Pictures.Spoiling;

/// <summary>A picture with the words that stand in it; what moves pixels moves the words along.</summary>
public sealed record Sheet(GrayRaster Picture, IReadOnlyList<PrintedWord> Words)
{
    /// <summary>Changes pixels without moving them.</summary>
    public Sheet With(Func<GrayRaster, GrayRaster> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with { Picture = change(Picture) };
    }

    /// <summary>Turns about the centre, clockwise, on a page grown to hold all.</summary>
    public Sheet Rotated(double degrees)
    {
        double radians = degrees * Math.PI / 180;
        (double cos, double sin) = (Math.Cos(radians), Math.Sin(radians));
        GrayRaster turned = Picture.Rotate(degrees);
        (double fromX, double fromY, double toX, double toY) = (Picture.Width / 2.0, Picture.Height / 2.0, turned.Width / 2.0, turned.Height / 2.0);
        return Moved(turned, (x, y) => (((x - fromX) * cos) - ((y - fromY) * sin) + toX, ((x - fromX) * sin) + ((y - fromY) * cos) + toY));
    }

    /// <summary>Makes the picture smaller, each new pixel the mean of what it covers.</summary>
    public Sheet ShrunkTo(int longSide)
    {
        GrayRaster small = Picture.ShrinkTo(longSide);
        (double factorX, double factorY) = ((double)small.Width / Picture.Width, (double)small.Height / Picture.Height);
        return Moved(small, (x, y) => (x * factorX, y * factorY));
    }

    /// <summary>The sheet as it is seen on a ground of one shade.</summary>
    /// <param name="width">Of the new picture.</param>
    /// <param name="height">Of the new picture.</param>
    /// <param name="corners">Where its corners are seen, from the top left clockwise.</param>
    /// <param name="ground">Shade around it.</param>
    public Sheet Seen(int width, int height, (double X, double Y)[] corners, byte ground)
    {
        (double X, double Y)[] own = [(0, 0), (Picture.Width, 0), (Picture.Width, Picture.Height), (0, Picture.Height)];
        if (Pipeline.PlaneMap.Between(corners, own) is not { } back || Pipeline.PlaneMap.Between(own, corners) is not { } forth)
            throw new ArgumentException("three corners in a line", nameof(corners));
        return Moved(Picture.Warp(width, height, back.Apply, ground), forth.Apply);
    }

    /// <summary>Paper that does not lie flat: lines bend by as many pixels at most.</summary>
    public Sheet Curled(double depth) => Moved(
        Picture.Warp(Picture.Width, Picture.Height, (x, y) => (x, y + (depth * Math.Sin(Math.PI * x / Picture.Width))), 255),
        (x, y) => (x, y - (depth * Math.Sin(Math.PI * x / Picture.Width))));

    /// <summary>Paints another sheet over this one; dark ground of the other counts as nothing there.</summary>
    /// <param name="other">Of the same size.</param>
    /// <param name="ground">The shade that is nothing.</param>
    public Sheet Under(Sheet other, byte ground)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Sheet(Picture.Under(other.Picture, ground), [.. Words, .. other.Words]);
    }

    private Sheet Moved(GrayRaster picture, Func<double, double, (double X, double Y)> map) => new(picture, [.. Words.Select(word => word.Moved(map))]);
}
