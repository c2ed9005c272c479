namespace PiiScanner.Formats.Ooxml;

/// <summary>Counts the bytes that really come out of one entry and stops at the limits; sizes declared in the zip directory are never trusted.</summary>
/// <remarks>Also stops at a tag of more than 16 MiB, because an XML reader holds a whole tag, with its attributes, in memory.</remarks>
internal sealed class BoundedStream(Stream inner, ReadContext context, long compressedLength, bool counts = true) : Stream
{
    private const long RatioFreeBytes = 16L << 20;
    private const int MaxTagBytes = 16 << 20;
    private long _expanded;
    private long _sinceTagOpened = -1;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _expanded;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        if (read == 0) return 0;
        _expanded += read;
        if (counts && !context.TryExpand(read)) throw new PartLimitException(PackageMessages.TooMuch);
        if (_expanded > RatioFreeBytes && _expanded / Math.Max(1, compressedLength) > context.Limits.MaxCompressionRatio)
            throw new PartLimitException(PackageMessages.TooMuch);
        WatchTags(buffer[..read]);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private void WatchTags(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.LastIndexOfAny((byte)'<', (byte)'>');
        if (last < 0)
        {
            if (_sinceTagOpened >= 0) _sinceTagOpened += bytes.Length;
        }
        else
        {
            _sinceTagOpened = bytes[last] == '<' ? bytes.Length - last : -1;
        }

        if (_sinceTagOpened > MaxTagBytes) throw new PartLimitException(PackageMessages.TagTooLong);
    }
}
