using System.Text;

namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Text of one block while it is put together from pieces of markup: white space collapsed, entities decoded, runs noted.</summary>
internal sealed class BlockText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextRun> _runs = [];
    private readonly List<TextLine> _lines = [];
    private readonly List<(int Start, int End)> _spans = [];
    private bool _spaceBefore;
    private bool _breakBefore;
    private int _openSpan = -1;

    /// <summary>True while no visible or hidden character was added.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds source text.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="start">First code unit.</param>
    /// <param name="end">Code unit behind the last.</param>
    /// <param name="look">How it looks.</param>
    /// <param name="entities">True to decode entities.</param>
    public void Append(string source, int start, int end, in Look look, bool entities)
    {
        var first = _text.Length;
        Steps.Take(end - start);
        for (var at = start; at < end; at++)
        {
            var c = source[at];
            if (c <= ' ' && c is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                if (look.KeepsLines && c == '\n') Break();
                else LeaveSpace(c);
            }
            else if (c == '&' && entities && MarkupEntities.Read(source, at, end, out var length) is { } decoded)
            {
                Begin(at);
                _text.Append(decoded);
                MarkRewritten();
                at += length - 1;
            }
            else
            {
                Begin(at);
                _text.Append(c);
            }
        }

        Note(first, look);
    }

    private void LeaveSpace(char c)
    {
        _spaceBefore = true;
        if (c != ' ' && _text.Length > 0 && !_breakBefore) MarkRewritten();
    }

    /// <summary>Ends a line: the next text stands on a new one.</summary>
    public void Break()
    {
        if (_text.Length > 0) _breakBefore = true;
        _spaceBefore = false;
    }

    /// <summary>An element inside the line begins here that stands directly in the block.</summary>
    public void OpenSpan() => _openSpan = _text.Length;

    /// <summary>It ends here.</summary>
    public void CloseSpan()
    {
        if (_openSpan >= 0 && _text.Length > _openSpan) _spans.Add((_openSpan, _text.Length));
        _openSpan = -1;
    }

    /// <summary>Leaves a space before the next text.</summary>
    public void Space() => _spaceBefore = true;

    /// <summary>Makes the text and its runs, and empties this.</summary>
    public Piece Take()
    {
        var piece = new Piece(_text.ToString(), _lines.ToArray(), _runs.Count == 0 ? [] : _runs.ToArray(), _spans.Count < 2 ? [] : _spans.ToArray());
        _text.Clear();
        _spans.Clear();
        _openSpan = -1;
        _runs.Clear();
        _lines.Clear();
        _spaceBefore = false;
        _breakBefore = false;
        return piece;
    }

    private void Begin(int at)
    {
        if (_text.Length == 0 || _breakBefore) BeginLine(at);
        else if (_spaceBefore) _text.Append(' ');
        _spaceBefore = false;
        var line = _lines[_lines.Count - 1];
        // The column of a later character can be told from the line's only while nothing was left out or replaced.
        if (line.AsWritten && at - line.SourceStart != _text.Length - line.Start) MarkRewritten();
    }

    private void BeginLine(int at)
    {
        if (_text.Length > 0) _text.Append('\n');
        _lines.Add(new TextLine(_text.Length, at, AsWritten: true));
        _breakBefore = false;
    }

    private void MarkRewritten() => _lines[_lines.Count - 1] = _lines[_lines.Count - 1] with { AsWritten = false };

    private void Note(int first, in Look look)
    {
        if (_text.Length == first || (look.HiddenAs is null && look.Font is null)) return;
        if (_runs.Count > 0 && _runs[_runs.Count - 1] is var last && last.Start + last.Length >= first && last.HiddenAs == look.HiddenAs && last.Font == look.Font)
            _runs[_runs.Count - 1] = last with { Length = _text.Length - last.Start };
        else
            _runs.Add(new TextRun(first, _text.Length - first) { HiddenAs = look.HiddenAs, Font = look.Font });
    }

    /// <summary>One line of a text.</summary>
    /// <param name="Start">Its first code unit in the text.</param>
    /// <param name="SourceStart">Place of that code unit in the source.</param>
    /// <param name="AsWritten">True when it stands in the source character for character.</param>
    internal readonly record struct TextLine(int Start, int SourceStart, bool AsWritten);

    /// <summary>A finished text.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Lines">Its lines; none when it is empty.</param>
    /// <param name="Runs">What is hidden or has a font.</param>
    /// <param name="Spans">The elements that stand directly in the block, when there are several with text.</param>
    internal readonly record struct Piece(string Text, TextLine[] Lines, TextRun[] Runs, (int Start, int End)[] Spans);
}
