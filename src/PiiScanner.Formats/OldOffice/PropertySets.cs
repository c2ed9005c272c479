using PiiScanner.Core.Text;
using PiiScanner.Formats.CompoundFile;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.OldOffice;

/// <summary>Reads the document properties of old Office files ([MS-OLEPS]): author, title, company, and those the user defined.</summary>
internal static class PropertySets
{
    private const int MaxProperties = 10_000;
    private const long MaxBytes = 16 << 20;

    // Code page, revision, program, format of a clipboard picture: nobody's words.
    private static readonly HashSet<long> Skipped = [1, 9, 18];

    /// <summary>Names of the streams.</summary>
    public static IReadOnlyList<string> Names { get; } = ["\u0005SummaryInformation", "\u0005DocumentSummaryInformation"];

    // Those of the file itself and of objects inside.
    private static IEnumerable<string> Read(CompoundReader reader, Document document)
    {
        foreach (var stream in reader.Entries.Where(entry => entry.Kind == CompoundKind.Stream && Names.Contains(entry.Name)))
        {
            if (reader.ReadAll(stream, MaxBytes) is { } bytes) foreach (var text in Read(bytes)) yield return text;
            else document.Add(new ReadGap("metadata-not-read", OldOfficeTexts.PropertiesUnread));
        }
    }

    private static List<string> Read(ReadOnlySpan<byte> bytes)
    {
        var texts = new List<string>();
        var sets = Math.Min(bytes.U32(24), 2);
        for (var i = 0; i < sets; i++) ReadSet(bytes, bytes.U32(28 + (i * 20) + 16), isUser: i == 1, texts);
        return texts;
    }

    private static void ReadSet(ReadOnlySpan<byte> bytes, long at, bool isUser, List<string> texts)
    {
        var count = Math.Min(bytes.U32(at + 4), MaxProperties);
        var page = 1252;
        for (var i = 0; i < count; i++)
        {
            if (bytes.U32(at + 8 + (i * 8)) == 1) page = bytes.U16(at + bytes.U32(at + 12 + (i * 8)) + 4);
        }

        for (var i = 0; i < count; i++)
        {
            var id = bytes.U32(at + 8 + (i * 8));
            var value = at + bytes.U32(at + 12 + (i * 8));
            if (id == 0 && isUser) ReadNames(bytes, value, page, texts);
            else if (!Skipped.Contains(id) && Text(bytes, value, page) is { } text && !IsUsual(text)) texts.Add(text);
        }
    }

    private static void ReadNames(ReadOnlySpan<byte> bytes, long at, int page, List<string> texts)
    {
        var count = Math.Min(bytes.U32(at), MaxProperties);
        at += 4;
        for (var i = 0; i < count && at < bytes.Length; i++)
        {
            var length = bytes.U32(at + 4);
            var size = page == 1200 ? length * 2 : length;
            var name = Clean(CodePageText.Decode(bytes.Part(at + 8, size), page));
            at += 8 + (page == 1200 ? (size + 3) & ~3 : size);
            if (name.Length > 0 && !name.StartsWith('_')) texts.Add(name);
        }
    }

    private static string? Text(ReadOnlySpan<byte> bytes, long at, int page)
    {
        var length = bytes.U32(at + 4);
        var text = bytes.U16(at) switch
        {
            0x1E => Clean(CodePageText.Decode(bytes.Part(at + 8, length), page)),
            0x1F => Clean(bytes.Part(at + 8, length * 2).Utf16()),
            _ => "",
        };
        return text.Length == 0 ? null : text;
    }

    private static string Clean(string text)
    {
        var end = text.IndexOf('\0', StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Trim();
    }

    private static bool IsUsual(string text) => text is "Normal" or "Normal.dot" or "Normal.dotm" or "Normal.dotx" or "Title" or "Default Design";

    /// <summary>The properties as blocks.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="document">Takes gaps.</param>
    public static IEnumerable<Ooxml.Draft> Drafts(CompoundReader reader, Document document)
    {
        foreach (var text in Read(reader, document)) yield return OldOfficeTexts.Block(DocumentParts.Metadata, text);
    }
}
