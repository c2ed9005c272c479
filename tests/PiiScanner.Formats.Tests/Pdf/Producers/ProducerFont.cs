using System.Globalization;
using System.Text;
using PiiScanner.Fixtures.Plain;

namespace PiiScanner.Formats.Tests.Pdf.Producers;

/// <summary>How a program turns letters into codes and says what they mean. ASCII letters are half as wide as the font is high, blanks a quarter, combining marks have no width.</summary>
internal abstract class ProducerFont
{
    /// <summary>The codes of a text, in hexadecimal digits, in pieces of one font each.</summary>
    public abstract IEnumerable<(string Font, string Codes)> Encode(string text);

    /// <summary>Adds the fonts that were used and returns the page's font resources.</summary>
    public abstract string AddTo(PdfBuilder builder);

    /// <summary>The text as its codes read.</summary>
    public virtual string Read(string text) => text;

    /// <summary>Width in units of the font size.</summary>
    public static double Width(string text) => text.Sum(Width);

    private static double Width(char letter) => letter == ' ' ? 0.25 : char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark ? 0 : 0.5;

    protected static string Hex(int code, int digits = 4) => code.ToString("X" + digits, CultureInfo.InvariantCulture);

    protected static string Utf16(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    protected static string Map(string body) => "/CIDInit/ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def " + body + " endcmap CMapName currentdict /CMap defineresource pop end end";

    protected static string Composite(PdfBuilder builder, string name, int map, string widths, string more)
    {
        var file = builder.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>/DW 500/W[{widths}]{more}>>");
        return $"{builder.Add($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{file} 0 R]/ToUnicode {map} 0 R>>")} 0 R";
    }

    protected static string Simple(IEnumerable<char> letters) => string.Join(' ', letters.Select(c => (Width(c) * 1000).ToString(CultureInfo.InvariantCulture)));

    /// <summary>mPDF, dompdf, tFPDF: codes are the letters, a stream leads to the glyphs, the map to Unicode is one range over all.</summary>
    internal sealed class CodesAreLetters : ProducerFont
    {
        public override IEnumerable<(string Font, string Codes)> Encode(string text) => [("F1", Utf16(text))];

        public override string AddTo(PdfBuilder builder)
        {
            var map = builder.AddStream("", Map("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange"));
            var glyphs = builder.AddStream("", new byte[2 * 0x1F00]);
            return "/F1 " + Composite(builder, "MPDFAA+DejaVuSansCondensed", map, "32[250] 768 803 0", $"/CIDToGIDMap {glyphs} 0 R");
        }
    }

    /// <summary>Numbers of glyphs; the map names each (jsPDF, Qt, WPS, Skia) or lists them in one array (PDFKit).</summary>
    internal sealed class Glyphs(bool isArray) : ProducerFont
    {
        private readonly List<char> _letters = ['\uFFFD', ' '];

        public override IEnumerable<(string Font, string Codes)> Encode(string text) => [("F1", string.Concat(text.Select(Code)))];

        private string Code(char letter)
        {
            if (!_letters.Contains(letter)) _letters.Add(letter);
            return Hex(_letters.IndexOf(letter));
        }

        public override string AddTo(PdfBuilder builder)
        {
            var body = isArray
                ? $"1 beginbfrange <0000> <{Hex(_letters.Count - 1)}> [{string.Concat(_letters.Select(c => $"<{Utf16(c.ToString())}> "))}] endbfrange"
                : string.Concat(_letters.Select((c, i) => (i, c)).Chunk(100).Select(part => $"{part.Length} beginbfchar {string.Concat(part.Select(p => $"<{Hex(p.i)}><{Utf16(p.c.ToString())}>\n"))} endbfchar "));
            return "/F1 " + Composite(builder, "CZZZZZ+Roboto-Regular", builder.AddStream("", Map("1 begincodespacerange <0000><ffff> endcodespacerange " + body)), $"0[{Simple(_letters)}]", "/CIDToGIDMap/Identity");
        }
    }

    /// <summary>ReportLab and others with fonts of one byte: ASCII in the first, other letters as they come in the second, which the writer changes to within a word.</summary>
    internal sealed class Subsets : ProducerFont
    {
        private readonly List<char> _letters = [];

        public override IEnumerable<(string Font, string Codes)> Encode(string text)
        {
            var start = 0;
            for (var i = 1; i <= text.Length; i++)
            {
                if (i < text.Length && char.IsAscii(text[i]) == char.IsAscii(text[start])) continue;
                yield return (char.IsAscii(text[start]) ? "F1" : "F2", string.Concat(text[start..i].Select(Code)));
                start = i;
            }
        }

        private string Code(char letter)
        {
            if (char.IsAscii(letter)) return Hex(letter, 2);
            if (!_letters.Contains(letter)) _letters.Add(letter);
            return Hex(_letters.IndexOf(letter), 2);
        }

        public override string AddTo(PdfBuilder builder)
        {
            var ascii = Enumerable.Range(0, 128).Select(c => (char)c).ToList();
            return $"/F1 {Add(builder, ascii)} 0 R/F2 {Add(builder, _letters)} 0 R";
        }

        private static int Add(PdfBuilder builder, List<char> letters)
        {
            var map = builder.AddStream("", Map($"1 begincodespacerange <00> <{Hex(letters.Count - 1, 2)}> endcodespacerange 1 beginbfrange <00> <{Hex(letters.Count - 1, 2)}> [{string.Concat(letters.Select(c => $"<{Utf16(c.ToString())}> "))}] endbfrange"));
            return builder.Add($"<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+Arial/FirstChar 0/LastChar {letters.Count - 1}/Widths[{Simple(letters)}]/ToUnicode {map} 0 R>>");
        }
    }

    /// <summary>Glyphs drawn by small programs (Type 3), with a map or, as dvips and matplotlib write it, with glyph names alone.</summary>
    internal sealed class Drawn(bool isNamed) : ProducerFont
    {
        private readonly List<char> _letters = [' '];

        public override IEnumerable<(string Font, string Codes)> Encode(string text) => [("F1", string.Concat(text.Select(Code)))];

        private string Code(char letter)
        {
            if (!_letters.Contains(letter)) _letters.Add(letter);
            return Hex(_letters.IndexOf(letter), 2);
        }

        public override string AddTo(PdfBuilder builder)
        {
            var names = _letters.Select((c, i) => isNamed ? $"/uni{Hex(c)}" : $"/g{i}").ToList();
            var procedure = builder.AddStream("", "500 0 0 0 500 700 d1 0 0 400 600 re f");
            var map = isNamed ? "" : $"/ToUnicode {builder.AddStream("", Map($"1 begincodespacerange <00> <FF> endcodespacerange {_letters.Count} beginbfchar {string.Concat(_letters.Select((c, i) => $"<{Hex(i, 2)}> <{Utf16(c.ToString())}> "))} endbfchar"))} 0 R";
            return $"/F1 {builder.Add($"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<<{string.Concat(names.Select(n => $"{n} {procedure} 0 R"))}>>/Encoding<</Type/Encoding/Differences[0{string.Concat(names)}]>>/FirstChar 0/LastChar {_letters.Count - 1}/Widths[{Simple(_letters)}]{map}>>")} 0 R";
        }
    }

    /// <summary>A font of an old encoding, without a map: codes are those of Windows.</summary>
    internal sealed class Old(string name, LegacyEncoding encoding) : ProducerFont
    {
        public override IEnumerable<(string Font, string Codes)> Encode(string text) => [("F1", Convert.ToHexString(encoding.Bytes(text)))];

        public override string Read(string text) => encoding.Seen(text);

        public override string AddTo(PdfBuilder builder) =>
            $"/F1 {builder.Add($"<</Type/Font/Subtype/TrueType/BaseFont/{name}/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[{Simple(Enumerable.Range(32, 224).Select(c => (char)c))}]>>")} 0 R";
    }
}
