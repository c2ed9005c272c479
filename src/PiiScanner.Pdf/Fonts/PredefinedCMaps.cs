using System.Text;

namespace PiiScanner.Pdf.Fonts;

/// <summary>The predefined CMaps (ISO 32000-1, table 118), as far as text needs them: how codes are cut, and which character set they are.</summary>
internal static class PredefinedCMaps
{
    private static readonly Codespace[] TwoBytes = [new(2, 0, 0xFFFF)];
    private static readonly Codespace[] Utf16 = [new(2, 0, 0xD7FF), new(4, 0xD800DC00, 0xDBFFDFFF), new(2, 0xE000, 0xFFFF)];
    private static readonly Codespace[] Mixed = [new(1, 0, 0x80), new(2, 0x8140, 0xFEFE)];
    private static readonly Codespace[] ShiftJis = [new(1, 0, 0x80), new(1, 0xA0, 0xDF), new(2, 0x8140, 0x9FFC), new(2, 0xE040, 0xFCFC)];

    /// <summary>Finds a CMap by its name; null where it is not known.</summary>
    public static CMap? Find(string name)
    {
        var vertical = name == "V" || name.EndsWith("-V", StringComparison.Ordinal);
        if (name is "Identity-H" or "Identity-V") return Build(vertical, TwoBytes, null, identity: true);
        if (name.Contains("UCS2", StringComparison.Ordinal)) return Build(vertical, TwoBytes, Big16);
        if (name.Contains("UTF16", StringComparison.Ordinal)) return Build(vertical, Utf16, Big16);
        if (name.Contains("UTF32", StringComparison.Ordinal)) return Build(vertical, [new(4, 0, 0x0010FFFF)], Scalar);
        return CodePage(name) is { } page ? Build(vertical, page == 932 ? ShiftJis : Mixed, FromCodePage(page)) : null;
    }

    private static int? CodePage(string name)
    {
        if (name.StartsWith("GB", StringComparison.Ordinal)) return 936;
        if (name.Contains("RKSJ", StringComparison.Ordinal)) return 932;
        if (name.StartsWith("KSC", StringComparison.Ordinal)) return 949;
        if (name.Contains("B5", StringComparison.Ordinal)) return 950;
        return name is "EUC-H" or "EUC-V" ? 51932 : null;
    }

    private static CMap Build(bool vertical, Codespace[] codespaces, Func<uint, int, string?>? characters, bool identity = false)
    {
        var map = new CMap { IsVertical = vertical, CharacterSet = characters, IsIdentity = identity };
        foreach (var codespace in codespaces) map.Add(codespace);
        map.Seal();
        return map;
    }

    private static string? Big16(uint code, int bytes)
    {
        if (bytes < 4) return ((char)code).ToString();
        var text = new string([(char)(code >> 16), (char)(code & 0xFFFF)]);
        return char.IsSurrogatePair(text, 0) ? text : null;
    }

    private static string? Scalar(uint code, int bytes) => Rune.IsValid(code) ? new Rune(code).ToString() : null;

    private static Func<uint, int, string?>? FromCodePage(int page)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page);
        if (encoding is null) return null;
        return (code, bytes) =>
        {
            ReadOnlySpan<byte> data = bytes == 1 ? [(byte)code] : [(byte)(code >> 8), (byte)code];
            var text = encoding.GetString(data);
            return text.Contains('\uFFFD') || text.Contains('?') ? (code == '?' ? "?" : null) : text;
        };
    }
}
