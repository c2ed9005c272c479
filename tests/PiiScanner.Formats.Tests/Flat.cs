using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Tests;

/// <summary>A document read to its end, for tests to look at.</summary>
internal sealed class Flat
{
    private Flat(Document document, IReadOnlyList<DocumentSection> sections, IReadOnlyList<TextBlock> blocks)
    {
        Document = document;
        Sections = sections;
        Blocks = blocks;
    }

    public Document Document { get; }

    public IReadOnlyList<DocumentSection> Sections { get; }

    public IReadOnlyList<TextBlock> Blocks { get; }

    public IReadOnlyList<TableSection> Tables => Sections.OfType<TableSection>().ToList();

    /// <summary>Texts of the blocks of a part; null is the body.</summary>
    public IReadOnlyList<string> Texts(string? part = null) => Blocks.Where(b => b.Location.Part == part).Select(b => b.Text).ToList();

    public TextBlock Block(string text) => Assert.Single(Blocks, b => b.Text == text);

    public static Flat Read(IDocumentFormat format, SourceFile file, ReadContext? context = null)
    {
        var result = format.Read(file, context ?? new ReadContext(new ReadLimits()), CancellationToken.None);
        return Of(Assert.IsType<ReadResult.Ok>(result).Document);
    }

    public static Flat Of(Document document)
    {
        var sections = new List<DocumentSection>();
        var blocks = new List<TextBlock>();
        foreach (var section in document.Sections)
        {
            if (section is TextSection text)
            {
                var own = text.Blocks.ToList();
                blocks.AddRange(own);
                sections.Add(new TextSection(own) { Part = section.Part });
            }
            else if (section is TableSection table)
            {
                var rows = table.Rows.ToList();
                blocks.AddRange(rows.SelectMany(r => r.Cells).Select(c => c.Block));
                sections.Add(new TableSection(rows) { Part = table.Part, Name = table.Name, IsSheet = table.IsSheet });
            }
        }

        return new Flat(document, sections, blocks);
    }
}
