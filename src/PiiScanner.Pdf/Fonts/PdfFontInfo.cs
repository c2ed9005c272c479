namespace PiiScanner.Pdf;

/// <summary>A font as a page uses it.</summary>
public sealed class PdfFontInfo
{
    internal PdfFontInfo(string baseFont, string subtype, bool isEmbedded)
    {
        IsSubset = baseFont.Length > 7 && baseFont[6] == '+' && baseFont.AsSpan(0, 6).IndexOfAnyExceptInRange('A', 'Z') < 0;
        Name = IsSubset ? baseFont[7..] : baseFont;
        Subtype = subtype;
        IsEmbedded = isEmbedded;
        Legacy = LegacyOf(Name);
        IsBold = Name.Contains("Bold", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The base font name without the tag of a subset; empty where the font has none.</summary>
    public string Name { get; }

    /// <summary>Type1, TrueType, Type3 or Type0.</summary>
    public string Subtype { get; }

    /// <summary>Whether the name says that the letters are bold.</summary>
    internal bool IsBold { get; }

    /// <summary>Object number of the font; 0 for one that is no object of its own.</summary>
    internal int Number { get; init; }

    /// <summary>Whether only the glyphs used are in the file (ISO 32000-1, 9.6.4).</summary>
    public bool IsSubset { get; }

    /// <summary>Whether the font program is in the file.</summary>
    public bool IsEmbedded { get; }

    /// <summary>Whether the name marks an old Vietnamese encoding.</summary>
    public PdfLegacyEncoding Legacy { get; }

    private static PdfLegacyEncoding LegacyOf(string name)
    {
        if (name.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VNI ", StringComparison.OrdinalIgnoreCase)) return PdfLegacyEncoding.Vni;
        var bare = name.TrimStart('.', '_');
        // Some writers lose the point: VnTime, VnArialH. A capital must follow, for there are Unicode fonts called Vntimes and the like.
        var isTcvn = bare.Length > 2 && bare.StartsWith("Vn", StringComparison.Ordinal) && char.IsAsciiLetterUpper(bare[2]);
        return isTcvn ? PdfLegacyEncoding.Tcvn3 : PdfLegacyEncoding.None;
    }
}
