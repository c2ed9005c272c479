using PiiScanner.Core.Checks;
using PiiScanner.Core.Text;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>Tells the picture of an identity document by what is printed on it: its title in capitals, and a number. A list of people with their numbers is none.</summary>
internal static class IdentityDocument
{
    /// <summary>Code of the notice.</summary>
    public const string Code = "identity-document";

    // A card shows its number once or twice; a list has one for each row.
    private const int MostNumbers = 3;
    private const int MostBesideTitle = 14;
    private const double MostlyCapitals = 0.7;
    private const int LettersForAnError = 8;

    private static readonly (string Title, bool NeedsNumber)[] Titles =
    [
        ("can cuoc cong dan", true), ("the can cuoc", true), ("can cuoc", true), ("chung minh nhan dan", true), ("citizen identity card", true), ("identity card", true),
        ("the ho chieu", true), ("ho chieu", true), ("giay khai sinh", false), ("trich luc khai sinh", false), ("cuc truong cuc canh sat", true),
    ];

    private static readonly string[] BirthLabels = ["ngay, thang, nam sinh", "ho, chu dem, ten", "ho va ten cha", "noi sinh", "que quan"];

    // Cards are printed in two languages; a form about cards is not.
    private static readonly string[] CardLabels =
        ["full name", "date of birth", "nationality", "place of origin", "place of residence", "personal identification", "nguyen quan", "noi dkhk thuong tru", "date, month, year"];

    // A card whose title cannot be read has more of them, and few words else.
    private const int LabelsWithoutTitle = 3;
    private const int MostWordsOfCard = 80;
    private const string OwnLabel = "personal identification";

    // Lines of a machine readable zone: the country, and the fillers that stand nowhere else.
    private const int ShortestZoneLine = 20;
    private const int LongestZoneLine = 50;
    private const int FillersInRow = 4;

    /// <summary>The notice.</summary>
    public static LocalizedText Text { get; } = new(
        "Ảnh có giấy tờ tùy thân (thẻ căn cước, giấy khai sinh, hộ chiếu …): bản thân ảnh đã là dữ liệu nhạy cảm.",
        "The picture shows an identity document (identity card, birth certificate, passport …): such a picture is sensitive by itself.");

    /// <summary>The line of the title; null when the page shows no identity document.</summary>
    public static OcrLine? Title(OcrPage page)
    {
        var lines = page.Lines.Concat(page.Tables.Where(table => !table.IsRuled).SelectMany(table => table.Rows).SelectMany(row => row).SelectMany(cell => cell.Lines)).ToList();
        var numbers = page.Words.Count(word => IsPersonalNumber(word.Text));
        if (numbers > MostNumbers) return null;
        foreach (var line in lines)
        {
            if (TitleOf(line.Text) is not { } needsNumber) continue;
            if (numbers > 0 || lines.Any(other => other != line && HoldsNumber(other.Text))) return line;
            if (needsNumber && lines.Count(other => IsCardLabel(other.Text)) >= 2) return line; // a digit of its number was read wrong
            if (!needsNumber && lines.Select(other => VietnameseLetters.Fold(other.Text)).Count(text => BirthLabels.Any(label => text.Contains(label, StringComparison.Ordinal))) >= 2) return line;
        }

        return Zone(lines) ?? (page.Words.Length <= MostWordsOfCard && lines.Count(line => IsCardLabel(line.Text)) >= LabelsWithoutTitle ? lines.Find(line => Holds(VietnameseLetters.Fold(line.Text), OwnLabel, OwnLabel.Length / LettersForAnError)) : null);
    }

    // "IDVNM211626531707…", "TRINH<<MY<DUYEN<<<<<": a zone, though no check digit agrees.
    private static OcrLine? Zone(List<OcrLine> lines)
    {
        var zone = lines.FindAll(line => line.Text.Count(c => c != ' ') is >= ShortestZoneLine and <= LongestZoneLine && line.Text.Count(IsFiller) >= 2 && line.Text.Count(char.IsLower) * 4 < line.Text.Length);
        return zone.Count >= 2 && zone.Exists(line => line.Text.Contains("VNM", StringComparison.Ordinal)) && zone.Exists(line => HasFillersInRow(line.Text)) ? zone[0] : null;
    }

    private static bool IsFiller(char c) => c is '<' or '«' or '‹';

    private static bool HasFillersInRow(string text)
    {
        var row = 0;
        foreach (var c in text)
        {
            row = IsFiller(c) ? row + 1 : c == ' ' ? row : 0;
            if (row >= FillersInRow) return true;
        }

        return false;
    }

    // Null when the line is no title; else whether a number has to confirm it.
    private static bool? TitleOf(string text)
    {
        var letters = text.Count(char.IsLetter);
        if (letters < LettersForAnError || text.Count(char.IsUpper) < MostlyCapitals * letters) return null;
        var folded = VietnameseLetters.Fold(text).Trim();
        foreach (var (title, needsNumber) in Titles)
        {
            if (folded.Length <= title.Length + MostBesideTitle && Holds(folded, title, title.Length / LettersForAnError)) return needsNumber;
        }

        return null;
    }

    private static bool IsCardLabel(string line)
    {
        var folded = VietnameseLetters.Fold(line);
        return CardLabels.Any(label => Holds(folded, label, label.Length / LettersForAnError));
    }

    private static bool IsPersonalNumber(string word) => word.Length == 12 && IdentityChecks.TryReadNationalId(word, out _, out _, out _);

    // Twelve digits of a personal number, nine of an old card, or a letter and seven or eight of a passport; spaces between are no matter.
    private static bool HoldsNumber(string line)
    {
        var digits = new string([.. line.Where(char.IsAsciiDigit)]);
        if (digits.Length == 12) return IdentityChecks.TryReadNationalId(digits, out _, out _, out _);
        return digits.Length == 9 || (digits.Length is 7 or 8 && line.Split(' ').Any(word => word.Length == digits.Length + 1 && char.IsAsciiLetterUpper(word[0])));
    }

    // The title somewhere in the line, with at most so many letters read wrong (Sellers' approximate search).
    private static bool Holds(string text, string title, int errors)
    {
        Span<int> row = stackalloc int[title.Length + 1];
        for (var i = 0; i <= title.Length; i++) row[i] = i;
        foreach (var c in text)
        {
            var corner = row[0];
            for (var i = 1; i <= title.Length; i++)
            {
                var above = row[i];
                row[i] = Math.Min(corner + (title[i - 1] == c ? 0 : 1), 1 + Math.Min(above, row[i - 1]));
                corner = above;
            }

            if (row[title.Length] <= errors) return true;
        }

        return false;
    }
}
