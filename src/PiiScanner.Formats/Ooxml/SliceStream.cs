namespace PiiScanner.Formats.Ooxml;

/// <summary>A stretch of a seekable stream, read forward. Several may be open over one stream, used in turn by one thread.</summary>
internal sealed class SliceStream(Stream inner, long start, long end) : Stream
{
    private long _at = Math.Min(start, end);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _at - start;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, end - _at);
        if (wanted <= 0) return 0;
        inner.Position = _at;
        var read = inner.Read(buffer[..wanted]);
        _at += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
