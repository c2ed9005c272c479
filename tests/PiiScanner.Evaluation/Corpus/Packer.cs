using System.Text;
using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.Invented;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Word;

namespace PiiScanner.Evaluation.Corpus;

/// <summary>Writes content in a format and an encoding.</summary>
internal static class Packer
{
    private static readonly (string Name, double Weight)[] Office =
        [("unicode", 78), ("nfd", 5), ("no-marks", 4), ("tcvn3-font", 6), ("tcvn3", 2), ("vni-font", 4), ("vni", 1)];

    private static readonly (string Name, double Weight)[] Text =
        [("unicode", 45), ("utf8-bom", 14), ("utf16le", 6), ("utf16be", 3), ("windows-1258", 8), ("nfd", 5), ("no-marks", 4), ("tcvn3", 5), ("vni", 5), ("vps", 1), ("viscii", 1),
            ("viqr", 1), ("double-utf8", 3)];

    private static readonly (string Name, double Weight)[] Web =
        [("unicode", 62), ("utf8-bom", 5), ("windows-1258", 5), ("nfd", 6), ("no-marks", 4), ("tcvn3-font", 6), ("vni-font", 5), ("double-utf8", 3), ("entities", 4)];

    public static string DrawEncoding(Dice dice, string format) => new WeightedList<(string Name, double Weight)>((format switch
    {
        "docx" or "xlsx" => Office,
        "csv" or "tsv" or "txt" => Text,
        "html" => Web,
        _ => [("unicode", 86), ("nfd", 7), ("no-marks", 7)],
    }).Select(e => (e, e.Weight))).Draw(dice).Name;

    /// <summary>True when capitals with marks cannot be written, so that names may not be asked for in capitals.</summary>
    public static bool LacksCapitals(string encoding) => encoding.StartsWith("tcvn3", StringComparison.Ordinal);

    /// <summary>The truth as the encoding leaves it: text without marks stays without marks.</summary>
    public static TruthValue Seen(TruthValue value, string encoding) => encoding != "no-marks" ? value
        : value with { Normalized = VietnameseText.Unmark(value.Normalized), Alternatives = [.. value.Alternatives.Select(VietnameseText.Unmark)] };

    public static byte[] Pack(Content content, string format, string encoding, Dice dice)
    {
        if (content.Bytes is { } bytes) return bytes;
        if (content.Text is { } text) return Encode(text, encoding, format);
        var draft = Prepare(content.Draft ?? throw new ArgumentException("Content without a body.", nameof(content)), encoding, format);
        return format switch
        {
            "docx" => WordDraft.Write(draft with { BreaksRuns = dice.Chance(0.35) }),
            "xlsx" => WriteWorkbook(draft, dice),
            _ => Encode(WriteText(draft, format, encoding, dice), encoding, format),
        };
    }

    /// <summary>Exports write some texts inline, and some declare a range that is too small.</summary>
    private static byte[] WriteWorkbook(Draft draft, Dice dice)
    {
        var workbook = ExcelDraft.Build(draft);
        if (dice.Chance(0.15)) workbook.Sheets[0].Dimension = "A1:D4";
        if (!dice.Chance(0.25)) return WorkbookWriter.Write(workbook);
        foreach (var sheet in workbook.Sheets)
        {
            foreach (var place in sheet.Cells.Keys.ToList())
            {
                if (sheet.Cells[place] is { Kind: ExcelCellKind.SharedText } cell) sheet.Cells[place] = cell with { Kind = ExcelCellKind.InlineText };
            }
        }

        return WorkbookWriter.Write(workbook);
    }

