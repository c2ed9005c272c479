using System.Globalization;
using System.Text;
using PiiScanner.Pdf.Channels;
using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Redaction;

/// <summary>Takes values out of the texts outside page content: strings, names, XML and scripts.</summary>
/// <param name="scrub">Gives a text without the values in it, or null where it holds none.</param>
internal sealed class TextScrubber(Func<string, string?> scrub)
{
    private readonly Dictionary<string, string> _names = [];

    /// <summary>Texts that were changed.</summary>
    public int Changed { get; private set; }

    /// <summary>Whether a string holds something that goes.</summary>
    public bool Hits(CosString text) => scrub(PdfText.Decode(text.Bytes)) is not null;

    /// <summary>Whether a text holds something that goes.</summary>
    public bool Hits(string text) => scrub(text) is not null;

    /// <summary>The string without what goes; the same object where nothing does.</summary>
    public CosString Clean(CosString text)
    {
        if (text.Bytes.Length < 2 || scrub(PdfText.Decode(text.Bytes)) is not { } clean) return text;
        Changed++;
        return new CosString(Encode(clean));
    }

    /// <summary>A text without what goes; null where nothing does.</summary>
    public string? Clean(string text)
    {
        if (scrub(text) is not { } clean) return null;
        Changed++;
        return clean;
    }

    /// <summary>The name, or one without a meaning in its place: the same for the same name wherever it stands.</summary>
    public string Name(string name)
    {
        if (name.Length < 4) return name;
        if (_names.TryGetValue(name, out var known)) return known;
        var goes = scrub(PdfText.DecodeName(name)) is not null;
        if (goes) Changed++;
        return _names[name] = goes ? string.Create(CultureInfo.InvariantCulture, $"R{_names.Count}") : name;
    }

    // 7.9.2.2: what Latin letters cannot write is UTF-16 with its mark.
    private static byte[] Encode(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? Encoding.ASCII.GetBytes(text) : [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)];
}
