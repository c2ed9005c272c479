namespace PiiScanner.Core.Text.Readers;

/// <summary>A sliding view of the characters of a source: what is unread lies together in one span.</summary>
internal sealed class CharWindow(ICharSource source) : IDisposable
{
    // 64 KiB of UTF-16: large enough for vectorised search, small enough for the second-level cache and below the large-object heap.
    private const int InitialLength = 32 * 1024;

    private char[] _buffer = new char[InitialLength];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>What was pulled and not yet skipped.</summary>
    public ReadOnlySpan<char> Unread => new(_buffer, _start, _end - _start);

    /// <summary>Pulls more characters behind the unread ones. False at the end of the text.</summary>
    public bool More()
    {
        if (_ended) return false;
        MakeRoom();
        var count = source.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _ended = count == 0;
        return !_ended;
    }

    /// <summary>Makes sure of at least this many unread characters. False when the text ends before.</summary>
    public bool Has(int count)
    {
        while (_end - _start < count)
        {
            if (!More()) return false;
        }

        return true;
    }

    /// <summary>The first unread characters as a string.</summary>
    public string Take(int start, int length) => length == 0 ? string.Empty : new string(_buffer, _start + start, length);

    /// <summary>Place of the first unread character in the source.</summary>
    public long Position { get; private set; }

    /// <summary>Leaves the first unread characters behind.</summary>
    public void Skip(int count)
    {
        _start += count;
        Position += count;
    }

    public void Dispose() => source.Dispose();

    private void MakeRoom()
    {
        var unread = _end - _start;
        if (unread > _buffer.Length / 2)
        {
            var larger = new char[_buffer.Length * 2];
            Array.Copy(_buffer, _start, larger, 0, unread);
            _buffer = larger;
        }
        else
        {
            Array.Copy(_buffer, _start, _buffer, 0, unread);
        }

        _start = 0;
        _end = unread;
    }
}
