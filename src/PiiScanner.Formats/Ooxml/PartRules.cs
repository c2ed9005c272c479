using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.PowerPoint;
using PiiScanner.Formats.Word;

namespace PiiScanner.Formats.Ooxml;

/// <summary>How each kind of part is read: the visible list. A part no rule is for is read generically if it is XML, and handed over if it is not.</summary>
internal static class PartRules
{
    /// <summary>Parts that are read.</summary>
    public static IReadOnlyList<PartRule> Read { get; } =
    [
        new("core-properties+xml", "docProps/core", DocumentParts.Metadata, PropertyTexts.ReadCore),
        new("extended-properties+xml", "docProps/app", DocumentParts.Metadata, PropertyTexts.ReadExtended),
        new("custom-properties+xml", "docProps/custom", DocumentParts.Metadata, PropertyTexts.ReadCustom),
        new("wordprocessingml.settings+xml", "word/settings", DocumentParts.Metadata, WordSideTexts.ReadSettings),
        new("wordprocessingml.people+xml", "word/people", DocumentParts.Metadata, WordSideTexts.ReadPeople),
        new("wordprocessingml.numbering+xml", "word/numbering", DocumentParts.Field, WordSideTexts.ReadNumbering),
        new("drawingml.chart+xml", "word/charts/chart", DocumentParts.ChartCache, GraphicTexts.ReadChart),
        new("ms-office.chartex+xml", "word/charts/chartEx", DocumentParts.ChartCache, GraphicTexts.ReadChart),
        new("drawingml.chart+xml", "xl/charts/chart", DocumentParts.ChartCache, GraphicTexts.ReadChart),
        new("drawingml.diagramdata+xml", "word/diagrams/data", DocumentParts.TextBox, GraphicTexts.ReadShapes),
        new("ms-office.drawingml.diagramdrawing+xml", "word/diagrams/drawing", DocumentParts.TextBox, GraphicTexts.ReadShapes),
        new("drawingml.diagramdata+xml", "xl/diagrams/data", DocumentParts.TextBox, GraphicTexts.ReadShapes),
        new("officedocument.drawing+xml", "xl/drawings/drawing", DocumentParts.TextBox, GraphicTexts.ReadShapes),
        new("drawingml.chartshapes+xml", "", DocumentParts.TextBox, GraphicTexts.ReadShapes),
        new("officedocument.vmldrawing", "xl/drawings/vmlDrawing", DocumentParts.TextBox, GraphicTexts.ReadVml),
        new("spreadsheetml.comments+xml", "xl/comments", DocumentParts.Comments, SheetSideTexts.ReadComments),
        new("ms-excel.threadedcomments+xml", "xl/threadedComments/", DocumentParts.Comments, SheetSideTexts.ReadThreadedComments),
        new("ms-excel.person+xml", "xl/persons/", DocumentParts.Metadata, SheetSideTexts.ReadPersons),
        new("spreadsheetml.table+xml", "xl/tables/", DocumentParts.Attribute, SheetSideTexts.ReadNamed),
        new("spreadsheetml.pivottable+xml", "xl/pivotTables/", DocumentParts.Attribute, SheetSideTexts.ReadNamed),
        new("spreadsheetml.querytable+xml", "xl/queryTables/", DocumentParts.Attribute, SheetSideTexts.ReadNamed),
        new("spreadsheetml.connections+xml", "xl/connections", DocumentParts.Metadata, SheetSideTexts.ReadConnections),
        new("spreadsheetml.externallink+xml", "xl/externalLinks/", DocumentParts.ExternalCache, ExternalLinkTables.Read),
        new("spreadsheetml.usernames+xml", "xl/revisions/userNames", DocumentParts.Metadata, SheetSideTexts.ReadNamed),
        new("presentationml.notesslide+xml", "ppt/notesSlides/", DocumentParts.SpeakerNotes, SlideTexts.Read),
        new("presentationml.slidelayout+xml", "ppt/slideLayouts/", DocumentParts.Header, SlideTexts.Read),
        new("presentationml.slidemaster+xml", "ppt/slideMasters/", DocumentParts.Header, SlideTexts.Read),
        new("presentationml.notesmaster+xml", "ppt/notesMasters/", DocumentParts.Header, SlideTexts.Read),
        new("presentationml.handoutmaster+xml", "ppt/handoutMasters/", DocumentParts.Header, SlideTexts.Read),
        new("presentationml.comments+xml", "ppt/comments/", DocumentParts.Comments, SlideSideTexts.ReadComments),
        new("ms-powerpoint.comments+xml", "", DocumentParts.Comments, SlideSideTexts.ReadComments),
        new("presentationml.commentauthors+xml", "ppt/commentAuthors", DocumentParts.Metadata, SlideSideTexts.ReadAuthors),
        new("ms-powerpoint.authors+xml", "ppt/authors", DocumentParts.Metadata, SlideSideTexts.ReadAuthors),
        new("presentationml.tags+xml", "ppt/tags/", DocumentParts.Attribute, GenericTexts.ReadAll),
        new("presentationml.slide+xml", "ppt/slides/", DocumentParts.Unreferenced, SlideTexts.Read),
        new("", "customXml/item", DocumentParts.CustomXml, GenericTexts.ReadAll),
    ];

