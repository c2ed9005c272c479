using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Lists;
using PiiScanner.Ocr.Pictures.Spoiling;

namespace PiiScanner.Ocr.Pictures.Scenes.Cards;

/// <summary>One way in which people photograph or copy an identity card.</summary>
/// <param name="Name">Short.</param>
/// <param name="Draw">The picture of a card, from its number on: the number says which side and whose; a JPEG.</param>
public sealed record CardView(string Name, Func<int, byte[]> Draw)
{
    private const byte Desk = 110;
    private const int Large = 4000;
    private const int Width = 2560;
    private const int Height = 1920;

    /// <summary>Sides in turn: two of the card of 2021, one of them without a readable code, its back, both of 2024, and the older card.</summary>
    private const int Sides = 6;

    /// <summary>All ways.</summary>
    public static IReadOnlyList<CardView> All { get; } =
    [
        new("at an angle, 12 MP", number => Seen(number, 0.6, 6, Large).Picture.Jpeg(88)),
        new("a third of the picture, 12 MP", number => Seen(number, 0.35, 3, Large).Picture.Jpeg(88)),
        new("glare", number => Seen(number, 0.75, 2).With(picture => picture.Glare(0.68, 0.4, 0.14)).Picture.Jpeg(85)),
        new("edges cut off", number => Seen(number, 1.12, 2).Picture.Jpeg(85)),
        new("chat, 1600 pixels", number => Seen(number, 0.7, 5).ShrunkTo(1600).Picture.Jpeg(70)),
        new("chat, 960 pixels", number => Seen(number, 0.85, 2).ShrunkTo(960).Picture.Jpeg(60)),
        new("two on one picture", number => Two(number).Picture.Jpeg(80)),
        new("grey copy on A4", number => Copied(number).Picture.Jpeg(75)),
        new("on its side or head", number => Seen(number, 0.7, 1).Rotated(number % 2 == 0 ? 90 : 180).ShrunkTo(2400).Picture.Jpeg(80)),
        new("moved camera", number => Seen(number, 0.7, 2).ShrunkTo(2000).With(picture => picture.MotionBlur(5)).Picture.Jpeg(85)),
        new("in colour, cut out", number => InColor(number)),
        new("the code alone", number => CodeAlone(number)),
    ];

    private static ListRow Holder(int number) => PeopleGenerator.Make(new ListDesign(900 + number, "DejaVu Sans", 11, "") { Rows = 1, HasAddress = true })[0];

    private static Canvas Side(int number, int dots = 300)
    {
        ListRow holder = Holder(number);
        return (number % Sides) switch
        {
            0 => CardFaces.Front(holder, withCode: true, dots),
            1 => CardFaces.NewFront(holder, dots),
            2 => CardFaces.Back(holder, withCode: false, dots),
            3 => CardFaces.Front(holder, withCode: false, dots),
            4 => CardFaces.Back(holder, withCode: true, dots),
            _ => CardFaces.OldFront(holder, dots),
        };
    }

    private static Sheet Flat(int number)
    {
        using Canvas card = Side(number, 400);
        return card.Sheet();
    }

    private static Sheet Seen(int number, double share, double degrees, int width = Width) =>
        IdentityCards.Photograph(Flat(number), share, number % 2 == 0 ? degrees : -degrees, new Random(number), width);

    private static Sheet Two(int number)
    {
        Sheet left = Flat(number), right = Flat(number + 3);
        return left.Seen(Width, Height, [(96, 512), (1216, 474), (1235, 1190), (109, 1216)], Desk)
            .Under(right.Seen(Width, Height, [(1331, 576), (2464, 614), (2445, 1331), (1318, 1286)], Desk), Desk)
            .With(picture => picture.Shadow(0.6).Blur(1.1).Noise(5, new Random(number)));
    }

    // Both sides on a sheet, as offices file them.
    private static Sheet Copied(int number)
    {
        const int PageWidth = 1654, PageHeight = 2339;
        Sheet one = Flat(number), other = Flat(number + 2);
        return one.Seen(PageWidth, PageHeight, [(470, 380), (1144, 386), (1140, 811), (466, 805)], 255)
            .Under(other.Seen(PageWidth, PageHeight, [(474, 1010), (1148, 1002), (1153, 1427), (479, 1435)], 255), 255)
            .With(picture => picture.Blur(0.7).Noise(12, new Random(number)));
    }

    private static byte[] InColor(int number)
    {
        using Canvas card = Side(number, 250);
        return card.Jpeg(80);
    }

    private static byte[] CodeAlone(int number)
    {
        double module = 6 + (number % 4);
        double side = (QrSymbol.Modules + 10) * module;
        using Canvas code = new(side, side, 72, Color.White);
        for (int y = 0; y < QrSymbol.Modules; y++)
            for (int x = 0; x < QrSymbol.Modules; x++)
                if (QrSymbol.IsDark(x, y))
                    code.Fill((x + 5) * module, (y + 5) * module, module, module, Color.Black);
        return code.Sheet().Rotated((number % 12 * 3) - 9).With(picture => picture.Blur(1.5).Noise(8, new Random(number))).Picture.Jpeg(70);
    }
}
