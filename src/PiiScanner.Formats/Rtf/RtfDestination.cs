namespace PiiScanner.Formats.Rtf;

/// <summary>Where the text of a group goes.</summary>
internal enum RtfDestination
{
    /// <summary>Into the story around it.</summary>
    Story,

    /// <summary>Nowhere: it holds nobody's words.</summary>
    Skip,

    /// <summary>The font table.</summary>
    Fonts,

    /// <summary>The colour table.</summary>
    Colors,

    /// <summary>The style sheet.</summary>
    Styles,

    /// <summary>Collected as one text that hangs on the paragraph: a property, the instruction of a field, the name of a bookmark.</summary>
    Note,

    /// <summary>A picture's bytes.</summary>
    Picture,

    /// <summary>An embedded object's bytes.</summary>
    Object,
}
