using System.Text;

namespace PiiScanner.Formats.Rtf;

/// <summary>The fonts of a document, and how the bytes set in each become characters.</summary>
internal sealed class RtfFonts
{
    private const int MaxFonts = 20_000;
    private const int Western = 1252;
    private readonly Dictionary<int, Font> _fonts = [];
    private readonly StringBuilder _name = new();
    private int _number = -1;

    /// <summary>Code page of text in no font, as the document states it.</summary>
    public int DefaultPage { get; set; } = Western;

    /// <summary>Number of the font of text that names none.</summary>
    public int DefaultFont { get; set; }

    /// <summary>Name of a font, or null.</summary>
    public string? NameOf(int font) => _fonts.TryGetValue(font, out var known) && known.Name.Length > 0 ? known.Name : null;

    /// <summary>Code page of a font's bytes.</summary>
    public int PageOf(int font)
    {
        if (!_fonts.TryGetValue(font, out var known)) return DefaultPage;
        // Fonts of the old Vietnamese encodings say what they like about their characters: the bytes are shown as Western ones, from which they are decoded later.
        if (IsLegacy(known.Name)) return Western;
        return known.Page > 0 ? known.Page : PageOfCharset(known.Charset) ?? DefaultPage;
    }

    /// <summary>Takes a control word of the font table.</summary>
    public void Read(string word, int? number)
    {
        switch (word)
        {
            case "f":
                Close();
                _number = number ?? 0;
                if (_fonts.Count < MaxFonts) _fonts[_number] = new Font("", -1, 0);
                break;
            case "fcharset" when _fonts.TryGetValue(_number, out var font): _fonts[_number] = font with { Charset = number ?? -1 }; break;
            case "cpg" when _fonts.TryGetValue(_number, out var font): _fonts[_number] = font with { Page = number ?? 0 }; break;
        }
    }

    /// <summary>Takes a piece of a font's name.</summary>
    public void ReadName(string text)
    {
        foreach (var c in text)
        {
            if (c == ';') Close();
            else if (_name.Length < 200) _name.Append(c);
        }
    }

    /// <summary>Ends the entry.</summary>
    public void Close()
    {
        if (_name.Length > 0 && _fonts.TryGetValue(_number, out var font)) _fonts[_number] = font with { Name = _name.ToString().Trim() };
        _name.Clear();
    }

    private static bool IsLegacy(string name) =>
        name.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VNI", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VPS", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Vn", StringComparison.Ordinal) || name.StartsWith("VN", StringComparison.Ordinal) || name.StartsWith("VI ", StringComparison.OrdinalIgnoreCase);

    // 1 is "default", 2 a symbol font: both say nothing about letters.
    private static int? PageOfCharset(int charset) => charset switch
    {
        0 or 2 => Western,
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        254 => 437,
        255 => 850,
        _ => null,
    };

    private readonly record struct Font(string Name, int Charset, int Page);
}
