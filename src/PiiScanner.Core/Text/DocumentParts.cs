namespace PiiScanner.Core.Text;

/// <summary>The names of the parts of a document that a reader of the page does not see, or sees apart from the body. Used in <see cref="Location.Part"/>.</summary>
public static class DocumentParts
{
    /// <summary>Page header.</summary>
    public const string Header = "header";

    /// <summary>Page footer.</summary>
    public const string Footer = "footer";

    /// <summary>Footnote.</summary>
    public const string Footnotes = "footnotes";

    /// <summary>Endnote.</summary>
    public const string Endnotes = "endnotes";

    /// <summary>Comment, threaded or not.</summary>
    public const string Comments = "comments";

    /// <summary>Text box or drawing shape.</summary>
    public const string TextBox = "text-box";

    /// <summary>Tracked insertion.</summary>
    public const string TrackedInsertion = "tracked-insertion";

    /// <summary>Tracked deletion: gone on screen, still in the file.</summary>
    public const string TrackedDeletion = "tracked-deletion";

    /// <summary>Text formatted as hidden, or white on white.</summary>
    public const string HiddenText = "hidden-text";

    /// <summary>Alternative text or title of a picture.</summary>
    public const string AltText = "alt-text";

    /// <summary>Instruction of a field, target of a link, name of a bookmark.</summary>
    public const string Field = "field";

    /// <summary>Document properties: author, title, company, custom properties.</summary>
    public const string Metadata = "metadata";

    /// <summary>Custom XML stored in the package.</summary>
    public const string CustomXml = "custom-xml";

    /// <summary>Hidden worksheet.</summary>
    public const string HiddenSheet = "hidden-sheet";

    /// <summary>Worksheet hidden so that the user interface cannot show it.</summary>
    public const string VeryHiddenSheet = "very-hidden-sheet";

    /// <summary>Hidden or filtered row.</summary>
    public const string HiddenRow = "hidden-row";

    /// <summary>Hidden column.</summary>
    public const string HiddenColumn = "hidden-column";

    /// <summary>Notes of the speaker beside a slide.</summary>
    public const string SpeakerNotes = "speaker-notes";

    /// <summary>Slide that is left out when the slides are shown.</summary>
    public const string HiddenSlide = "hidden-slide";

    /// <summary>Formula text.</summary>
    public const string Formula = "formula";

    /// <summary>Defined name of a workbook.</summary>
    public const string DefinedName = "defined-name";

    /// <summary>List of a data validation.</summary>
    public const string Validation = "validation";

    /// <summary>Copy of source rows behind a pivot table.</summary>
    public const string PivotCache = "pivot-cache";

    /// <summary>Copy of another workbook's cells.</summary>
    public const string ExternalCache = "external-cache";

    /// <summary>Copy of values behind a chart.</summary>
    public const string ChartCache = "chart-cache";

    /// <summary>Comment in markup or code.</summary>
    public const string MarkupComment = "markup-comment";

    /// <summary>Attribute of markup: title, data-*, value and the like.</summary>
    public const string Attribute = "attribute";

    /// <summary>Anything stored in the package that no reader shows.</summary>
    public const string Unreferenced = "unreferenced-part";

    /// <summary>Value, choice or tooltip of a form field.</summary>
    public const string FormField = "form-field";

    /// <summary>Text of an earlier state of the file that was changed or removed since, still in the file.</summary>
    public const string OlderRevision = "older-revision";

    /// <summary>Script inside a document.</summary>
    public const string Script = "script";

    /// <summary>The file's own name.</summary>
    public const string FileName = "file-name";
}
