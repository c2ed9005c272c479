namespace PiiScanner.Pdf;

/// <summary>An encoding of Vietnamese from before Unicode, told by the name of the font: the glyphs' text is then not what they show.</summary>
public enum PdfLegacyEncoding
{
    /// <summary>No such font: the text is Unicode.</summary>
    None,

    /// <summary>TCVN 5712 (ABC): fonts named <c>.Vn…</c>; those ending in H draw small letters as capitals.</summary>
    Tcvn3,

    /// <summary>VNI: fonts named <c>VNI-…</c>.</summary>
    Vni,
}
