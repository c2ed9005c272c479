using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Analyzers.Source;

/// <summary>Chooses the reader of a text that source code holds, as the formats of the scanner choose theirs: by what it looks like.</summary>
internal static class TextDocuments
{
    /// <summary>Makes a document of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">Told where the blocks of the document stand in the text.</param>
    public static Document Of(string text, SourcePlaces places)
    {
        if (text.IndexOf('\n') < 0 && text.IndexOf('{') < 0 && text.IndexOf('<') < 0) return PlainTextReader.Read(() => new StringCharSource(text), places: places);
        if (JsonReader.Fits(text, isWhole: true)) return JsonReader.Read(text, places: places);
        if (LooksLikeMarkup(text)) return HtmlReader.Read(text, places: places);
        return DelimitedSniffer.Sniff(text, isWhole: true, namedAsTable: false) is { } dialect
            ? DelimitedReader.Read(() => new StringCharSource(text), dialect, places: places)
            : PlainTextReader.Read(() => new StringCharSource(text), places: places);
    }

    private static bool LooksLikeMarkup(string text)
    {
        var open = text.IndexOf('<');
        return open >= 0 && open + 1 < text.Length && (char.IsLetter(text[open + 1]) || text[open + 1] == '!') && text.IndexOf("</", open, StringComparison.Ordinal) > 0;
    }
}
