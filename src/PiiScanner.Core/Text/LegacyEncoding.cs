namespace PiiScanner.Core.Text;

/// <summary>A way of writing Vietnamese from before Unicode, whose codes mean letters only in a special font, or Unicode damaged on its way.</summary>
public sealed class LegacyEncoding
{
    private readonly Lazy<LegacyDecoder> _decoder;

    private LegacyEncoding(string name, Func<LegacyDecoder> decoder)
    {
        Name = name;
        _decoder = new Lazy<LegacyDecoder>(decoder);
    }

    /// <summary>TCVN3, also called ABC: the <c>.Vn…</c> fonts.</summary>
    public static LegacyEncoding Tcvn3 { get; } = new("tcvn3", static () => new TableDecoder(1) { RestoresLostHorn = true });

    /// <summary>TCVN3 in a capital font, <c>.Vn…H</c>, which shows every letter upper-case.</summary>
    public static LegacyEncoding Tcvn3Capital { get; } = new("tcvn3-capital", static () => new TableDecoder(1) { RestoresLostHorn = true, IsCapital = true });

    /// <summary>VNI-Windows: vowel and accent in two codes.</summary>
    public static LegacyEncoding VniWindows { get; } = new("vni-windows", static () => new TableDecoder(2));

    /// <summary>VPS.</summary>
    public static LegacyEncoding Vps { get; } = new("vps", static () => new TableDecoder(3));

    /// <summary>VISCII.</summary>
    public static LegacyEncoding Viscii { get; } = new("viscii", static () => new TableDecoder(4));

    /// <summary>Bách khoa of Ho Chi Minh City, one code a letter.</summary>
    public static LegacyEncoding BkHcm1 { get; } = new("bkhcm1", static () => new TableDecoder(5));

    /// <summary>Bách khoa of Ho Chi Minh City, two codes a marked letter.</summary>
    public static LegacyEncoding BkHcm2 { get; } = new("bkhcm2", static () => new TableDecoder(6));

    /// <summary>Vietware F, one code a letter.</summary>
    public static LegacyEncoding VietwareF { get; } = new("vietware-f", static () => new TableDecoder(7));

    /// <summary>Vietware X, two codes a marked letter.</summary>
    public static LegacyEncoding VietwareX { get; } = new("vietware-x", static () => new TableDecoder(8));

    /// <summary>VIQR: marks written as ASCII signs behind the vowel.</summary>
    public static LegacyEncoding Viqr { get; } = new("viqr", static () => new ViqrDecoder());

    /// <summary>UTF-8 read as windows-1252, 1250 or 1258.</summary>
    public static LegacyEncoding DoubleEncoded { get; } = new("double-encoded", static () => new DoubleEncodedDecoder());

    /// <summary>Name in kebab case, as in notices.</summary>
    public string Name { get; }

    internal LegacyDecoder Decoder => _decoder.Value;

    /// <summary>The encoding that a font stands for, or null for a Unicode font.</summary>
    /// <param name="font">Font name as the document states it; a PDF subset prefix and a style behind a comma or hyphen are allowed.</param>
    public static LegacyEncoding? ForFont(string? font) => LegacyFonts.EncodingOf(font);

    /// <summary>The encoding in which texts that belong together, such as the cells of a column, are written; null when they are Unicode, or too few to tell.</summary>
    /// <param name="texts">Original texts; reading stops when enough is known.</param>
    public static LegacyEncoding? Detect(IEnumerable<string> texts) =>
        EncodingStatistics.Decide(texts ?? throw new ArgumentNullException(nameof(texts)));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
