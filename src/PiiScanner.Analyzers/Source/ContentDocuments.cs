using System.IO;
using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Analyzers.Source;

/// <summary>Chooses the reader of a content file by its name, as the formats of the scanner do.</summary>
internal static class ContentDocuments
{
    private static readonly string[] Markup = [".html", ".htm", ".xhtml", ".cshtml", ".razor", ".vbhtml"];
    private static readonly string[] Tables = [".csv", ".tsv", ".tab"];
    private static readonly string[] Xml = [".xml", ".resx", ".svg"];
    private static readonly string[] Plain = [".md", ".sql", ".txt", ".yaml", ".yml"];

    /// <summary>True for a file that is read as content.</summary>
    public static bool IsContent(string path)
    {
        var ending = EndingOf(path);
        return ending == ".json" || Markup.Contains(ending) || Tables.Contains(ending) || Xml.Contains(ending) || Plain.Contains(ending);
    }

    /// <summary>Makes the document of a file.</summary>
    public static Document Read(string path, string text)
    {
        var ending = EndingOf(path);
        if (Markup.Contains(ending)) return HtmlReader.Read(text);
        if (Xml.Contains(ending)) return XmlMarkupReader.Read(text);
        if (ending == ".json" || JsonReader.Fits(text, isWhole: true)) return JsonReader.Read(text);
        return DelimitedSniffer.Sniff(text, isWhole: true, Tables.Contains(ending)) is { } dialect ? DelimitedReader.Read(text, dialect) : PlainTextReader.Read(text);
    }

    private static string EndingOf(string path) => Path.GetExtension(path).ToLowerInvariant();
}
