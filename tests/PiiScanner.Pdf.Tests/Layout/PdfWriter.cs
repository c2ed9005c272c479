using System.Globalization;
using System.Text;

namespace PiiScanner.Pdf.Tests.Layout;

/// <summary>
/// The ways programs write the text of a cell, as their files show: how words and blanks are parted among operators, what places them, what marks and clips the cell, how rules are drawn.
/// All letters are half as wide as the font is high, blanks a quarter.
/// </summary>
/// <param name="Name">Name of the program.</param>
/// <param name="Cell">Draws a line of a cell at a place; x and y of its base line, width of the cell, the text.</param>
/// <param name="Rule">Draws a rule over a box; left, bottom, width, height.</param>
/// <param name="IsTurned">Whether y runs downwards under a matrix for the page.</param>
internal sealed record PdfWriter(string Name, Func<double, double, double, string, int, string> Cell, Func<double, double, double, double, string> Rule, bool IsTurned = false)
{
    public const double Size = 10;

    public static IReadOnlyList<PdfWriter> All { get; } =
    [
        new("Word", Word, (x, y, w, h) => Inv($"0 g {x} {y} {w} {h} re f* ")),
        new("Excel", Excel, (x, y, w, h) => Inv($"0 g {x} {y} {w} {h} re f* ")),
        new("Print to PDF", (x, y, _, text, _) => Inv($"BT /F2 {Size / 0.75} Tf 1 0 0 -1 {x / 0.75} {(800 - y) / 0.75} Tm <{Hex(text)}> Tj ET "), (x, y, w, h) => Inv($"{x / 0.75} {(800 - y - h) / 0.75} {w / 0.75} {h / 0.75} re f "), IsTurned: true),
        new("Quartz", (x, y, _, text, _) => Inv($"q 0.24 0 0 0.24 {x} {y} cm BT {Size / 0.24} 0 0 {Size / 0.24} 0 0 Tm /F2 1 Tf {Kerned(text)} TJ ET Q "), (x, y, w, h) => Inv($"q 0 0 0 sc {x} {y} {w} {h} re f Q ")),
        new("FPDF", (x, y, _, text, _) => Inv($"BT /F2 {Size} Tf ET BT {x} {y} Td <{Hex(text)}> Tj ET "), (x, y, w, h) => w > h ? Inv($"{h} w {x} {y + h / 2} m {x + w} {y + h / 2} l S ") : Inv($"{w} w {x + w / 2} {y} m {x + w / 2} {y + h} l S ")),
        new("TCPDF", (x, y, _, text, _) => Inv($"q 0.000 0.000 0.000 rg BT {x} {y} Td /F2 {Size} Tf [<{Hex(text)}>] TJ ET Q "), (x, y, w, h) => Inv($"{x} {y + h} {w} {-h} re f ")),
        new("iText", (x, y, _, text, _) => Inv($"q BT 1 0 0 1 {x} {y} Tm /F2 {Size} Tf <{Hex(text)}>Tj 0 0 Td ET Q "), (x, y, w, h) => Inv($"q {x} {y} {w} {h} re f Q ")),
        new("Qt", LetterByLetter, (x, y, w, h) => Inv($"{x} {800 - y - h} {w} {h} re f "), IsTurned: true),
        new("word by word", WordByWord, (x, y, w, h) => Inv($"{x} {y} {w} {h} re f ")),
    ];

    // Where each word is placed by itself a title over a list without rules looks like a row of it.
    public bool DrawsBlanks => Name != "word by word";

    public string Begin => !IsTurned ? "" : Name == "Qt" ? "q 1 0 0 -1 0 800 cm " : "q 0.75 0 0 -0.75 0 800 cm ";

    public override string ToString() => Name;

    // One marked paragraph for each cell; words, and blanks, in operators of their own, clipped to the page; a blank ends each paragraph.
    private static string Word(double x, double y, double width, string text, int mark)
    {
        var content = new StringBuilder(Inv($"/P <</MCID {mark}>> BDC "));
        foreach (var piece in (string[])[.. Pieces(text), " "])
        {
            content.Append(Inv($"q 0.000008871 0 600 800 re W* n BT /F2 {Size} Tf 1 0 0 1 {x} {y} Tm 0 g 0 G {Kerned(piece)} TJ ET Q "));
            x += Width(piece);
        }

        return content.Append("EMC ").ToString();
    }

    // Each cell clipped to itself; figures to the right.
    private static string Excel(double x, double y, double width, string text, int mark)
    {
        var at = text.All(char.IsAsciiDigit) && text.Length < 4 ? x + width - 4 - Width(text) : x;
        return Inv($"q {x - 2} {y - 3} {width} 14 re W* n BT /F2 {Size} Tf 1 0 0 1 {at} {y} Tm 0 g 0 G {Kerned(text)} TJ ET Q ");
    }

    private static string LetterByLetter(double x, double y, double width, string text, int mark) =>
        Inv($"BT /F2 {Size} Tf 1 0 0 -1 0 0 Tm {x} {y - 800} Td ") + string.Concat(text.Select((c, i) => Inv($"<{Hex(c.ToString())}> Tj {(i + 1 < text.Length ? Width(c.ToString()) : 0)} 0 Td "))) + "ET ";

    // No blanks at all.
    private static string WordByWord(double x, double y, double width, string text, int mark)
    {
        var content = new StringBuilder();
        foreach (var piece in Pieces(text))
        {
            if (piece != " ") content.Append(Inv($"BT /F2 {Size} Tf 1 0 0 1 {x} {y} Tm <{Hex(piece)}> Tj ET "));
            x += Width(piece);
        }

        return content.ToString();
    }

    private static double Width(string text) => text.Sum(c => c == ' ' ? Size / 4 : Size / 2);

    private static IEnumerable<string> Pieces(string text) => text.Split(' ').SelectMany((word, i) => i == 0 ? new[] { word } : [" ", word]);

    private static string Kerned(string text) => "[" + string.Join(" ", text.Select((c, i) => Inv($"<{Hex(c.ToString())}>{(i % 3) - 1}"))) + "]";

    private static string Hex(string text) => string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));

    public static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
