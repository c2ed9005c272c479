using PiiScanner.Ocr.Pictures.Drawing;

namespace PiiScanner.Ocr.Pictures.Spoiling;

/// <summary>How hard a class of pictures is; each level has targets of its own.</summary>
public enum Level
{
    /// <summary>Scans, even shadowed or turned.</summary>
    Scan,
    /// <summary>Few pixels a letter, or no shades.</summary>
    Coarse,
    /// <summary>Twelve megapixels of a phone.</summary>
    Photo,
    /// <summary>The same after a chat program.</summary>
    ChatPhoto,
    /// <summary>Out of focus.</summary>
    Blurred,
    /// <summary>Without a target of its own.</summary>
    Other,
}

/// <summary>A file as somebody would publish it, and where its words are.</summary>
public sealed record SpoiledSheet(byte[] File, IReadOnlyList<PrintedWord> Words);

/// <summary>One way in which a printed list becomes a picture.</summary>
/// <param name="Name">Short, as in the tables.</param>
/// <param name="Level">Whose targets it has.</param>
/// <param name="DotsPerInch">Resolution it is drawn at first.</param>
/// <param name="Apply">What happens to it then.</param>
/// <param name="Quality">Of the JPEG it is kept as; 0 for PNG.</param>
public sealed record Degradation(string Name, Level Level, int DotsPerInch, int Quality, Func<Sheet, Random, Sheet> Apply)
{
    private const int PhotoSide = 4000;
    private const byte Desk = 90;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Degradation> All { get; } =
    [
        new("c300", Level.Scan, 300, 0, (page, _) => page),
        new("c200", Level.Scan, 200, 0, (page, _) => page),
        new("c150j40", Level.Scan, 150, 40, (page, _) => page),
        new("noise30", Level.Scan, 200, 0, (page, random) => page.With(picture => picture.Noise(30, random))),
        new("rot3", Level.Scan, 200, 0, (page, _) => page.Rotated(3)),
        new("rot-3", Level.Scan, 200, 0, (page, _) => page.Rotated(-3)),
        new("rot90", Level.Scan, 200, 0, (page, _) => page.Rotated(90)),
        new("rot180", Level.Scan, 200, 0, (page, _) => page.Rotated(180)),
        new("shadow", Level.Scan, 200, 0, (page, _) => page.With(picture => picture.Shadow(0.25))),
        new("c100", Level.Coarse, 100, 0, (page, _) => page),
        new("xl96", Level.Coarse, 96, 0, (page, _) => page),
        new("xl120", Level.Coarse, 120, 0, (page, _) => page),
        new("fb960", Level.Coarse, 200, 70, (page, _) => page.ShrunkTo(ShortTo(960, page))),
        new("fb1600", Level.Coarse, 200, 75, (page, _) => page.ShrunkTo(ShortTo(1600, page))),
        new("bw200", Level.Coarse, 200, 0, (page, random) => page.With(picture => picture.Binary(0.01, random))),
        new("photo", Level.Photo, 300, 85, Photograph),
        new("photoz", Level.ChatPhoto, 300, 75, (page, random) => Photograph(page, random).ShrunkTo(1600)),
        new("blur1", Level.Scan, 200, 0, (page, _) => page.With(picture => picture.Blur(1))),
        new("blur2", Level.Blurred, 200, 0, (page, _) => page.With(picture => picture.Blur(2))),
        new("motion", Level.Other, 200, 85, (page, _) => page.With(picture => picture.MotionBlur(5))),
        new("glare", Level.Other, 200, 85, (page, _) => page.With(picture => picture.Glare(0.6, 0.5, 0.25))),
        new("curl", Level.Other, 200, 85, (page, _) => page.Curled(10)),
        new("fax", Level.Other, 200, 0, (page, random) => page.With(picture => picture.Fax(random))),
        new("j20", Level.Other, 150, 20, (page, _) => page),
        new("quarter", Level.Other, 300, 85, (page, random) => Corner(page, 0.5, random)),
    ];

    /// <summary>The picture of a page.</summary>
    public SpoiledSheet Spoil(Sheet page, Random random)
    {
        Sheet sheet = Apply(page, random);
        return new SpoiledSheet(Quality == 0 ? sheet.Picture.Png() : sheet.Picture.Jpeg(Quality), sheet.Words);
    }

    /// <summary>A phone's photograph: the sheet on a dark desk seen at an angle, light from one side, out of focus, grainy.</summary>
    public static Sheet Photograph(Sheet page, Random random)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(random);
        (int width, int height) = Photo(page);
        double Tilt() => 0.03 + (0.05 * random.NextDouble());
        (double X, double Y)[] seen =
        [
            (width * Tilt(), height * Tilt()), (width * (1 - Tilt()), height * Tilt()),
            (width * (1 - Tilt()), height * (1 - Tilt())), (width * Tilt(), height * (1 - Tilt())),
        ];
        return page.Seen(width, height, seen, Desk).With(picture => picture.Shadow(0.45).Blur(1.4).Noise(6, random));
    }

    /// <summary>The same with the sheet filling only a part of the picture.</summary>
    public static Sheet Corner(Sheet page, double share, Random random)
    {
        ArgumentNullException.ThrowIfNull(page);
        (int width, int height) = Photo(page);
        (double left, double top) = (width * 0.3, height * 0.25);
        (double X, double Y)[] seen =
            [(left, top + 20), (left + (width * share), top), (left + (width * share) + 30, top + (height * share)), (left - 10, top + (height * share) + 25)];
        return page.Seen(width, height, seen, Desk).With(picture => picture.Shadow(0.6).Blur(1).Noise(5, random));
    }

    private static (int Width, int Height) Photo(Sheet page) =>
        page.Picture.Width > page.Picture.Height ? (PhotoSide, PhotoSide * 3 / 4) : (PhotoSide * 3 / 4, PhotoSide);

    // Social networks bound the width; of a page on its short side that leaves the longer side longer.
    private static int ShortTo(int width, Sheet page) =>
        page.Picture.Width > page.Picture.Height ? width : width * page.Picture.Height / page.Picture.Width;
}
