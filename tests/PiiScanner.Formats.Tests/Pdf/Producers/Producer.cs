using System.Globalization;
using System.Text;
using PiiScanner.Fixtures.Plain;

namespace PiiScanner.Formats.Tests.Pdf.Producers;

/// <summary>
/// How a program writes a line of text at a place: what its files show of fonts, of the way words and blanks are parted among operators, and of what places them.
/// </summary>
/// <param name="Name">Name of the program.</param>
/// <param name="Font">Makes its fonts.</param>
/// <param name="Line">Draws a line: x and y of its base line from the bottom left, its text, its fonts.</param>
/// <param name="Begin">What opens the page; a Q closes it.</param>
internal sealed record Producer(string Name, Func<ProducerFont> Font, Func<double, double, string, ProducerFont, string> Line, string Begin = "q ")
{
    public const double Size = 10;

    public static IReadOnlyList<Producer> All { get; } =
    [
        new("mPDF", () => new ProducerFont.CodesAreLetters(), Justified),
        new("dompdf", () => new ProducerFont.CodesAreLetters(), (x, y, text, font) => Inv($"BT {x} {y} Td /F1 {Size:F1} Tf [<{Codes(font, text)}>] TJ ET ")),
        new("jsPDF", () => new ProducerFont.Glyphs(isArray: false), (x, y, text, font) => Inv($"BT /F1 {Size} Tf {Size * 1.15} TL 0.184 g {x} {y} Td <{Codes(font, text)}> Tj ET ")),
        new("wkhtmltopdf", () => new ProducerFont.Glyphs(isArray: false), LetterByLetter, "q 1 0 0 -1 0 800 cm "),
        new("pdfmake", () => new ProducerFont.Glyphs(isArray: true), WordAndBlank, "q 1 0 0 -1 0 800 cm "),
        new("ReportLab", () => new ProducerFont.Subsets(), (x, y, text, font) => Inv($"BT 1 0 0 1 {x} {y} Tm 12 TL {Shown(font, text)}T* ET ")),
        new("JasperReports", () => new ProducerFont.Glyphs(isArray: false), (x, y, text, font) => Inv($"q BT 1 0 0 1 {x} {y} Tm /F1 {Size} Tf 0 0 0 rg <{Codes(font, text)}>Tj 0 g 0 0 Td ET Q ")),
        new("Crystal Reports", () => new ProducerFont.Glyphs(isArray: false), WordsOnWhite),
        new("Reporting Services", () => new ProducerFont.Glyphs(isArray: false), (x, y, text, font) => Inv($"q {x - 1} {y - 3} {Size * ProducerFont.Width(text) + 4} 14 re W n BT /F1 {Size} Tf 0 Tc 1 0 0 1 {x} {y} Tm {Kerned(font, text)} TJ ET Q ")),
        new("Skia", () => new ProducerFont.Glyphs(isArray: false), (x, y, text, font) => Inv($"q BT /P<</MCID 0>>BDC /F1 {Size / 0.75} Tf 1 0 0 -1 {x / 0.75} {(800 - y) / 0.75} Tm <{Codes(font, text)}> Tj EMC ET Q "), "q .75 0 0 -.75 0 800 cm "),
        new("WPS Office", () => new ProducerFont.Glyphs(isArray: false), BoldLetters),
        new("Foxit", () => new ProducerFont.Glyphs(isArray: false), LetterAtItsPlace),
        new("Type 3 with a map", () => new ProducerFont.Drawn(isNamed: false), (x, y, text, font) => Inv($"BT /F1 {Size} Tf 1 0 0 1 {x} {y} Tm <{Codes(font, text)}> Tj ET ")),
        new("Type 3 with names", () => new ProducerFont.Drawn(isNamed: true), (x, y, text, font) => Inv($"BT /F1 {Size} Tf 1 0 0 1 {x} {y} Tm <{Codes(font, text)}> Tj ET ")),
        new("TCVN3", () => new ProducerFont.Old(".VnTime", LegacyEncoding.Tcvn3), (x, y, text, font) => Inv($"BT /F1 {Size} Tf {x} {y} Td <{Codes(font, text)}> Tj ET ")),
        new("VNI", () => new ProducerFont.Old("VNI-Times", LegacyEncoding.Vni), (x, y, text, font) => Inv($"BT /F1 {Size} Tf {x} {y} Td <{Codes(font, text)}> Tj ET ")),
    ];

