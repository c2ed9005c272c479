using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Formats.Text;

/// <summary>A file seen as characters: its encoding is found once, then it is opened as often as needed.</summary>
internal sealed class TextSource
{
    private readonly SourceFile _file;
    private readonly TextEncodingDetector.Detected _detected;
    private readonly CancellationToken _cancel;

    /// <summary>Finds the encoding.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="declared">Encoding stated inside the document; believed unless the bytes say otherwise.</param>
    public TextSource(SourceFile file, CancellationToken cancel, TextEncoding? declared = null)
    {
        _file = file;
        _cancel = cancel;
        using var stream = file.Open();
        _detected = TextEncodingDetector.Detect(stream);
        if (declared is { } stated && _detected.Encoding is TextEncoding.Windows1252 or TextEncoding.Windows1258) _detected = _detected with { Encoding = stated };
    }

    /// <summary>How bytes become characters.</summary>
    public TextEncoding Encoding => _detected.Encoding;

    /// <summary>Bytes of the byte order mark.</summary>
    public int MarkLength => _detected.MarkLength;

    /// <summary>Opens the text at its beginning, behind a byte order mark.</summary>
    public ICharSource Open()
    {
        var stream = _file.Open();
        stream.Position = _detected.MarkLength;
        return new DecodedSource(stream, _detected.Encoding, _cancel);
    }

    /// <summary>The first characters.</summary>
    /// <param name="count">At most this many.</param>
    public string Head(int count)
    {
        using var source = Open();
        return new string(ReadUpTo(source, count));
    }

    /// <summary>The whole text, or null when it has more characters than allowed.</summary>
    /// <param name="max">Most UTF-16 code units.</param>
    public string? ReadAll(int max)
    {
        using var source = Open();
        var chars = ReadUpTo(source, max + 1);
        return chars.Length > max ? null : new string(chars);
    }

    private ReadOnlySpan<char> ReadUpTo(ICharSource source, int count)
    {
        // A character takes at least one byte, so the file's length bounds the buffer.
        var buffer = new char[(int)Math.Min(count, _file.Length) + 2];
        var length = 0;
        while (length < count && buffer.Length - length >= 2)
        {
            var read = source.Read(buffer, length, buffer.Length - length);
            if (read == 0) break;
            length += read;
        }

        return buffer.AsSpan(0, Math.Min(length, count));
    }
}
