using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Word;

/// <summary>Walks one part that holds paragraphs and tables: body, header, footer, notes, comments, building blocks. Reader and redactor share it.</summary>
internal sealed partial class WordPartWalker
{
    private const int MaxRowsHeld = 5000;
    private readonly PackageSession _session;
    private readonly WordStyles _styles;
    private readonly string? _part;
    private readonly SectionAssembler _assembler;
    private readonly char[] _buffer = new char[4096];
    private readonly Stack<FieldState> _fields = new();
    private List<Draft> _detached = [];
    private TableDraft? _openTable;
    private int _paragraph;
    private int _coloredAround;

    /// <summary>Makes a walker for one part.</summary>
    /// <param name="session">What all walkers share.</param>
    /// <param name="styles">Styles of the document.</param>
    /// <param name="part">One of <see cref="DocumentParts"/>, or null for the body.</param>
    public WordPartWalker(PackageSession session, WordStyles styles, string? part)
    {
        _session = session;
        _styles = styles;
        _part = part;
        _assembler = session.Assembler(part);
    }

    /// <summary>Sections of the part, pulled.</summary>
    public IEnumerable<DocumentSection> Walk(MarkupReader reader)
    {
        while (reader.Read())
        {
            if (reader.IsText) AddStray(reader);
            if (!reader.IsElement) continue;
            foreach (var section in WalkTop(reader)) yield return section;
        }

        while (_fields.Count > 0) EndField();
        foreach (var remark in reader.Remarks) _detached.Add(Made(DocumentParts.MarkupComment, remark, null));
        foreach (var section in Rest()) yield return section;
    }

    /// <summary>What is still held when the part breaks off.</summary>
    public IEnumerable<DocumentSection> Rest()
    {
        if (_openTable is { } table)
        {
            _openTable = null;
            foreach (var section in _assembler.AddTable(table, _detached)) yield return section;
        }

        foreach (var section in _assembler.AddText(NewBlock(_part), _detached)) yield return section;
        foreach (var section in _assembler.Flush()) yield return section;
    }

    private IEnumerable<DocumentSection> WalkTop(MarkupReader reader)
    {
        switch (reader.Name)
        {
            case "p" when reader.Vocabulary == Vocabulary.Word:
                return _assembler.AddText(ReadParagraph(reader, _part), _detached);
            case "tbl" when reader.Vocabulary == Vocabulary.Word:
                return ReadTable(reader, _part).SelectMany(table => _assembler.AddTable(table, _detached));
            case "AlternateContent" when reader.Vocabulary == Vocabulary.Compatibility:
                var drafts = new List<Draft>();
                ReadBlockAlternatives(reader, _part, drafts);
                return drafts.SelectMany(Add);
            default:
                ReadBlockMarker(reader);
                return [];
        }
    }

    private IEnumerable<DocumentSection> Add(Draft draft)
    {
        if (draft is TableDraft table) return _assembler.AddTable(table, _detached);
        if (draft is BlockDraft block && block.Part == _part) return _assembler.AddText(block, _detached);
        _detached.Add(draft);
        return [];
    }

    // Content of a text box, a cell's alternative, a building block: everything down to the end of the element.
    private void ReadBlocks(MarkupReader reader, string? part, List<Draft> into)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        var outer = _detached;
        while (reader.ReadInside(depth))
        {
            if (reader.IsText) AddStray(reader);
            if (!reader.IsElement) continue;
            _detached = [];
            if (reader is { Name: "p", Vocabulary: Vocabulary.Word })
            {
                var paragraph = ReadParagraph(reader, part);
                if (paragraph.Length > 0) into.Add(paragraph);
            }
            else if (reader is { Name: "tbl", Vocabulary: Vocabulary.Word }) into.AddRange(ReadTable(reader, part));
            else if (reader is { Name: "AlternateContent", Vocabulary: Vocabulary.Compatibility }) ReadBlockAlternatives(reader, part, into);
            else ReadBlockMarker(reader);
            into.AddRange(_detached);
        }

        _detached = outer;
    }

    // Both alternatives are read; what the second repeats of the first is counted once.
    private void ReadBlockAlternatives(MarkupReader reader, string? part, List<Draft> into)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        List<Draft>? shown = null;
        var others = new List<Draft>();
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            var drafts = new List<Draft>();
            ReadBlocks(reader, part, drafts);
            if (shown is null) shown = drafts;
            else others.AddRange(drafts);
        }

        if (shown is null) return;
        MergeAlternatives(shown, others);
        into.AddRange(shown);
    }

    private static void MergeAlternatives(List<Draft> shown, List<Draft> others)
    {
        var free = shown.Where(d => d.FlatText.Length > 0).ToList();
        foreach (var other in others)
        {
            var same = free.FindIndex(d => d.GetType() == other.GetType() && d.FlatText == other.FlatText);
            if (same < 0)
            {
                shown.Add(other);
                continue;
            }

            free[same].AddCopy(other);
            free.RemoveAt(same);
        }
    }

    private BlockDraft NewBlock(string? part, string? cell = null) => new()
    {
        Part = part,
        Location = new Location { Paragraph = _paragraph > 0 ? _paragraph : null, Part = part, Cell = cell },
    };

    // A block of a text that stands in an attribute, or in no node at all.
    private BlockDraft Made(string part, string text, TextPiece? place)
    {
        var block = NewBlock(part);
        block.Append(text, default, place);
        return block;
    }

    // Text where the schema allows none: no reader shows it, yet it is in the file.
    private void AddStray(MarkupReader reader)
    {
        if (reader.NodeType is System.Xml.XmlNodeType.Whitespace or System.Xml.XmlNodeType.SignificantWhitespace) return;
        var block = NewBlock(DocumentParts.Unreferenced);
        AppendNode(reader, block, default);
        if (!string.IsNullOrWhiteSpace(block.FlatText)) _detached.Add(block);
    }

    private void AppendNode(MarkupReader reader, BlockDraft target, RunLook look)
    {
        for (int offset = 0, read; (read = reader.ReadChunk(_buffer)) > 0; offset += read)
            target.Append(_buffer.AsSpan(0, read), look, _session.Place(reader, null, offset));
    }
}
