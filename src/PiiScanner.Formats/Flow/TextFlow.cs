using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Flow;

/// <summary>Turns a stream of characters with Word's marks (end of paragraph, of cell, of row) into paragraphs and tables. One flow for each story: body, header, comment, text box.</summary>
/// <param name="part">One of <see cref="DocumentParts"/>, or null for the body.</param>
/// <param name="paragraphs">Counts the paragraphs of the document.</param>
internal sealed class TextFlow(string? part, BlockNumbers paragraphs)
{
    private const int MaxRowsHeld = 5000;
    private const int MaxCellsHeld = 100_000;
    private const int MaxTableDepth = 32;

    // Of nested tables, which are given out with the table around them.
    private const int MaxNested = 1_000_000;
    private readonly StyledText _text = new();
    private readonly StyledText _deleted = new();
    private readonly List<OpenTable> _tables = [];
    private readonly List<Draft> _hanging = [];
    private List<Draft> _done = [];
    private int _nested;

    /// <summary>The part.</summary>
    public string? Part => part;

    /// <summary>Page or slide the text stands on, or null.</summary>
    public int? Page { get; set; }

    /// <summary>True while the paragraph is empty.</summary>
    public bool IsAtStart => _text.Length == 0;

    /// <summary>Appends text to the paragraph. Tracked deletions are kept apart, so that they do not run into what replaced them.</summary>
    /// <param name="text">Decoded text.</param>
    /// <param name="look">How it looks.</param>
    public void Append(ReadOnlySpan<char> text, RunLook look)
    {
        if (look.HiddenAs == DocumentParts.TrackedDeletion) _deleted.Append(text, look with { HiddenAs = null });
        else _text.Append(text, look);
    }

    /// <summary>Hangs something on the paragraph: a comment, a text box, the target of a link.</summary>
    /// <param name="draft">It.</param>
    public void Hang(Draft draft) => _hanging.Add(draft);

    /// <summary>Hangs a text on the paragraph.</summary>
    /// <param name="of">Its part.</param>
    /// <param name="text">The text; blank ones are left out.</param>
    /// <param name="look">How it looks.</param>
    public void Hang(string of, string text, RunLook look = default)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        var block = new BlockDraft { Part = of, Location = At(of) };
        block.Append(text, look, null);
        _hanging.Add(block);
    }

    /// <summary>Ends the paragraph.</summary>
    /// <param name="depth">Tables around it: 0 outside of tables.</param>
    /// <param name="isHeading">True for a heading by style or level.</param>
    public void EndParagraph(int depth, bool isHeading = false)
    {
        depth = Math.Clamp(depth, 0, MaxTableDepth);
        paragraphs.Next++;
        TakeDeleted();
        CloseTables(depth);
        if (depth > 0)
        {
            while (_tables.Count < depth) _tables.Add(new OpenTable(part));
            _tables[depth - 1].Add(_text, paragraphs.Next);
            return;
        }

        if (_text.Length > 0)
        {
            var block = new BlockDraft { Part = part, Location = At(part), IsHeading = isHeading };
            _text.CopyTo(block);
            _text.Clear();
            _done.Add(block);
        }

        TakeHanging();
    }

    /// <summary>Ends the paragraph and the cell it stands in.</summary>
    /// <param name="depth">Tables around it, at least 1.</param>
    /// <exception cref="PartLimitException">Nested tables have more cells than are held.</exception>
    public void EndCell(int depth)
    {
        depth = Math.Clamp(depth, 1, MaxTableDepth);
        if (depth > 1 && ++_nested > MaxNested) throw new PartLimitException(PackageMessages.TooMuch);
        EndParagraph(depth);
        _tables[depth - 1].EndCell();
    }

    /// <summary>Ends a row.</summary>
    /// <param name="depth">Tables around it, at least 1.</param>
    /// <param name="shape">How it is cut into cells, or null where that is not known.</param>
    public void EndRow(int depth, RowShape? shape)
    {
        depth = Math.Clamp(depth, 1, MaxTableDepth);
        CloseTables(depth);
        if (_tables.Count < depth) return;
        if (_text.Length > 0) EndParagraph(depth);
        var table = _tables[depth - 1];
        table.EndRow(shape);
        if (depth == 1 && (table.Count >= MaxRowsHeld || table.Cells >= MaxCellsHeld)) _done.Add(table.Take(_hanging));
    }

    /// <summary>Ends the story and gives what is left of it.</summary>
    public List<Draft> Finish()
    {
        if (_text.Length > 0 || _deleted.Length > 0) EndParagraph(_tables.Count > 0 && _tables[^1].IsInsideRow ? _tables.Count : 0);
        CloseTables(0);
        TakeHanging();
        return Take();
    }

    /// <summary>Gives what is complete.</summary>
    public List<Draft> Take()
    {
        if (_done.Count == 0) return _done;
        var done = _done;
        _done = [];
        return done;
    }

    private Location At(string? of) => new() { Page = Page, Paragraph = paragraphs.Next > 0 ? paragraphs.Next : null, Part = of };

    private void TakeDeleted()
    {
        if (_deleted.Length == 0) return;
        var block = new BlockDraft { Part = DocumentParts.TrackedDeletion, Location = At(DocumentParts.TrackedDeletion) };
        _deleted.CopyTo(block);
        _deleted.Clear();
        _hanging.Add(block);
    }

    // A nested table follows the table around it, as a table of its own.
    private void CloseTables(int depth)
    {
        while (_tables.Count > depth)
        {
            var table = _tables[^1];
            _tables.RemoveAt(_tables.Count - 1);
            table.EndRow(null);
            if (table.Count == 0) continue;
            if (_tables.Count > 0)
            {
                _hanging.Add(table.Take(_hanging));
                continue;
            }

            _done.Add(table.Take(_hanging));
            TakeHanging();
        }
    }

    private void TakeHanging()
    {
        if (_tables.Count > 0) return;
        _done.AddRange(_hanging);
        _hanging.Clear();
        _nested = 0;
    }
}
