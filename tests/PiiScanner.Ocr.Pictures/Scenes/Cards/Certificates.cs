using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Lists;
using PiiScanner.Ocr.Pictures.Spoiling;

namespace PiiScanner.Ocr.Pictures.Scenes.Cards;

/// <summary>Pictures of certificates in the ways they are posted, and of pages that hold the words of one and are none.</summary>
public static class Certificates
{
    private const int Kinds = 4;
    private const byte Wall = 190;
    private const byte Table = 90;

    /// <summary>Ways in which certificates are posted; the number says which certificate and whose.</summary>
    public static IReadOnlyList<CardView> Views { get; } =
    [
        new("certificate: scanned", Scanned),
        new("certificate: on a table", number => OnTable(Sheet(number), number).Picture.Jpeg(80)),
        new("certificate: on a table, chat, 1280 pixels", number => OnTable(Sheet(number), number).ShrunkTo(1280).Picture.Jpeg(70)),
        new("certificate: half of the picture, on a wall", number => OnWall(Sheet(number), number).Picture.Jpeg(82)),
        new("certificate: glare and a turn", number => OnTable(Sheet(number), number).Rotated(number % 2 == 0 ? 4 : -6).With(picture => picture.Glare(0.3, 0.7, 0.12)).Picture.Jpeg(80)),
        new("certificate: moved camera", number => OnTable(Sheet(number), number).With(picture => picture.MotionBlur(4)).Picture.Jpeg(80)),
    ];

    /// <summary>Pages like them that name nobody's certificate.</summary>
    public static IReadOnlyList<OtherPicture> Others { get; } =
    [
        new("blank certificate", false, number => Seen(CertificateFaces.Blank(number), number)),
        new("letter that speaks of certificates", false, number => Seen(NoticePages.Letter(number), number)),
        new("banner", false, number => Seen(NoticePages.Banner(number), number)),
        new("plan", false, number => Seen(NoticePages.Plan(number), number)),
        new("print shop", false, number => Seen(NoticePages.PrintShop(number), number)),
        new("rules of a prize", false, number => Seen(NoticePages.PrizeRules(number), number)),
    ];

    private static ListRow Person(int number) => PeopleGenerator.Make(new ListDesign(3000 + number, "DejaVu Sans", 11, "") { Rows = 1, HasAddress = true })[0];

    private static Canvas Face(int number) => (number % Kinds) switch
    {
        0 => CertificateFaces.Praise(Person(number), number / Kinds),
        1 => CertificateFaces.Diploma(Person(number), number / Kinds),
        2 => CertificateFaces.Birth(Person(number), Person(number + 500), number / Kinds),
        _ => CertificateFaces.Completion(Person(number), number / Kinds),
    };

    private static Sheet Sheet(int number)
    {
        using Canvas page = Face(number);
        return page.Sheet();
    }

    private static byte[] Scanned(int number)
    {
        using Canvas page = Face(number);
        return page.Jpeg(75);
    }

    private static byte[] Seen(Canvas page, int number)
    {
        using (page)
            return OnTable(page.Sheet(), number).Picture.Jpeg(80);
    }

    private static Sheet OnTable(Sheet page, int number)
    {
        (int width, int height) = page.Picture.Width > page.Picture.Height ? (2400, 1800) : (1800, 2400);
        double slant = 0.02 * (1 + (number % 4));
        return page.Seen(width, height, [(width * 0.05, height * slant), (width * 0.94, height * 0.05), (width * 0.97, height * 0.95), (width * slant, height * 0.94)], Table)
            .With(picture => picture.Shadow(0.5).Blur(1.1).Noise(6, new Random(number)));
    }

    private static Sheet OnWall(Sheet page, int number)
    {
        const int Side = 2600;
        double half = Side * 0.26, tall = half * page.Picture.Height / page.Picture.Width, middle = Side / 2.0;
        return page.Seen(Side, Side, [(middle - half, middle - tall), (middle + half, middle - (tall * 0.95)), (middle + half, middle + (tall * 0.97)), (middle - (half * 0.99), middle + tall)], Wall)
            .With(picture => picture.Blur(1).Noise(6, new Random(number)));
    }
}
