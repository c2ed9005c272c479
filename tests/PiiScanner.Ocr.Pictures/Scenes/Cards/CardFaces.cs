using System.Globalization;
using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Lists;

namespace PiiScanner.Ocr.Pictures.Scenes.Cards;

/// <summary>Both sides of invented identity documents of the size of a bank card, with the print that stands on real ones.</summary>
public static class CardFaces
{
    private const double Millimetre = 72 / 25.4;
    private const double WidthMillimetres = 85.6;
    private const double HeightMillimetres = 54;
    private const string Sans = "Arimo";
    private const string Machine = "Cousine";
    private static readonly Color Red = Color.Of("#b8241f");
    private static readonly Color Ink = Color.Of("#1c1c1c");
    private static readonly Color Label = Color.Of("#3f6f6a");
    private static readonly Color Portrait = Color.Of("#8d97a3");

    /// <summary>Front of the card with a chip of 2021: title in red, code at the top right.</summary>
    /// <param name="holder">Whose it is.</param>
    /// <param name="withCode">False for a card whose code is worn off.</param>
    /// <param name="dots">Dots an inch.</param>
    public static Canvas Front(ListRow holder, bool withCode, int dots = 300)
    {
        ArgumentNullException.ThrowIfNull(holder);
        Canvas card = Blank("#d5e6dc", dots);
        Heading(card);
        card.Text(74, 50, "CĂN CƯỚC CÔNG DÂN", new Face(Sans, 9, IsBold: true), Red);
        card.Text(94, 58, "Citizen Identity Card", Small, Red);
        card.Text(76, 75, "Số / No.:", Small, Label);
        card.Text(104, 76, holder.Identity, new Face(Sans, 10, IsBold: true), Ink);
        Pair(card, 76, 85, "Họ và tên / Full name:", holder.Name.ToUpper(CultureInfo.InvariantCulture), isBelow: true);
        Pair(card, 76, 103, "Ngày sinh / Date of birth:", holder.BirthDate, isBelow: false);
        Pair(card, 76, 111, "Giới tính / Sex:", "Nam", isBelow: false);
        Pair(card, 150, 111, "Quốc tịch / Nationality:", "Việt Nam", isBelow: false);
        Pair(card, 76, 119, "Quê quán / Place of origin:", holder.Address, isBelow: true);
        Pair(card, 76, 136, "Nơi thường trú / Place of residence:", holder.Address, isBelow: true);
        card.Fill(10, 56, 56, 74, Portrait);
        card.Text(10, 140, "Có giá trị đến: 15/04/2031", Small, Label);
        if (withCode)
            Code(card, card.Width - (17 * Millimetre) - 8, 8, 16 * Millimetre);
        return card;
    }

    /// <summary>Front of the card of 2024: no code, other labels.</summary>
    public static Canvas NewFront(ListRow holder, int dots = 300)
    {
        ArgumentNullException.ThrowIfNull(holder);
        Canvas card = Blank("#cfe3ea", dots);
        Heading(card);
        card.Text(98, 54, "CĂN CƯỚC", new Face(Sans, 12, IsBold: true), Red);
        card.Text(100, 62, "IDENTITY CARD", Small, Red);
        card.Text(80, 74, "Số định danh cá nhân / Personal identification number:", Small, Label);
        card.Text(80, 86, holder.Identity, new Face(Sans, 11, IsBold: true), Ink);
        Pair(card, 80, 94, "Họ, chữ đệm và tên khai sinh / Full name:", holder.Name.ToUpper(CultureInfo.InvariantCulture), isBelow: true);
        Pair(card, 80, 112, "Ngày, tháng, năm sinh / Date of birth:", holder.BirthDate, isBelow: false);
        Pair(card, 80, 124, "Giới tính / Sex:", "Nữ", isBelow: false);
        Pair(card, 80, 136, "Quốc tịch / Nationality:", "Việt Nam", isBelow: false);
        card.Fill(12, 62, 58, 76, Portrait);
        return card;
    }

    /// <summary>Back with the three lines of a machine readable zone (ICAO Doc 9303, size TD1).</summary>
    /// <param name="holder">Whose it is.</param>
    /// <param name="withCode">True for the card of 2024, which has its code here.</param>
    /// <param name="dots">Dots an inch.</param>
    public static Canvas Back(ListRow holder, bool withCode, int dots = 300)
    {
        ArgumentNullException.ThrowIfNull(holder);
        Canvas card = Blank("#dfe6d6", dots);
        Pair(card, 12, 14, withCode ? "Nơi cư trú / Place of residence:" : "Đặc điểm nhận dạng / Personal identification:", withCode ? holder.Address : "Nốt ruồi C: 1cm dưới mép phải", isBelow: true);
        Pair(card, 12, 34, withCode ? "Ngày, tháng, năm cấp / Date of issue:" : "Ngày, tháng, năm / Date, month, year:", "20/08/2024", isBelow: false);
        card.Text(12, 48, withCode ? "BỘ CÔNG AN" : "CỤC TRƯỞNG CỤC CẢNH SÁT", Small with { IsBold = true }, Ink);
        card.Text(12, 55, withCode ? "MINISTRY OF PUBLIC SECURITY" : "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI", Small, Ink);
        card.FillRound(16, 62, 34, 28, 4, Color.Of("#c9b26a"));
        if (withCode)
            Code(card, card.Width - (18 * Millimetre) - 6, 8, 17 * Millimetre);
        string[] lines = MachineLines(holder);
        for (int i = 0; i < lines.Length; i++)
            card.Text(9, 112 + (13 * i), lines[i], new Face(Machine, 12.4), Ink);
        return card;
    }

