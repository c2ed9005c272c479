using System.Text;

namespace PiiScanner.Formats.Mail;

/// <summary>Finds where the messages of a mailbox begin and end: a line <c>From …</c> at the beginning or below an empty line, with a header line below it.</summary>
/// <param name="stream">The mailbox, at its beginning.</param>
/// <param name="cancel">Stops the reading.</param>
internal sealed class MailboxLines(Stream stream, CancellationToken cancel)
{
    /// <summary>Bytes of a line that are looked at; the rest of a longer one is only counted.</summary>
    private const int Looked = 80;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly byte[] _line = new byte[Looked];
    private int _at;
    private int _end;
    private long _position;

    /// <summary>Start and end of each message, without its <c>From</c> line. Pulled.</summary>
    public IEnumerable<(long Start, long End)> Messages()
    {
        long? message = null, separator = null;
        long behindSeparator = 0;
        var isBelowEmpty = true;
        while (true)
        {
            var lineStart = _position;
            var length = NextLine();
            if (length < 0) break;
            var line = _line.AsSpan(0, Math.Min(length, Looked));
            if (separator is { } before && MailSignature.BeginsWithHeader(Encoding.Latin1.GetString(line).TrimStart('>')))
            {
                if (message is { } begun) yield return (begun, before);
                message = behindSeparator;
                line = _line.AsSpan(0, Math.Min(length, Looked));
            }

            separator = isBelowEmpty && line.StartsWith("From "u8) ? lineStart : null;
            behindSeparator = _position;
            isBelowEmpty = line.TrimEnd("\r\n"u8).IsEmpty;
        }

        if (message is { } last) yield return (last, _position);
    }

    // The length of the line with its end, and its first bytes in _line; -1 at the end of the mailbox.
    private int NextLine()
    {
        var length = 0;
        while (true)
        {
            if (_at == _end && !Fill()) return length == 0 ? -1 : length;
            var rest = _buffer.AsSpan(_at, _end - _at);
            var end = rest.IndexOf((byte)'\n');
            var piece = rest[..(end < 0 ? rest.Length : end + 1)];
            if (length < Looked) piece[..Math.Min(piece.Length, Looked - length)].CopyTo(_line.AsSpan(length));
            length = (int)Math.Min(int.MaxValue, (long)length + piece.Length);
            _at += piece.Length;
            _position += piece.Length;
            if (end >= 0) return length;
        }
    }

    private bool Fill()
    {
        cancel.ThrowIfCancellationRequested();
        (_at, _end) = (0, stream.Read(_buffer));
        return _end > 0;
    }
}
