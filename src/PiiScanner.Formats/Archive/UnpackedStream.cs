namespace PiiScanner.Formats.Archive;

/// <summary>Counts the bytes that really come out of a packed file, and ends with an exception when they are more, or packed better, than allowed.</summary>
/// <param name="inner">Unpacks; disposed with this.</param>
/// <param name="context">Limits and the running total.</param>
/// <param name="packedLength">Bytes of the packed file.</param>
internal sealed class UnpackedStream(Stream inner, ReadContext context, long packedLength) : ForwardStream
{
    private byte[] _head = [];
    private int _headGiven;
    private long _unpacked;

    /// <summary>Looks at the first bytes, once, before anything is read; they are read again afterwards.</summary>
    /// <param name="count">At most this many.</param>
    public ReadOnlySpan<byte> Head(int count)
    {
        var head = new byte[count];
        var length = 0;
        for (int read; length < count && (read = Unpack(head.AsSpan(length))) > 0;) length += read;
        return _head = head[..length];
    }

    public override int Read(Span<byte> buffer)
    {
        if (_headGiven == _head.Length) return Unpack(buffer);
        var given = Math.Min(buffer.Length, _head.Length - _headGiven);
        _head.AsSpan(_headGiven, given).CopyTo(buffer);
        _headGiven += given;
        return given;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _unpacked += read;
        if (!context.TryExpand(read)) throw new UnpackLimitException();
        if (_unpacked > EntryCopy.RatioFrom && _unpacked / Math.Max(1, packedLength) > context.Limits.MaxCompressionRatio) throw new UnpackLimitException();
        return read;
    }
}
