using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Tests;

/// <summary>Short ways to read in tests.</summary>
internal static class Documents
{
    public static SourceFile File(string path, string text) => SourceFile.FromBytes(path, Encoding.UTF8.GetBytes(text));

    public static Document Read(SourceFile file, ReadContext? context = null)
    {
        var recognition = FormatCatalog.Recognize(file);
        Assert.NotNull(recognition);
        return Assert.IsType<ReadResult.Ok>(recognition.Format.Read(file, context ?? new ReadContext(new ReadLimits()), CancellationToken.None)).Document;
    }

    public static List<TextBlock> Blocks(Document document) => document.Sections.SelectMany(Blocks).ToList();

    public static IEnumerable<TextBlock> Blocks(DocumentSection section) => section switch
    {
        TextSection text => text.Blocks,
        TableSection table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Block),
        _ => throw new InvalidOperationException("A new kind of section."),
    };
}
