using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Rtf;

/// <summary>What the groups of rich text hold, by the control word they begin with.</summary>
internal static class RtfGroups
{
    /// <summary>Groups that hold nobody's words: formatting, numbers, or a second form of what is read elsewhere.</summary>
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "nonshppict", "generator", "listtable", "listoverridetable", "rsidtbl", "themedata", "colorschememapping", "latentstyles", "datastore", "xmlnstbl", "mmathPr", "wgrffmtfilter",
        "pgptbl", "panose", "falt", "fname", "fontemb", "pnseclvl", "pntxta", "pntxtb", "pntext", "listtext", "fldtype", "blipuid", "blipprop", "ftnsep", "ftnsepc", "ftncn", "aftnsep",
        "aftnsepc", "aftncn", "defchp", "defpap", "pgdsctbl", "passwordhash", "password", "nonesttables", "oldcprops", "oldpprops", "oldtprops", "oldsprops", "atnref", "atrfstart",
        "atrfend", "atndate", "atntime", "creatim", "revtim", "printim", "buptim", "edmins", "objtime", "objalias", "writereservhash", "writereservation", "operatorsz", "linkval", "objclass", "objname",
        "levelnumbers", "leveltext", "shprslt", "ffformat", "ebcstart", "ebcend", "mvfmf", "mvfml", "mvtof", "mvtol", "sn", "bkmkend",
    };

    /// <summary>Groups collected as one text, with the part it belongs to.</summary>
    private static readonly Dictionary<string, string> Notes = new(StringComparer.Ordinal)
    {
        ["fldinst"] = DocumentParts.Field, ["bkmkstart"] = DocumentParts.Field, ["ffname"] = DocumentParts.Field, ["ffdeftext"] = DocumentParts.Field, ["ffl"] = DocumentParts.Field,
        ["ffhelptext"] = DocumentParts.Field, ["ffstattext"] = DocumentParts.Field, ["ffentrymcr"] = DocumentParts.Field, ["ffexitmcr"] = DocumentParts.Field, ["datafield"] = DocumentParts.Field, ["xe"] = DocumentParts.Field, ["tc"] = DocumentParts.Field,
        ["title"] = DocumentParts.Metadata, ["subject"] = DocumentParts.Metadata, ["author"] = DocumentParts.Metadata, ["manager"] = DocumentParts.Metadata, ["company"] = DocumentParts.Metadata,
        ["operator"] = DocumentParts.Metadata, ["category"] = DocumentParts.Metadata, ["keywords"] = DocumentParts.Metadata, ["comment"] = DocumentParts.Metadata, ["doccomm"] = DocumentParts.Metadata,
        ["hlinkbase"] = DocumentParts.Metadata, ["propname"] = DocumentParts.Metadata, ["staticval"] = DocumentParts.Metadata, ["docvar"] = DocumentParts.Metadata, ["template"] = DocumentParts.Metadata, ["filetbl"] = DocumentParts.Metadata,
        ["atnauthor"] = DocumentParts.Metadata, ["atnid"] = DocumentParts.Metadata, ["protusertbl"] = DocumentParts.Metadata, ["revtbl"] = DocumentParts.Metadata, ["sv"] = DocumentParts.AltText,
        ["listname"] = DocumentParts.Field, ["xmlname"] = DocumentParts.CustomXml, ["xmlattrname"] = DocumentParts.CustomXml, ["xmlattrvalue"] = DocumentParts.CustomXml,
    };

    /// <summary>Groups that are stories of their own, with the part they belong to.</summary>
    private static readonly Dictionary<string, string> Stories = new(StringComparer.Ordinal)
    {
        ["header"] = DocumentParts.Header, ["headerl"] = DocumentParts.Header, ["headerr"] = DocumentParts.Header, ["headerf"] = DocumentParts.Header,
        ["footer"] = DocumentParts.Footer, ["footerl"] = DocumentParts.Footer, ["footerr"] = DocumentParts.Footer, ["footerf"] = DocumentParts.Footer,
        ["footnote"] = DocumentParts.Footnotes, ["annotation"] = DocumentParts.Comments, ["shptxt"] = DocumentParts.TextBox, ["dptxbxtext"] = DocumentParts.TextBox,
    };

    // Groups around other groups, whose own words are read as those of the story.
    private static readonly HashSet<string> Passed = new(StringComparer.Ordinal)
    {
        "rtf", "info", "userprops", "field", "fldrslt", "shppict", "shp", "shpinst", "shpgrp", "sp", "object", "objemb", "result", "do", "formfield", "ud", "pn", "nesttableprops", "xmlopen", "background",
        "listpicture", "mmath", "moMath", "moMathPara", "mr", "me", "mnum", "mden", "mf", "msup", "msub",
    };

    /// <summary>True for a group whose text counts for nobody.</summary>
    public static bool IsSkipped(string word) => Skipped.Contains(word);

    /// <summary>True for a group whose own text is that of the story around it.</summary>
    public static bool IsPassed(string word) => Passed.Contains(word);

    /// <summary>The part of a group collected as one text, or null.</summary>
    public static string? NotePart(string word) => Notes.GetValueOrDefault(word);

    /// <summary>The part of a group that is a story of its own, or null.</summary>
    public static string? StoryPart(string word) => Stories.GetValueOrDefault(word);
}
