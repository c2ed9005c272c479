namespace PiiScanner.Core.Text.Readers;

/// <summary>Cuts a text into lines at CR LF, LF or CR; a line above the limit comes in pieces cut at white space.</summary>
internal sealed class LineSplitter(ICharSource source, int maxLength) : IDisposable
{
    private readonly CharWindow _window = new(source);
    private bool _afterCarriageReturn;
    private bool _atLineStart = true;
    private bool _ended;
    private int _nextLine = 1;
    private int _nextColumn = 1;

    /// <summary>Line of the last piece, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Column at which the last piece begins, from 1.</summary>
    public int Column { get; private set; }

    /// <summary>Place of the last piece in the source.</summary>
    public long Offset { get; private set; }

    /// <summary>The next line or piece of a line, or null at the end. A text that ends with a line break has no empty last line.</summary>
    public string? Next()
    {
        var searched = 0;
        while (!_ended)
        {
            if (_afterCarriageReturn && !SkipLineFeed()) break;
            var unread = _window.Unread;
            var found = unread.Slice(searched).IndexOfAny('\n', '\r');
            if (found >= 0 && searched + found <= maxLength) return WholeLine(searched + found, unread[searched + found] == '\r');
            if (unread.Length > maxLength) return Piece(TextCut.At(unread, maxLength));
            searched = unread.Length;
            if (!_window.More()) _ended = true;
        }

        var rest = _window.Unread.Length;
        if (rest == 0 && _atLineStart) return null;
        _atLineStart = true;
        return rest == 0 ? null : Take(rest);
    }

    public void Dispose() => _window.Dispose();

    private bool SkipLineFeed()
    {
        if (!_window.Has(1))
        {
            _ended = true;
            return false;
        }

        if (_window.Unread[0] == '\n') _window.Skip(1);
        _afterCarriageReturn = false;
        return true;
    }

    private string WholeLine(int length, bool carriageReturn)
    {
        var text = Take(length);
        _window.Skip(1);
        _afterCarriageReturn = carriageReturn;
        _atLineStart = true;
        _nextLine++;
        _nextColumn = 1;
        return text;
    }

    private string Piece(int length)
    {
        _atLineStart = false;
        var text = Take(length);
        _nextColumn += length;
        return text;
    }

    private string Take(int length)
    {
        Line = _nextLine;
        Column = _nextColumn;
        Offset = _window.Position;
        var text = _window.Take(0, length);
        _window.Skip(length);
        return text;
    }
}