    private static string WriteText(Draft draft, string format, string encoding, Dice dice)
    {
        var newLine = dice.Chance(0.5) ? "\r\n" : "\n";
        return format switch
        {
            "csv" => PlainText.Separated(draft, dice.Chance(0.6) ? ',' : ';', newLine),
            "tsv" => PlainText.Separated(draft, '\t', newLine),
            "html" => HtmlDraft.Write(draft, charset: encoding == "windows-1258" ? "windows-1258" : "utf-8"),
            "md" => PlainText.Markdown(draft),
            "json" => PlainText.Json(draft),
            "xml" => PlainText.Elements(draft),
            _ => draft.Title == "aligned" ? PlainText.Aligned(draft, newLine) : PlainText.Tabbed(draft, newLine),
        };
    }

    /// <summary>Applies what changes the text itself, not only its bytes.</summary>
    private static Draft Prepare(Draft draft, string encoding, string format)
    {
        var seenAsLatin = format is "docx" or "xlsx" or "html";
        return encoding switch
        {
            "nfd" => Map(draft, VietnameseText.Decompose),
            "no-marks" => Map(draft, VietnameseText.Unmark),
            "tcvn3-font" => Map(draft, text => LegacyEncoding.Tcvn3.Seen(Recase(text)), capsText: LegacyEncoding.Tcvn3.Seen) with { Font = ".VnTime", CapsFont = ".VnTimeH" },
            "tcvn3" => Map(draft, text => seenAsLatin ? LegacyEncoding.Tcvn3.Seen(Recase(text)) : Recase(text)),
            "viqr" => Map(draft, Viqr.Write),
            "vni-font" => Map(draft, LegacyEncoding.Vni.Seen) with { Font = "VNI-Times" },
            "vni" => seenAsLatin ? Map(draft, LegacyEncoding.Vni.Seen) : draft,
            _ => draft,
        };
    }

    private static byte[] Encode(string text, string encoding, string format) => encoding switch
    {
        "utf8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf16le" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf16be" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "windows-1258" => LegacyEncoding.Windows1258.Bytes(text),
        "tcvn3" when format != "html" => LegacyEncoding.Tcvn3.Bytes(text),
        "vni" when format != "html" => LegacyEncoding.Vni.Bytes(text),
        "vps" => LegacyEncoding.Vps.Bytes(text),
        "viscii" => LegacyEncoding.Viscii.Bytes(text),
        "double-utf8" => Encoding.UTF8.GetBytes(DoubleUtf8(text)),
        "entities" => Encoding.ASCII.GetBytes(string.Concat(text.Select(c => c < 0x80 ? c.ToString() : $"&#{(int)c};"))),
        _ => Encoding.UTF8.GetBytes(text),
    };

    /// <summary>UTF-8 bytes taken for Windows-1252 and written as UTF-8 again.</summary>
    private static string DoubleUtf8(string text)
    {
        const string upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
        return string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is >= 0x80 and < 0xA0 ? upper[b - 0x80] : (char)b));
    }

    /// <summary>Text in capitals, which TCVN3 can only draw with a capital font, in small letters with a capital at the start.</summary>
    private static string Recase(string text) =>
        text.Length > 3 && text.Any(char.IsLetter) && text == text.ToUpperInvariant() && text != text.ToLowerInvariant() && text.Any(c => c > 0x7F) ? text[..1] + text[1..].ToLowerInvariant() : text;

    private static Draft Map(Draft draft, Func<string, string> change, Func<string, string>? capsText = null) => draft with
    {
        Sections = [.. draft.Sections.Select(section => section with { Parts = [.. section.Parts.Select(part => MapPart(part, change, capsText))] })],
    };

    private static Part MapPart(Part part, Func<string, string> change, Func<string, string>? capsText) => part switch
    {
        Line { Style: LineStyle.Caps } line when capsText is not null => line with { Text = capsText(line.Text.ToLowerInvariant()) },
        Line line => line with { Text = change(line.Text) },
        Grid grid => grid with { Rows = [.. grid.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(cell => cell.Kind == CellKind.Text ? cell with { Text = change(cell.Text) } : cell)])] },
        _ => part,
    };
}
