using PiiScanner.Core.Redaction;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Turns edits of blocks into edits of nodes while a reader walks the package with this as its trace.</summary>
internal sealed class EditPlaces : ITextTrace
{
    private readonly FileEdits _edits;
    private readonly Dictionary<string, List<NodeEdit>> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, TextPiece> _anchors = [];
    private readonly HashSet<int> _wanted;

    public EditPlaces(FileEdits edits)
    {
        _edits = edits;
        _wanted = [.. edits.Tables.Values.Select(table => table.Anchor).Where(anchor => anchor >= 0)];
    }

    /// <summary>Where a block of a table begins, or null.</summary>
    public TextPiece? AnchorOf(TableEdit table) => _anchors.TryGetValue(table.Anchor, out var piece) ? piece : null;

    /// <summary>Name of the part of the last block.</summary>
    public string? LastPart { get; private set; }

    /// <summary>The edits of a part.</summary>
    public IReadOnlyList<NodeEdit> Of(string part) => _parts.TryGetValue(part, out var edits) ? edits : [];

    /// <summary>The numbers of nodes that are edited or asked for in a part.</summary>
    public HashSet<int> NodesOf(string part) =>
        [.. Of(part).Select(edit => edit.Node), .. _anchors.Values.Where(anchor => anchor.Part.Equals(part, StringComparison.OrdinalIgnoreCase)).Select(anchor => anchor.Node)];

    /// <inheritdoc/>
    public void Add(int block, IReadOnlyList<TextPiece> pieces, bool isCopy)
    {
        if (pieces.Count == 0) return;
        LastPart = pieces[0].Part;
        if (!isCopy && _wanted.Contains(block)) _anchors.TryAdd(block, pieces[0]);
        if (_edits.DroppedBlocks.Contains(block))
        {
            foreach (var piece in pieces) Add(piece, piece.Start, piece.Start + piece.Length, "");
        }
        else if (_edits.Blocks.TryGetValue(block, out var own))
        {
            foreach (var edit in own) Add(edit, pieces);
        }
    }

    // The replacement stands in the first run the value touches and looks like it; what it had in later runs goes.
    private void Add(TextEdit edit, IReadOnlyList<TextPiece> pieces)
    {
        var text = edit.Text;
        foreach (var piece in pieces)
        {
            var start = Math.Max(piece.Start, edit.Start);
            var end = Math.Min(piece.Start + piece.Length, edit.End);
            if (start >= end) continue;
            Add(piece, start, end, text);
            text = "";
        }
    }

    private void Add(TextPiece piece, int start, int end, string text)
    {
        if (!_parts.TryGetValue(piece.Part, out var edits)) _parts[piece.Part] = edits = [];
        edits.Add(new NodeEdit(piece.Node, piece.Attribute, piece.Offset + start - piece.Start, end - start, text));
    }
}