    /// <summary>Front of the older card with nine digits, on greenish paper.</summary>
    public static Canvas OldFront(ListRow holder, int dots = 300)
    {
        ArgumentNullException.ThrowIfNull(holder);
        Canvas card = Blank("#c6dcc0", dots);
        card.Text(56, 13, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new Face(Sans, 7, IsBold: true), Ink);
        card.Text(80, 23, "Độc lập - Tự do - Hạnh phúc", new Face(Sans, 6.5), Ink);
        card.Text(72, 40, "GIẤY CHỨNG MINH NHÂN DÂN", new Face(Sans, 10, IsBold: true), Red);
        card.Text(100, 55, "SỐ " + holder.Identity[..9], new Face(Sans, 11, IsBold: true), Red);
        string[] values = [holder.Name.ToUpper(CultureInfo.InvariantCulture), holder.BirthDate.Replace('/', '-'), holder.Address, holder.Address];
        string[] labels = ["Họ tên:", "Sinh ngày:", "Nguyên quán:", "Nơi ĐKHK thường trú:"];
        for (int i = 0; i < labels.Length; i++)
        {
            double run = card.Text(78, 70 + (18 * i), labels[i], new Face(Sans, 7), Ink);
            card.Text(82 + run, 70 + (18 * i), values[i], new Face(Sans, 7.5, IsItalic: true), Ink);
        }
        card.Fill(10, 58, 56, 74, Portrait);
        return card;
    }

    private static Face Small => new(Sans, 5.4);

    private static string[] MachineLines(ListRow holder)
    {
        string born = holder.BirthDate[8..] + holder.BirthDate[3..5] + holder.BirthDate[..2], number = holder.Identity[3..];
        string first = $"IDVNM{number}{Check(number)}{holder.Identity}<<";
        string dates = $"{born}{Check(born)}M310415{Check("310415")}VNM";
        string name = Core.Text.VietnameseLetters.Fold(holder.Name).ToUpperInvariant().Replace(' ', '<');
        int at = name.IndexOf('<', StringComparison.Ordinal);
        string second = dates + new string('<', 11);
        first += Check(holder.Identity);
        return [first, second + Check(first[5..] + second[..7] + second[8..15] + second[18..]), (name[..at] + "<<" + name[(at + 1)..]).PadRight(30, '<')[..30]];
    }

    // Weights 7, 3, 1; letters count from A = 10, the filler is 0 (ICAO Doc 9303, part 3).
    private static int Check(string text) =>
        text.Select((c, i) => (c == '<' ? 0 : char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1)).Sum() % 10;

    private static Canvas Blank(string paper, int dots)
    {
        Canvas card = new(WidthMillimetres * Millimetre, HeightMillimetres * Millimetre, dots, Color.Of(paper));
        // The waves of a security print, hardly darker than the paper.
        for (int i = 0; i < 24; i++)
            card.Curve([(0, 6.5 * i), (60, (6.5 * i) - 14), (160, (6.5 * i) + 16), (card.Width, (6.5 * i) - 4)], 0.35, new Color(0.35, 0.55, 0.5, 0.45));
        return card;
    }

    private static void Heading(Canvas card)
    {
        card.Ring(30, 28, 14, 4, Color.Of("#c9962a"));
        card.Text(58, 13, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new Face(Sans, 6, IsBold: true), Ink);
        card.Text(76, 21, "Độc lập - Tự do - Hạnh phúc", new Face(Sans, 5.6, IsBold: true), Ink);
        card.Text(66, 28, "SOCIALIST REPUBLIC OF VIET NAM", Small, Ink);
        card.Text(74, 34, "Independence - Freedom - Happiness", Small, Ink);
    }

    private static void Pair(Canvas card, double x, double y, string label, string value, bool isBelow)
    {
        double run = card.Text(x, y, label, Small, Label);
        card.Text(isBelow ? x : x + run + 3, isBelow ? y + 8.5 : y, value, new Face(Sans, 7, IsBold: true), Ink);
    }

    private static void Code(Canvas card, double left, double top, double side)
    {
        double module = side / QrSymbol.Modules;
        card.Fill(left - (4 * module), top - (4 * module), (QrSymbol.Modules + 8) * module, (QrSymbol.Modules + 8) * module, Color.White);
        for (int y = 0; y < QrSymbol.Modules; y++)
            for (int x = 0; x < QrSymbol.Modules; x++)
                if (QrSymbol.IsDark(x, y))
                    card.Fill(left + (x * module), top + (y * module), module * 1.02, module * 1.02, Color.Black);
    }
}
