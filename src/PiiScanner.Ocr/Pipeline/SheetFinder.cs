using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>A part of a picture that is read for itself: a sheet of paper, or all that is on none.</summary>
/// <param name="Area">In pixels of the picture as shown.</param>
/// <param name="Foreign">Areas inside it that belong to other sheets, to be painted over before reading; empty when the picture is one page.</param>
internal sealed record SheetArea(Rect Area, IReadOnlyList<Rect> Foreign);

/// <summary>
/// Second half of step 2: when text stands on several sheets (two pages on a desk, a notice board), gives each its own
/// area, since each lies at its own angle. Every pixel belongs to exactly one of them, so nothing is read twice or not at all.
/// </summary>
/// <remarks>
/// Paper is told from what it lies on by growing from the letters outwards until the shade changes within a pixel or two
/// of a small copy: shadows change slowly, edges of paper do not.
/// </remarks>
internal static class SheetFinder
{
    private const int FewestLetters = 60;
    private const int FewestElsewhere = 6;
    private const double SmallestShare = 0.04;
    private const int MostSheets = 8;
    private const double MostOfThePicture = 0.92;
    private const int ShadowEdge = 6; // of the small copy: between two sheets more of the desk is seen
    private const double DarkestPaper = 45;
    private const int CopySize = 400;
    private const int TextGap = 9;

    /// <summary>The areas to read; empty for almost every picture: it is one page.</summary>
    public static List<SheetArea> Find(Pix gray, TextEvidence evidence)
    {
        if (evidence.Letters.Count < 2 * FewestLetters || Math.Min(gray.Width, gray.Height) < CopySize)
            return [];
        double factor = Math.Min(1, (double)CopySize / Math.Max(gray.Width, gray.Height));
        ShadeMap shades = ShadeMap.Of(gray, factor, TextGap);
        int[] sheets = Grow(shades, evidence, factor);
        if (sheets.Length is < 1 or > MostSheets || (sheets.Length == 1 && shades.Share(sheets[0]) > MostOfThePicture))
            return [];
        Rect whole = new(0, 0, gray.Width, gray.Height);
        return [.. sheets.Append(0).Where(label => CanCarryText(shades, label, evidence)).Select(label => Area(shades, label, factor, whole))
            .Where(area => HoldsLetters(area, evidence.Letters))];
    }

    // The labels of what is large enough, and holds enough text, to be a sheet. The rest, coloured cells among it, belongs
    // to the sheet around it, or to none.
    private static int[] Grow(ShadeMap shades, TextEvidence evidence, double factor)
    {
        int count = 0;
        (int X, int Y)[] letters = [.. evidence.Letters.Select(letter => ((int)(letter.CenterX * factor), (int)(letter.CenterY * factor)))];
        foreach ((int x, int y) in letters)
            if (shades[x, y] == 0 && shades.Grow(x, y, ++count) > MostOfThePicture)
                return [];
        shades.KeepOnly(letters.GroupBy(at => shades[at.X, at.Y]).Where(same => same.Key != 0 && same.Count() >= FewestLetters).Select(same => same.Key)
            .Where(label => shades.Share(label) >= SmallestShare && CanCarryText(shades, label, evidence)).ToArray());
        if (shades.Labels > 1)
            shades.JoinNeighbours(ShadowEdge);
        shades.FillHoles();
        return [.. letters.Select(at => shades[at.X, at.Y]).Where(label => label != 0).Distinct().Order()];
    }

    // The frame of a screen, a dark desk: what a camera sees there are its own waves and grain.
    private static bool CanCarryText(ShadeMap shades, int label, TextEvidence evidence) => evidence.IsInverted || shades.Mean(label) >= DarkestPaper;

    private static SheetArea Area(ShadeMap shades, int label, double factor, Rect whole)
    {
        Rect Full(Rect box) => Rect.FromEdges((int)(box.X / factor), (int)(box.Y / factor), (int)Math.Ceiling(box.Right / factor), (int)Math.Ceiling(box.Bottom / factor)).Intersect(whole);
        Rect area = Full(shades.Extent(label));
        return new SheetArea(area, [.. shades.Others(label).Select(Full).Select(run => run.Intersect(area)).Where(run => !run.IsEmpty)]);
    }

    private static bool HoldsLetters(SheetArea sheet, IReadOnlyList<Rect> letters) =>
        letters.Where(letter => sheet.Area.Contains(letter.CenterX, letter.CenterY) && !sheet.Foreign.Any(run => run.Contains(letter.CenterX, letter.CenterY)))
            .Take(FewestElsewhere).Count() == FewestElsewhere;
}
