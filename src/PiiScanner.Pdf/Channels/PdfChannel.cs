namespace PiiScanner.Pdf;

/// <summary>Where in a document, other than on its pages, a text stands.</summary>
public enum PdfChannel
{
    /// <summary>The document information dictionary (ISO 32000-1, 14.3.3).</summary>
    Info,

    /// <summary>XMP metadata, as its XML (14.3.2).</summary>
    Xmp,

    /// <summary>Contents, author, subject and the like of an annotation (12.5).</summary>
    Annotation,

    /// <summary>A form field's value, default value, choice or tooltip (12.7).</summary>
    FormField,

    /// <summary>An XFA form, as its XML (12.7.8).</summary>
    Xfa,

    /// <summary>A bookmark (12.3.3).</summary>
    Outline,

    /// <summary>Name or description of an attachment (7.11.4); its bytes are listed apart.</summary>
    Attachment,

    /// <summary>ActualText, Alt, E or title of the structure tree (14.9).</summary>
    Structure,

    /// <summary>A script (12.6.4.16).</summary>
    JavaScript,

    /// <summary>Target of a link or of another action (12.6.4).</summary>
    Link,

    /// <summary>Name, reason, place or contact of a signature (12.8).</summary>
    Signature,

    /// <summary>Name of a layer (8.11) or of a destination (12.3.2.3), prefix of a page label (12.4.2).</summary>
    Label,

    /// <summary>In an object that nothing refers to, in private data of a program (14.5), or behind the end of the file.</summary>
    Remainder,
}
