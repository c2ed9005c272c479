using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Turns drafts into numbered sections: running text up to the next table, then what hangs on it (text boxes, deletions, links), then the table and what hangs on that.</summary>
internal sealed class SectionAssembler(string? part, BlockNumbers numbers, ITextTrace? trace, int maxBlockLength)
{
    private const int MaxBlocksHeld = 4096;
    private const int MaxTextHeld = 4 << 20;
    private int _textHeld;
    private readonly List<BlockDraft> _text = [];
    private readonly List<Draft> _detached = [];

    /// <summary>Adds a paragraph of the running text, and what hangs on it. Gives the sections that are complete now.</summary>
    public IEnumerable<DocumentSection> AddText(BlockDraft paragraph, List<Draft> detached)
    {
        if (paragraph.Length > 0) _text.Add(paragraph);
        _textHeld += paragraph.Length;
        _detached.AddRange(detached);
        detached.Clear();
        return _text.Count + _detached.Count >= MaxBlocksHeld || _textHeld > MaxTextHeld ? Flush() : [];
    }

    /// <summary>Adds a table, and what hangs on it. Gives the sections that are complete now.</summary>
    public IEnumerable<DocumentSection> AddTable(TableDraft table, List<Draft> detached)
    {
        var before = Flush();
        if (table.Rows.Count > 0) before.Add(table.ToSection(numbers, trace, maxBlockLength));
        _detached.AddRange(detached);
        detached.Clear();
        before.AddRange(Flush());
        return before;
    }

    /// <summary>Gives everything held.</summary>
    public List<DocumentSection> Flush()
    {
        var sections = new List<DocumentSection>();
        AddSection(sections, part, _text);
        _text.Clear();
        _textHeld = 0;
        for (var i = 0; i < _detached.Count;)
        {
            if (_detached[i] is TableDraft table)
            {
                sections.Add(table.ToSection(numbers, trace, maxBlockLength));
                i++;
                continue;
            }

            var blocks = new List<BlockDraft>();
            var stretch = _detached[i].Part;
            for (; i < _detached.Count && _detached[i] is BlockDraft block && block.Part == stretch; i++)
            {
                if (block.Length > 0) blocks.Add(block);
            }

            AddSection(sections, stretch, blocks);
        }

        _detached.Clear();
        return sections;
    }

    private void AddSection(List<DocumentSection> sections, string? of, List<BlockDraft> drafts)
    {
        if (drafts.Count == 0) return;
        var blocks = new List<TextBlock>(drafts.Count);
        foreach (var draft in drafts)
        {
            foreach (var piece in draft.Split(maxBlockLength)) blocks.Add(piece.ToBlock(numbers.Take(), trace));
        }

        sections.Add(new TextSection(blocks) { Part = of });
    }
}