    /// <summary>Parts that hold nobody's words, each with the reason.</summary>
    public static IReadOnlyList<PartRule> Harmless { get; } =
    [
        Skip("officedocument.theme+xml", "word/theme/", "colours and font names"),
        Skip("officedocument.theme+xml", "xl/theme/", "colours and font names"),
        Skip("officedocument.themeoverride+xml", "", "colours and font names"),
        Skip("wordprocessingml.styles+xml", "word/styles", "formatting; what decides visibility is read"),
        Skip("wordprocessingml.styleswitheffects+xml", "word/stylesWithEffects", "formatting"),
        Skip("spreadsheetml.styles+xml", "xl/styles", "formatting; number formats are read with the cells"),
        Skip("wordprocessingml.fonttable+xml", "word/fontTable", "font names"),
        Skip("wordprocessingml.websettings+xml", "word/webSettings", "settings for saving as a web page"),
        Skip("spreadsheetml.calcchain+xml", "xl/calcChain", "order of calculation: cell names only"),
        Skip("spreadsheetml.sheetmetadata+xml", "xl/metadata", "types of dynamic formulas"),
        Skip("spreadsheetml.volatiledependencies+xml", "xl/volatileDependencies", "cell names"),
        Skip("spreadsheetml.printersettings", "xl/printerSettings/", "printer driver settings"),
        Skip("wordprocessingml.printersettings", "word/printerSettings", "printer driver settings"),
        Skip("officedocument.obfuscatedfont", "word/fonts/", "embedded fonts"),
        Skip("application/x-fontdata", "", "embedded fonts"),
        Skip("drawingml.diagramlayout+xml", "word/diagrams/layout", "layout of SmartArt"),
        Skip("drawingml.diagramstyle+xml", "word/diagrams/quickStyle", "formatting of SmartArt"),
        Skip("drawingml.diagramcolors+xml", "word/diagrams/colors", "formatting of SmartArt"),
        Skip("ms-office.chartstyle+xml", "", "formatting of charts"),
        Skip("ms-office.chartcolorstyle+xml", "", "formatting of charts"),
        Skip("officedocument.customxmlproperties+xml", "customXml/itemProps", "identifiers of custom XML"),
        Skip("wordprocessingml.commentsids+xml", "word/commentsIds", "identifiers of comments"),
        Skip("wordprocessingml.commentsextended+xml", "word/commentsExtended", "threads of comments: identifiers only"),
        Skip("wordprocessingml.commentsextensible+xml", "word/commentsExtensible", "dates of comments"),
        Skip("ms-office.vbaprojectsignature", "", "digital signature of macros"),
        Skip("presentationml.presprops+xml", "ppt/presProps", "settings of the show"),
        Skip("presentationml.viewprops+xml", "ppt/viewProps", "settings of the window"),
        Skip("presentationml.tablestyles+xml", "ppt/tableStyles", "formatting of tables"),
        Skip("officedocument.theme+xml", "ppt/theme/", "colours and font names"),
        Skip("presentationml.printersettings", "ppt/printerSettings/", "printer driver settings"),
        Skip("digital-signature-origin", "_xmlsignatures/origin", "empty marker"),
    ];

    /// <summary>The rule for a part, or null.</summary>
    public static PartRule? For(PackagePart part) => Read.FirstOrDefault(r => r.Fits(part)) is { } rule && !Harmless.Any(h => h.Path.Length > rule.Path.Length && h.Fits(part))
        ? rule
        : Harmless.FirstOrDefault(r => r.Fits(part));

    private static PartRule Skip(string type, string path, string reason) => new(type, path, DocumentParts.Unreferenced, null, reason);
}
