namespace PiiScanner.Formats.Ooxml;

/// <summary>The XML vocabularies of Office packages, transitional and strict names alike.</summary>
internal enum Vocabulary
{
    /// <summary>Any other namespace.</summary>
    Other,

    /// <summary>No namespace.</summary>
    None,

    /// <summary>WordprocessingML.</summary>
    Word,

    /// <summary>SpreadsheetML.</summary>
    Sheet,

    /// <summary>DrawingML main.</summary>
    Drawing,

    /// <summary>Markup compatibility.</summary>
    Compatibility,

    /// <summary>Office Math.</summary>
    Math,

    /// <summary>DrawingML charts.</summary>
    Chart,

    /// <summary>VML.</summary>
    Vml,

    /// <summary>Office extensions of VML.</summary>
    VmlOffice,

    /// <summary>Spreadsheet extensions of VML.</summary>
    VmlSheet,
}

/// <summary>Namespace names of the vocabularies.</summary>
internal static class Vocabularies
{
    /// <summary>The vocabulary of a namespace name. ISO 29500 strict uses purl.oclc.org, everybody else schemas.openxmlformats.org.</summary>
    public static Vocabulary Of(string name) => name switch
    {
        "" => Vocabulary.None,
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" => Vocabulary.Word,
        "http://purl.oclc.org/ooxml/wordprocessingml/main" => Vocabulary.Word,
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main" => Vocabulary.Sheet,
        "http://purl.oclc.org/ooxml/spreadsheetml/main" => Vocabulary.Sheet,
        "http://schemas.openxmlformats.org/drawingml/2006/main" => Vocabulary.Drawing,
        "http://purl.oclc.org/ooxml/drawingml/main" => Vocabulary.Drawing,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Vocabulary.Compatibility,
        "http://schemas.openxmlformats.org/officeDocument/2006/math" => Vocabulary.Math,
        "http://purl.oclc.org/ooxml/officeDocument/math" => Vocabulary.Math,
        "http://schemas.openxmlformats.org/drawingml/2006/chart" => Vocabulary.Chart,
        "http://purl.oclc.org/ooxml/drawingml/chart" => Vocabulary.Chart,
        "urn:schemas-microsoft-com:vml" => Vocabulary.Vml,
        "urn:schemas-microsoft-com:office:office" => Vocabulary.VmlOffice,
        "urn:schemas-microsoft-com:office:excel" => Vocabulary.VmlSheet,
        _ => Vocabulary.Other,
    };
}
