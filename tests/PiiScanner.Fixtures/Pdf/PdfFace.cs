using System.Globalization;
using System.Text;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Fixtures.Pdf;

/// <summary>
/// One of the fonts every PDF reader has, with Vietnamese letters: such a letter is drawn as the letter below its marks, and the font's map to Unicode says which it is.
/// No font file is needed for that, and what is copied out of the document is right.
/// </summary>
public sealed class PdfFace(string name)
{
    // Widths of the characters 32 to 126 in thousandths of the font size (Adobe font metrics of Helvetica).
    private const string Widths =
        "278278355556556889667191333333389584278333278278556556556556556556556556556556278278584584584556" +
        "1015667667722722667611778722278500667556833722778667778722667611722667944667667611278278278469556" +
        "333556556500556556278556556222222500222833556556556556333500278556500722500500500334260334584";

    private const int FirstOwn = 128;

    private readonly Dictionary<char, int> _codes = [];
    private readonly List<char> _own = [];

    /// <summary>Width of a text in points.</summary>
    public static double Width(string text, double size) => text.Sum(c => WidthOf(Base(c))) * size / 1000;

    /// <summary>The text as the operand of an operator that shows it.</summary>
    public string Encode(string text)
    {
        var digits = new StringBuilder("<");
        foreach (var c in text) digits.Append(Code(c).ToString("X2", CultureInfo.InvariantCulture));
        return digits.Append('>').ToString();
    }

    /// <summary>Writes the font, after all text was encoded.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The object's body.</returns>
    public string Write(PdfFile file)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n1 begincodespacerange <00> <FF> endcodespacerange\n");
        map.Append("1 beginbfrange <20> <7E> <0020> endbfrange\n");
        for (var at = 0; at < _own.Count; at += 100)
        {
            var part = _own.GetRange(at, Math.Min(100, _own.Count - at));
            map.Append(PdfFile.Invariant($"{part.Count} beginbfchar\n"));
            for (var i = 0; i < part.Count; i++) map.Append(PdfFile.Invariant($"<{FirstOwn + at + i:X2}> <{(int)part[i]:X4}>\n"));
            map.Append("endbfchar\n");
        }

        map.Append("endcmap CMapName currentdict /CMap defineresource pop end end");
        var differences = string.Concat(_own.Select(c => "/" + GlyphName(Base(c))));
        var widths = string.Join(' ', Enumerable.Range(32, 95).Select(i => WidthOf((char)i)).Append(0).Concat(_own.Select(c => WidthOf(Base(c)))));
        var encoding = differences.Length == 0 ? "" : PdfFile.Invariant($"/Differences[{FirstOwn}{differences}]");
        return PdfFile.Invariant(
            $"<</Type/Font/Subtype/Type1/BaseFont/{name}/FirstChar 32/LastChar {Math.Max(127, FirstOwn + _own.Count - 1)}/Widths[{widths}]/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding{encoding}>>/ToUnicode {file.AddStream("", map.ToString())} 0 R>>");
    }

    private int Code(char c)
    {
        if (c is >= ' ' and <= '~') return c;
        if (_codes.TryGetValue(c, out var code)) return code;
        if (_own.Count == 128) throw new InvalidOperationException("More letters than the font has room for.");
        _own.Add(c);
        return _codes[c] = FirstOwn + _own.Count - 1;
    }

    private static char Base(char c)
    {
        if (c is >= ' ' and <= '~') return c;
        var plain = VietnameseText.Unmark(c.ToString());
        return plain.Length == 1 && plain[0] is >= ' ' and <= '~' ? plain[0] : '-';
    }

    private static string GlyphName(char c) => c == '-' ? "hyphen" : c.ToString();

    // All are of three digits but that of @.
    private static int WidthOf(char c)
    {
        var at = 3 * (c - ' ') + (c > '@' ? 1 : 0);
        return int.Parse(Widths.AsSpan(at, c == '@' ? 4 : 3), CultureInfo.InvariantCulture);
    }
}
