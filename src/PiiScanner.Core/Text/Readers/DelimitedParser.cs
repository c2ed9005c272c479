namespace PiiScanner.Core.Text.Readers;

/// <summary>Cuts a delimited text into cells: RFC 4180, and what programs really write.</summary>
/// <remarks>A quotation mark opens a quoted cell only at its beginning. Text behind the closing mark belongs to the cell, as in Excel.
/// A mark that is not closed within <see cref="QuoteReach"/> is a character like any other, so that one stray mark cannot swallow the rest of a file.</remarks>
internal sealed class DelimitedParser(ICharSource source, char separator, int maxLength) : IDisposable
{
    private const int QuoteReach = 100_000;
    private const int MaxQuotedLines = 200;

    // Each failed look ahead costs up to QuoteReach; beyond this many, marks must close on their own line.
    private const int MaxFailedLooks = 1_000;

    private readonly CharWindow _window = new(source);
    private int _line = 1;
    private int _column = 1;
    private int _failedLooks;

    /// <summary>Text of the last cell, without its quotation marks. A quoted one may be longer than the limit, by <see cref="QuoteReach"/> at most.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Line at which its text begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Column at which its text begins, from 1.</summary>
    public int Column { get; private set; }

    /// <summary>Place of the text in the source.</summary>
    public long Offset { get; private set; }

    /// <summary>Where the last cell begins in the source, its quotation marks included.</summary>
    public long CellStart { get; private set; }

    /// <summary>Where the last cell ends in the source, its separator not included.</summary>
    public long CellEnd { get; private set; }

    /// <summary>True when the row ends behind it.</summary>
    public bool EndsRow { get; private set; }

    /// <summary>True when the cell was too long and goes on.</summary>
    public bool Continues { get; private set; }

    /// <summary>Reads the next cell. False at the end of the text.</summary>
    public bool Next()
    {
        if (!Continues) CellStart = _window.Position;
        if (!_window.Has(1))
        {
            CellEnd = CellStart;
            // A separator as the very last character leaves an empty cell that ends the row.
            var open = !EndsRow && _line + _column > 2;
            Text = string.Empty;
            EndsRow = true;
            return open;
        }

        if (Continues)
        {
            Unquoted();
            return true;
        }

        var spaces = LeadingSpaces();
        if (!_window.Has(spaces + 1) || _window.Unread[spaces] != '"' || !TryQuoted(spaces)) Unquoted();
        return true;
    }

    public void Dispose() => _window.Dispose();

    private int LeadingSpaces()
    {
        const int most = 16;
        var spaces = 0;
        while (spaces < most && _window.Has(spaces + 1) && _window.Unread[spaces] == ' ') spaces++;
        return spaces;
    }

    private void Unquoted()
    {
        var searched = 0;
        while (true)
        {
            var unread = _window.Unread;
            var found = unread.Slice(searched).IndexOfAny(separator, '\n', '\r');
            if (found >= 0 && searched + found <= maxLength)
            {
                Begin(0, searched + found);
                UnwrapFormula();
                End(searched + found);
                return;
            }

            if (unread.Length > maxLength)
            {
                var length = TextCut.At(unread, maxLength);
                Begin(0, length);
                Continues = true;
                EndsRow = false;
                Advance(length);
                return;
            }

            searched = unread.Length;
            if (_window.More()) continue;
            Begin(0, searched);
            UnwrapFormula();
            Advance(searched);
            EndsRow = true;
            return;
        }
    }

    private bool TryQuoted(int mark)
    {
        var (close, doubled) = FindClosing(mark + 1);
        var rest = close < 0 ? -1 : EndOfRest(close + 1);
        if (rest < 0)
        {
            _failedLooks++;
            return false;
        }

        Begin(mark + 1, close - mark - 1);
        if (doubled) Text = Text.Replace("\"\"", "\"");
        var behind = _window.Take(close + 1, rest - close - 1);
        if (!string.IsNullOrWhiteSpace(behind)) Text += behind;
        End(rest);
        return true;
    }

    private (int Close, bool Doubled) FindClosing(int from)
    {
        var doubled = false;
        var at = from;
        var lines = 0;
        var maxLines = _failedLooks < MaxFailedLooks ? MaxQuotedLines : 0;
        while (at - from <= QuoteReach)
        {
            var found = _window.Unread.Slice(at).IndexOfAny('"', '\n');
            if (found < 0)
            {
                at = _window.Unread.Length;
                if (!_window.More()) break;
                continue;
            }

            at += found;
            if (_window.Unread[at] == '\n')
            {
                if (++lines > maxLines) break;
                at++;
            }
            else if (_window.Has(at + 2) && _window.Unread[at + 1] == '"')
            {
                doubled = true;
                at += 2;
            }
            else
            {
                return (at, doubled);
            }
        }

        return (-1, false);
    }

    private int EndOfRest(int from)
    {
        while (true)
        {
            var found = _window.Unread.Slice(from).IndexOfAny(separator, '\n', '\r');
            if (found >= 0) return from + found;
            if (_window.Unread.Length > QuoteReach + maxLength) return -1;
            if (!_window.More()) return _window.Unread.Length;
        }
    }

    private void Begin(int start, int length)
    {
        Text = _window.Take(start, length);
        Line = _line;
        Column = _column + start;
        Offset = _window.Position + start;
        Continues = false;
    }

    // Programs write ="0912345678" so that Excel keeps the leading zero; Excel shows the text alone.
    private void UnwrapFormula()
    {
        if (Text.Length < 3 || Text[0] != '=' || Text[1] != '"' || Text[Text.Length - 1] != '"') return;
        Text = Text.Substring(2, Text.Length - 3);
        Column += 2;
        Offset += 2;
    }

    private void End(int length)
    {
        Advance(length);
        EndsRow = true;
        if (!_window.Has(1)) return;
        var mark = _window.Unread[0];
        EndsRow = mark != separator;
        var width = mark == '\r' && _window.Has(2) && _window.Unread[1] == '\n' ? 2 : 1;
        _window.Skip(width);
        if (EndsRow)
        {
            _line++;
            _column = 1;
        }
        else
        {
            _column++;
        }
    }

    private void Advance(int length)
    {
        var passed = _window.Unread.Slice(0, length);
        for (var at = passed.IndexOf('\n'); at >= 0; at = passed.IndexOf('\n'))
        {
            _line++;
            _column = 1;
            passed = passed.Slice(at + 1);
        }

        _column += passed.Length;
        _window.Skip(length);
        CellEnd = _window.Position;
    }
}
