using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>One way in which a printed list becomes a picture.</summary>
/// <param name="Name">Short, as in the tables.</param>
/// <param name="DotsPerInch">Resolution it is rendered at first.</param>
/// <param name="Apply">From the rendered page to an image file.</param>
internal sealed record Degradation(string Name, int DotsPerInch, Func<GrayPicture, Random, byte[]> Apply)
{
    private static readonly string[] Moving = ["rot3", "rot-3", "rot90", "rot180", "photo", "photoz", "fb960", "curl", "quarter"];

    /// <summary>True when every letter stays where the page has it, so that boxes can be compared with the PDF's.</summary>
    public bool KeepsPlaces => Array.IndexOf(Moving, Name) < 0;

    public static IReadOnlyList<Degradation> All { get; } =
    [
        new("c300", 300, (page, _) => page.Png()),
        new("c200", 200, (page, _) => page.Png()),
        new("c100", 100, (page, _) => page.Png()),
        new("c150j40", 150, (page, _) => page.Jpeg(40)),
        new("noise30", 200, (page, random) => page.Noise(30, random).Png()),
        new("rot3", 200, (page, _) => page.Rotate(3).Png()),
        new("rot-3", 200, (page, _) => page.Rotate(-3).Png()),
        new("rot90", 200, (page, _) => page.Rotate(90).Png()),
        new("rot180", 200, (page, _) => page.Rotate(180).Png()),
        new("shadow", 200, (page, _) => page.Shadow(0.25).Png()),
        new("blur2", 200, (page, _) => page.Blur(2).Png()),
        new("photo", 300, (page, random) => Photograph(page, 4000, random).Jpeg(85)),
        new("photoz", 300, (page, random) => Photograph(page, 4000, random).ShrinkTo(1600).Jpeg(75)),
        new("fb960", 200, (page, _) => page.ShrinkTo(page.Width > page.Height ? 960 : 960 * page.Height / page.Width).Jpeg(70)),
        new("xl96", 96, (page, _) => page.Png()),
        new("bw200", 200, (page, random) => page.Binary(0.01, random).Png()),
        new("motion", 200, (page, _) => page.MotionBlur(5).Jpeg(85)),
        new("glare", 200, (page, _) => page.Glare(0.6, 0.5, 0.25).Jpeg(85)),
        new("curl", 200, (page, _) => Curl(page).Jpeg(85)),
        new("quarter", 300, (page, random) => Corner(page, 4000, 0.5, random).Jpeg(85)),
    ];

    /// <summary>A phone's photograph: the sheet on a dark desk seen at an angle, light from one side, out of focus, grainy.</summary>
    private static GrayPicture Photograph(GrayPicture page, int longSide, Random random)
    {
        (int width, int height) = page.Width > page.Height ? (longSide, longSide * 3 / 4) : (longSide * 3 / 4, longSide);
        double Tilt() => 0.03 + (0.05 * random.NextDouble());
        (double X, double Y)[] seen =
        [
            (width * Tilt(), height * Tilt()), (width * (1 - Tilt()), height * Tilt()),
            (width * (1 - Tilt()), height * (1 - Tilt())), (width * Tilt(), height * (1 - Tilt())),
        ];
        return Placed(page, width, height, seen).Shadow(0.45).Blur(1.4).Noise(6, random);
    }

    /// <summary>The same with the sheet filling only a part of the picture.</summary>
    private static GrayPicture Corner(GrayPicture page, int longSide, double share, Random random)
    {
        (int width, int height) = page.Width > page.Height ? (longSide, longSide * 3 / 4) : (longSide * 3 / 4, longSide);
        (double left, double top) = (width * 0.3, height * 0.25);
        (double X, double Y)[] seen =
            [(left, top + 20), (left + (width * share), top), (left + (width * share) + 30, top + (height * share)), (left - 10, top + (height * share) + 25)];
        return Placed(page, width, height, seen).Shadow(0.6).Blur(1).Noise(5, random);
    }

    private static GrayPicture Placed(GrayPicture page, int width, int height, (double X, double Y)[] seen)
    {
        const byte Desk = 90;
        PlaneMap map = PlaneMap.Between(seen, [(0, 0), (page.Width, 0), (page.Width, page.Height), (0, page.Height)]) ?? PlaneMap.Identity;
        return page.Warp(width, height, map.Apply, Desk);
    }

    /// <summary>Paper that does not lie flat: lines bend by up to half a line's height.</summary>
    private static GrayPicture Curl(GrayPicture page) =>
        page.Warp(page.Width, page.Height, (x, y) => (x, y + (10 * Math.Sin(Math.PI * x / page.Width))), 255);
}
