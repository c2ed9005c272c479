using System.Buffers;
using System.Text;

namespace PiiScanner.Formats.Text;

/// <summary>Finds the files written into a stretch of text as base64: targets of <c>data:</c> addresses (RFC 2397) and any long base64 that begins as a file does.</summary>
/// <remarks>Where no base64 stands, one character in some sixty is looked at.</remarks>
/// <param name="text">The stretch.</param>
/// <param name="from">Where to begin.</param>
/// <param name="isWhole">True when nothing follows.</param>
internal ref struct EncodedScanner(ReadOnlySpan<char> text, int from, bool isWhole)
{
    /// <summary>Characters before a run that may say what it is.</summary>
    public const int Before = 160;

    /// <summary>Letters in a row that are no word: lines of base64 have 64 (RFC 7468) or 76 (RFC 2045).</summary>
    private const int Shortest = 60;

    // The shortest picture there is has more.
    private const int ShortestStated = 24;
    private const int Ahead = EncodedSeparators.Longest + Shortest + 2;
    private const int LongestStart = 1024;
    private const string Mark = ";base64,";
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    private readonly ReadOnlySpan<char> _text = text;
    private readonly bool _isWhole = isWhole;
    private int _from = from;
    private int _mark = -1;
    private int _row = -1;

    /// <summary>From where on nothing was found yet.</summary>
    public readonly int From => _from;

    /// <summary>True when what begins at <see cref="From"/> is a file that may go on in what follows the stretch.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Looks for the next one.</summary>
    /// <param name="run">It.</param>
    public bool TryNext(out EncodedRun run)
    {
        IsOpen = false;
        run = default;
        while (true)
        {
            var row = NextRow();
            var mark = NextMark();
            var isStated = mark <= row;
            var start = Math.Min(row, mark);
            if (start == int.MaxValue)
            {
                _from = RestStart();
                return false;
            }

            var begin = isStated ? start : BeginOf(start, isBehindLineEnds: true);
            var (text, end) = Collected(begin);
            if (begin != start && !EncodedSignatures.IsFile(text))
            {
                begin = BeginOf(start, isBehindLineEnds: false);
                (text, end) = Collected(begin);
            }

            if (isStated) _mark = -1;
            if (isStated || text.Length < Shortest || EncodedSignatures.IsFile(text))
            {
                if (!_isWhole && end + Ahead >= _text.Length)
                {
                    // The mark is needed once more.
                    (_from, IsOpen) = (isStated ? start - Mark.Length : begin, true);
                    return false;
                }

                _from = end;
                if (isStated ? text.Length < ShortestStated : !EncodedSignatures.IsFile(text)) continue;
                run = new EncodedRun(begin, end, isStated ? MediaType(start) : "application/octet-stream");
                return true;
            }

            _from = end;
        }
    }

    /// <summary>The base64 that begins at a place: no line ends, no escapes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    public static string PayloadAt(ReadOnlySpan<char> text, int start) => new EncodedScanner(text, start, isWhole: true).Collected(start).Payload;

    // The last letters of the stretch, escapes between them or not, may be the first of a row, or of a mark.
    private readonly int RestStart()
    {
        var rest = Math.Max(_from, _text.Length - Mark.Length);
        while (rest > _from && rest > _text.Length - LongestStart && (Letters.Contains(_text[rest - 1]) || _text[rest - 1] is '\\' or '%' or '&' or '#' or ';')) rest--;
        return rest;
    }

    // The first letters may be too few for a row, where escapes stand between them; and the end of an escape looks like letters.
    private readonly int BeginOf(int row, bool isBehindLineEnds)
    {
        var begin = row;
        for (var inside = 1; inside < EncodedSeparators.LongestEscape && row + inside <= _text.Length; inside++)
        {
            if (!EndsEscape(row + inside, out var length, out var isLineEnd) || length <= inside) continue;
            if (isLineEnd && !isBehindLineEnds) return row + inside;
            begin = row + inside - length;
            break;
        }

        while (begin > _from)
        {
            if (EndsEscape(begin, out var length, out var isLineEnd))
            {
                if (isLineEnd && !isBehindLineEnds) break;
                begin -= length;
            }
            else if (Letters.Contains(_text[begin - 1])) begin--;
            else break;
        }

        return begin;
    }

    private readonly bool EndsEscape(int end, out int length, out bool isLineEnd)
    {
        isLineEnd = false;
        for (length = 2; length <= EncodedSeparators.LongestEscape && end - length >= _from; length++)
        {
            if (EncodedSeparators.Escape(_text[(end - length)..end], out var means) != length) continue;
            isLineEnd = means == '\0';
            return true;
        }

        return false;
    }

    private readonly (string Payload, int End) Collected(int start)
    {
        var payload = new StringBuilder();
        var end = Collect(start, payload);
        return (payload.ToString(), end);
    }

    private int NextMark()
    {
        if (_mark >= _from) return _mark;
        var at = _text[_from..].IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        return _mark = at < 0 ? int.MaxValue : _from + at + Mark.Length;
    }

    private int NextRow()
    {
        if (_row >= _from) return _row;
        for (var last = _from + Shortest - 1; last < _text.Length;)
        {
            var stop = _text.Slice(last - Shortest + 1, Shortest).LastIndexOfAnyExcept(Letters);
            if (stop < 0) return _row = last - Shortest + 1;
            last += stop + 1;
        }

        return _row = int.MaxValue;
    }

    private readonly int Collect(int start, StringBuilder payload)
    {
        var (at, end) = (start, start);
        while (at < _text.Length)
        {
            var rest = _text[at..];
            var length = rest.IndexOfAnyExcept(Letters);
            if (length < 0) length = rest.Length;
            payload.Append(rest[..length]);
            at += length;
            end = at;
            rest = _text[at..];
            if (rest is ['=', ..])
            {
                var marks = rest.IndexOfAnyExcept('=');
                payload.Append('=', marks < 0 ? rest.Length : marks);
                return at + (marks < 0 ? rest.Length : marks);
            }

            var escape = EncodedSeparators.Escape(rest, out var means);
            if (escape > 0)
            {
                if (means != '\0') payload.Append(means);
                at += escape;
                if (means != '\0') end = at;
                continue;
            }

            var between = Math.Max(EncodedSeparators.LineEnd(rest), EncodedSeparators.Joint(rest));
            if (between == 0 || length == 0 || !GoesOn(_text[(at + between)..])) return end;
            at += between;
        }

        return end;
    }

    // A line of base64 is long, or it is the last one: no other word stands behind it.
    private static bool GoesOn(ReadOnlySpan<char> line)
    {
        var length = line.IndexOfAnyExcept(Letters);
        if (length < 0) length = line.Length;
        if (length >= Shortest) return true;
        return length > 0 && (length == line.Length || line[length] is '=' or '"' or '\'' or '`' or '<' or ')' or ']' or ';' or '\r' or '\n' or '\\');
    }

    // "data:image/png;charset=utf-8;base64,"
    private readonly string MediaType(int start)
    {
        var before = _text[Math.Max(0, start - Before)..(start - Mark.Length)];
        var scheme = before.LastIndexOf("data:", StringComparison.OrdinalIgnoreCase);
        if (scheme < 0) return "application/octet-stream";
        var type = before[(scheme + 5)..];
        if (type.IndexOf(';') is >= 0 and var end) type = type[..end];
        return type.IsEmpty ? "text/plain" : type.ToString().Replace("\\/", "/", StringComparison.Ordinal).ToLowerInvariant();
    }
}
