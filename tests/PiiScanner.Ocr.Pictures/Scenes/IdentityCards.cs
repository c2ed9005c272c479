using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Spoiling;

namespace PiiScanner.Ocr.Pictures.Scenes;

/// <summary>An identity card, invented, with the code that stands on real ones; and photographs of it.</summary>
public static class IdentityCards
{
    private const double Millimetre = 72 / 25.4;
    private const int Dots = 300;
    private const byte Desk = 110;

    /// <summary>The front, 85.6 by 54 mm at 300 dots an inch.</summary>
    public static Canvas Front()
    {
        Canvas card = new(85.6 * Millimetre, 54 * Millimetre, Dots, Color.Of("#d8e8e0"));
        Face face = new("DejaVu Sans", 6.5), bold = face with { IsBold = true };
        card.Text(60, 14, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold, Color.Black);
        card.Text(92, 36, "CĂN CƯỚC CÔNG DÂN", new Face("DejaVu Sans", 9, IsBold: true), Color.Of("#b01818"));
        card.Fill(10, 50, 52, 70, Color.Of("#8894a0"));
        card.Text(70, 66, "Số / No.: 060206001234", bold, Color.Black);
        card.Text(70, 82, "Họ và tên: NGUYỄN VĂN BÌNH", face, Color.Black);
        card.Text(70, 98, "Ngày sinh: 15/04/2006", face, Color.Black);
        card.Text(70, 114, "Nơi thường trú: Thôn Đông Hải, Xã Tân Lập", face, Color.Black);
        double module = 18 * Millimetre / QrSymbol.Modules, left = card.Width - (18 * Millimetre) - 8, top = 22;
        card.Fill(left - (4 * module), top - (4 * module), (QrSymbol.Modules + 8) * module, (QrSymbol.Modules + 8) * module, Color.White);
        for (int y = 0; y < QrSymbol.Modules; y++)
            for (int x = 0; x < QrSymbol.Modules; x++)
                if (QrSymbol.IsDark(x, y))
                    card.Fill(left + (x * module), top + (y * module), module * 1.02, module * 1.02, Color.Black);
        return card;
    }

    /// <summary>The card on a desk, tilted and a little out of focus.</summary>
    /// <param name="front">As drawn.</param>
    /// <param name="share">Of the photograph's width that it fills.</param>
    /// <param name="degrees">How far it is turned.</param>
    /// <param name="random">For the grain.</param>
    /// <param name="width">Pixels across; three quarters of that down.</param>
    public static Sheet Photograph(Sheet front, double share, double degrees, Random random, int width = 4000)
    {
        ArgumentNullException.ThrowIfNull(front);
        int height = width * 3 / 4;
        double half = share * width / 2, tall = half * front.Picture.Height / front.Picture.Width, radians = degrees * Math.PI / 180;
        (double X, double Y) Corner(double x, double y) =>
            ((width / 2.0) + (x * Math.Cos(radians)) - (y * Math.Sin(radians)), (height / 2.0) + (x * Math.Sin(radians)) + (y * Math.Cos(radians)));
        return front.Seen(width, height, [Corner(-half, -tall), Corner(half, -tall * 0.96), Corner(half * 0.98, tall), Corner(-half, tall * 0.98)], Desk)
            .With(picture => picture.Shadow(0.6).Blur(1.2).Noise(6, random));
    }
}