    public override string ToString() => Name;

    // Word spacing does not reach fonts of two bytes: the blanks of justified text are widened in the array.
    private static string Justified(double x, double y, string text, ProducerFont font) =>
        Inv($"q 0.000 g 0 Tr BT {x} {y} Td /F1 {Size} Tf 0.000 Tc [{string.Join(" -40 ", text.Split(' ').Select((word, i) => $"<{Codes(font, i == 0 ? word : " " + word)}>"))}] TJ ET Q ");

    private static string LetterByLetter(double x, double y, string text, ProducerFont font) =>
        Inv($"BT /F1 {Size} Tf 1 0 0 -1 0 0 Tm {x} {y - 800} Td ") + string.Concat(text.Select((c, i) => Inv($"<{Codes(font, c.ToString())}> Tj {(i + 1 < text.Length ? Size * ProducerFont.Width(c.ToString()) : 0)} 0 Td "))) + "ET ";

    // The page is turned over, each line back again; each word is placed with the blank behind it.
    private static string WordAndBlank(double x, double y, string text, ProducerFont font)
    {
        var content = new StringBuilder();
        foreach (var word in text.Split(' ').Select((w, i) => i + 1 < text.Split(' ').Length ? w + " " : w))
        {
            content.Append(Inv($"q 1 0 0 -1 0 800 cm BT 1 0 0 1 {x} {y} Tm /F1 {Size} Tf [<{Codes(font, word)}> 0] TJ ET Q "));
            x += Size * ProducerFont.Width(word);
        }

        return content.ToString();
    }

    // A box in white under each object, words moved to without blanks.
    private static string WordsOnWhite(double x, double y, string text, ProducerFont font)
    {
        var content = new StringBuilder(Inv($"1 1 1 rg {x - 1} {y - 3} {Size * ProducerFont.Width(text) + 4} 13 re f 0 0 0 rg BT /F1 {Size} Tf 1 0 0 1 {x} {y} Tm "));
        foreach (var word in text.Split(' ')) content.Append(Inv($"<{Codes(font, word)}> Tj {Size * ProducerFont.Width(word + " ")} 0 Td "));
        return content.Append("ET ").ToString();
    }

    // Bold that the font lacks is drawn by filling and stroking; letters stand apart by a spacing of their own.
    private static string BoldLetters(double x, double y, string text, ProducerFont font) =>
        string.Concat(text.Select((c, i) => Inv($"q BT 2 Tr 0.3 w /F1 {Size} Tf 1 0 0 1 {x + Size * ProducerFont.Width(text[..i]) + 0.05 * i} {y} Tm 0.05 Tc <{Codes(font, c.ToString())}> Tj ET Q ")));

    private static string LetterAtItsPlace(double x, double y, string text, ProducerFont font) =>
        "BT " + string.Concat(text.Select((c, i) => Inv($"/F1 {Size} Tf 95 Tz 1 0 0 1 {x + 0.95 * Size * ProducerFont.Width(text[..i])} {y} Tm <{Codes(font, c.ToString())}> Tj "))) + "ET ";

    private static string Shown(ProducerFont font, string text) => string.Concat(font.Encode(text).Select(p => Inv($"/{p.Font} {Size} Tf <{p.Codes}> Tj ")));

    private static string Kerned(ProducerFont font, string text) => "[" + string.Join(" ", text.Select((c, i) => Inv($"<{Codes(font, c.ToString())}>{(i % 3) - 1}"))) + "]";

    private static string Codes(ProducerFont font, string text) => string.Concat(font.Encode(text).Select(p => p.Codes));

    public static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
