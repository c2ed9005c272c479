using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Formats.Text;

/// <summary>The way out for structured texts that are too long to be held in memory.</summary>
internal static class WholeText
{
    /// <summary>Most characters of a page or data file read by its structure: 128 Mi, half a gigabyte with its tables.</summary>
    public const int MaxLength = 128 << 20;

    /// <summary>Reads the text line by line, and says that its structure was not looked at.</summary>
    /// <param name="source">The text.</param>
    /// <param name="file">The file it is of.</param>
    /// <param name="context">Takes the files written into it.</param>
    public static ReadResult AsLines(TextSource source, SourceFile file, ReadContext context)
    {
        var lines = new EmbeddedFiles(file, context).Within(source.Open, open => PlainTextReader.Read(open, context.Limits.ForText()));
        return new ReadResult.Ok(new Document(report => Said(lines, report)));
    }

    private static IEnumerable<DocumentSection> Said(Document lines, Document report)
    {
        report.Add(new ReadGap("limit-reached", new LocalizedText(
            "Tệp quá dài nên chỉ được đọc như văn bản thường, không theo cấu trúc.",
            "The file is too long to be read by its structure; it was read as plain lines.")));
        foreach (var section in lines.Sections) yield return section;
        foreach (var gap in lines.Gaps) report.Add(gap);
    }
}
