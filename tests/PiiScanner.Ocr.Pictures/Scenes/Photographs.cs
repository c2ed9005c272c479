using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Lists;
using PiiScanner.Ocr.Pictures.Spoiling;

namespace PiiScanner.Ocr.Pictures.Scenes;

/// <summary>Photographs with more than one flat page in them.</summary>
public static class Photographs
{
    private const byte Desk = 80;
    private const byte Cork = 150;
    private const string Serif = "TeX Gyre Termes";
    private const string Sans = "DejaVu Sans";

    /// <summary>Two sheets side by side on a desk, each lying its own way.</summary>
    public static Scene TwoPages()
    {
        (Sheet left, List<ListRow> first) = Page(new ListDesign(40, Serif, 12, "#000000") { Rows = 14 });
        (Sheet right, List<ListRow> second) = Page(new ListDesign(41, Serif, 12, "#000000") { Rows = 14 });
        Sheet desk = left.Seen(3400, 2465, [(76, 102), (1615, 60), (1666, 2244), (110, 2295)], Desk)
            .Under(right.Seen(3400, 2465, [(1794, 76), (3298, 162), (3230, 2338), (1751, 2227)], Desk), Desk);
        return Finished("two-pages", desk, [.. first, .. second]);
    }

    /// <summary>A board with three sheets of different sizes, none of them straight.</summary>
    public static Scene NoticeBoard()
    {
        (Sheet one, List<ListRow> first) = Page(new ListDesign(42, Serif, 12, "#000000") { Rows = 10 });
        (Sheet two, List<ListRow> second) = Page(new ListDesign(43, Sans, 11, "#000000") { Rows = 10, IsLandscape = true });
        (Sheet three, List<ListRow> third) = Page(new ListDesign(44, Serif, 12, "") { Rows = 10 });
        Sheet board = one.Seen(4000, 3000, [(160, 260), (1560, 190), (1630, 2170), (240, 2240)], Cork)
            .Under(two.Seen(4000, 3000, [(1780, 180), (3760, 250), (3710, 1640), (1740, 1570)], Cork), Cork)
            .Under(three.Seen(4000, 3000, [(2300, 1720), (3240, 1760), (3180, 3090), (2240, 3040)], Cork), Cork);
        return Finished("notice-board", board, [.. first, .. second, .. third]);
    }

    /// <summary>A list that covers a quarter of a photograph.</summary>
    public static Scene Quarter()
    {
        (Sheet page, List<ListRow> people) = Page(new ListDesign(45, Serif, 12, "#000000") { Rows = 14 });
        return Finished("quarter", Degradation.Corner(page, 0.5, new Random(45)).ShrunkTo(3400), people);
    }

    /// <summary>A page in the sun with the sharp shadow of a telephone across its table.</summary>
    public static Scene HardShadow()
    {
        (Sheet page, List<ListRow> people) = Page(new ListDesign(46, Serif, 12, "#000000") { Rows = 14 });
        Sheet seen = page.Seen(1900, 2500, [(120, 100), (1790, 140), (1820, 2390), (90, 2420)], Desk)
            .With(picture => picture.Half(0.45, 0.55, 0.5).Blur(1).Noise(5, new Random(46)));
        return new Scene("hard-shadow", seen.Picture.Jpeg(85), people, seen.Words);
    }

    private static (Sheet Sheet, List<ListRow> People) Page(ListDesign design)
    {
        List<ListRow> people = PeopleGenerator.Make(design);
        using Canvas canvas = ListDrawing.Page(design, people, 200);
        return (canvas.Sheet(), people);
    }

    private static Scene Finished(string name, Sheet sheet, IReadOnlyList<ListRow> people)
    {
        Sheet seen = sheet.With(picture => picture.Shadow(0.6).Blur(1).Noise(5, new Random(people.Count)));
        return new Scene(name, seen.Picture.Jpeg(85), people, seen.Words);
    }
}
